import type { Refusal } from '@chuangcheng/kit/decision';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../kernel/index.ts';
import { type Language, problemBody } from '../problem/index.ts';

export function languageOf(request: FastifyRequest): Language {
  return /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh';
}

/** Answers with RFC 9457 problem details. What nobody foresaw is logged with the number the user sees. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalOf(error);
  const body = problemBody(refusal, languageOf(request), request.id);
  if (body.status >= 500) request.log.error({ err: error, requestId: request.id }, 'request failed');
  return reply
    .code(body.status)
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .header('Cache-Control', 'no-store')
    .send(JSON.stringify(body));
}

const BY_DATABASE: Readonly<Record<string, string>> = {
  // unique_violation
  '23505': 'platform/already-exists',
  // admin_shutdown, crash_shutdown, cannot_connect_now
  '57P01': 'platform/database-unavailable',
  '57P02': 'platform/database-unavailable',
  '57P03': 'platform/database-unavailable',
};
const BY_FRAMEWORK: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'platform/too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'platform/unsupported-media',
  FST_ERR_NOT_FOUND: 'platform/not-found',
};

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  const known = BY_DATABASE[code ?? ''] ?? BY_FRAMEWORK[code ?? ''];
  if (known) return { ok: false, code: known, values: { limit: '1 MB' } };
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return { ok: false, code: 'platform/malformed-request' };
  return { ok: false, code: 'platform/unexpected' };
}

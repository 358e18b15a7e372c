import type { Endpoint, Schema } from '@chuangcheng/kit/endpoint';
import type { FieldError } from '@chuangcheng/kit/problem';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refused } from '../kernel/index.ts';
import type { UploadedFile } from './route.ts';

const locales = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError };
type Issue = z.core.$ZodRawIssue;

/** Checks params, query and body of a request against the endpoint. @throws Refused `platform/invalid-input` by field */
export async function readInput(endpoint: Endpoint, request: FastifyRequest): Promise<Record<string, unknown>> {
  const faults: FieldError[] = [];
  const input: Record<string, unknown> = {};
  const check = (name: 'params' | 'query' | 'body', schema: Schema | undefined, value: unknown) => {
    if (!schema) return;
    faults.push(...unstorable(name === 'body' ? [] : [name], value));
    const parsed = schema.safeParse(value);
    if (parsed.success) input[name] = parsed.data;
    else faults.push(...parsed.error.issues.map((issue) => fieldError(name, issue as unknown as Issue)));
  };
  check('params', endpoint.params, request.params);
  check('query', endpoint.query, request.query);
  if (endpoint.upload) {
    const { file, fields } = await readUpload(request, endpoint.upload.maxBytes);
    input['file'] = file;
    check('body', endpoint.body, fields);
  } else {
    check('body', endpoint.body, request.body ?? {});
  }
  if (faults.length > 0) throw new Refused({ ok: false, code: 'platform/invalid-input', fields: faults });
  return input;
}

const MOST_FAULTS = 50;
const UNSTORABLE = {
  zh: '含有无法保存的字符，请重新输入',
  en: 'Holds characters that cannot be stored; type it again',
};

/** Deeper places are named by the place they are in: a path nobody reads costs more than the fault. */
const DEEPEST_NAMED = 8;

/**
 * Zero characters and halves of characters: JSON can carry them, the database cannot keep them. A loop, because the depth of
 * what is sent is the sender's choice.
 */
function unstorable(path: readonly string[], value: unknown): FieldError[] {
  const faults: FieldError[] = [];
  const waiting: { path: readonly string[]; value: unknown }[] = [{ path, value }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.value === 'string') {
      if (!isStorable(next.value)) faults.push({ path: next.path.join('.'), message: UNSTORABLE });
      continue;
    }
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [key, of] of Object.entries(next.value)) {
      if (!isStorable(key)) faults.push({ path: next.path.join('.'), message: UNSTORABLE });
      else waiting.push({ path: next.path.length < DEEPEST_NAMED ? [...next.path, key] : next.path, value: of });
    }
  }
  return faults.slice(0, MOST_FAULTS);
}

const isStorable = (text: string) => text.isWellFormed() && !text.includes('\u0000');

function fieldError(part: string, issue: Issue): FieldError {
  const path = [...(part === 'body' ? [] : [part]), ...(issue.path ?? [])].map(String).join('.');
  const own = typeof issue.message === 'string' && isBilingual(issue) ? issue.params : undefined;
  return { path, message: own ?? { zh: worded('zh', issue), en: worded('en', issue) } };
}

/** A contract's own check gives its words in both languages as `params`. */
function isBilingual(issue: Issue): issue is Issue & { params: { zh: string; en: string } } {
  const params = (issue as { params?: { zh?: unknown; en?: unknown } }).params;
  return typeof params?.zh === 'string' && typeof params.en === 'string';
}

function worded(language: 'zh' | 'en', issue: Issue): string {
  const message = locales[language](issue);
  return (typeof message === 'string' ? message : message?.message) ?? (language === 'zh' ? '内容有误' : 'Not valid');
}

async function readUpload(
  request: FastifyRequest,
  maxBytes: number,
): Promise<{ file: UploadedFile; fields: Record<string, string> }> {
  if (!request.isMultipart()) throw new Refused({ ok: false, code: 'platform/file-missing' });
  const fields: Record<string, string> = {};
  let file: UploadedFile | undefined;
  for await (const part of request.parts({ limits: { fileSize: maxBytes, files: 1, fields: 20, fieldSize: 10_000 } })) {
    if (part.type === 'field') {
      fields[part.fieldname] = String(part.value);
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of part.file) chunks.push(chunk as Buffer);
    if (part.file.truncated) {
      throw new Refused({ ok: false, code: 'platform/too-large', values: { limit: `${Math.floor(maxBytes / 1024 / 1024)} MB` } });
    }
    file = { name: part.filename.slice(-200), bytes: Buffer.concat(chunks) };
  }
  if (!file) throw new Refused({ ok: false, code: 'platform/file-missing' });
  return { file, fields };
}

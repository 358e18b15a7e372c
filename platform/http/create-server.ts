import { Readable } from 'node:stream';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { newId } from '@chuangcheng/kit/id';
import type { Endpoint } from '@chuangcheng/kit/endpoint';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
  type RouteOptions,
} from 'fastify';
import { type Host, Refused } from '../kernel/index.ts';
import { authenticate } from './authenticate.ts';
import { readInput } from './read-input.ts';
import type { HttpContext, RawAnswer, Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';
import { languageOf, sendProblem } from './send-problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    endpoint?: Endpoint;
    /** A page or file of a web app: no data of a county. */
    static?: true;
  }
}

export type ServerOptions = {
  readonly host: Host;
  readonly routes: readonly Route[];
  /** The address users see begins with https: cookies are marked `Secure`. */
  readonly secure: boolean;
  /** Adds pages of web apps; each route carries `config.static`. */
  readonly pages?: (app: FastifyInstance) => Promise<void>;
};

const BODY_LIMIT = 1024 * 1024;
/** Longer than anything a contract allows, so that the contract answers. */
const LONGEST_PARAM = 4000;
const SLOW_MS = 1000;
const EVENT_STREAM = 'text/event-stream';
const NOWHERE = new Refused({ ok: false, code: 'platform/not-found' });

/** The edge: every route belongs to an endpoint of a contract, and goes authentication, input, handler, answer. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { host } = options;
  const app = Fastify({
    loggerInstance: host.logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    genReqId: () => newId(),
    trustProxy: 'loopback',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: LONGEST_PARAM },
    // Addresses that cannot be read at all.
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
  });
  const added: RouteOptions[] = [];
  app.addHook('onRoute', (one) => void added.push(one));
  // Looked at when all are there, because plugins mark the routes they add afterwards.
  app.addHook('onReady', async () => {
    const stray = added.find((one) => !one.config?.endpoint && !one.config?.static);
    if (stray) throw new Error(`Route ${stray.method} ${stray.url} has no endpoint in a contract`);
  });
  await app.register(cookie);
  await app.register(multipart);
  app.setErrorHandler(sendProblem);
  app.setNotFoundHandler((request, reply) => sendProblem(NOWHERE, request, reply));
  app.addHook('onSend', securityHeaders);
  const streams = new Set<Readable>();
  // Answers without an end would keep the server from closing.
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.destroy();
  });
  app.addHook('onResponse', async (request, reply) => {
    if (reply.elapsedTime > SLOW_MS && reply.getHeader('content-type') !== EVENT_STREAM) {
      request.log.warn(
        { requestId: request.id, url: request.routeOptions.url, ms: Math.round(reply.elapsedTime) },
        'slow request',
      );
    }
  });
  for (const { endpoint, handler } of options.routes) {
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      exposeHeadRoute: false,
      config: { endpoint },
      async handler(request, reply) {
        const scope = await authenticate(host, endpoint, request);
        const input = await readInput(endpoint, request);
        const answer = await handler(input as never, scope as never, contextOf(options, request, reply));
        return 'raw' in endpoint.response
          ? sendRaw(reply, endpoint.response.raw, answer as unknown as RawAnswer, streams)
          : reply
              .header('Content-Type', 'application/json; charset=utf-8')
              .header('Cache-Control', 'no-store')
              .send(JSON.stringify(endpoint.response.parse(answer)));
      },
    });
  }
  if (options.pages) await options.pages(app);
  return app;
}

function contextOf({ host, secure }: ServerOptions, request: FastifyRequest, reply: FastifyReply): HttpContext {
  return {
    host,
    requestId: request.id,
    language: languageOf(request),
    address: request.ip,
    get signal() {
      const controller = new AbortController();
      reply.raw.once('close', () => {
        if (!reply.raw.writableFinished) controller.abort();
      });
      return controller.signal;
    },
    cookie: (name) => request.cookies[name],
    setCookie(name, value, { maxAge, readable }) {
      reply.setCookie(name, value, { path: '/', httpOnly: !readable, sameSite: 'lax', secure, maxAge });
    },
  };
}

function sendRaw(reply: FastifyReply, mediaType: string, answer: RawAnswer, streams: Set<Readable>): FastifyReply {
  if (mediaType === EVENT_STREAM && answer.body instanceof Readable) {
    const stream = answer.body;
    streams.add(stream);
    stream.once('close', () => streams.delete(stream));
    // Proxies that gather answers before they pass them on would keep every event for themselves.
    reply.header('X-Accel-Buffering', 'no');
  }
  reply.header('Content-Type', answer.mediaType ?? mediaType);
  reply.header('Cache-Control', answer.maxAge ? `private, max-age=${answer.maxAge}, immutable` : 'no-store');
  if (answer.fileName) {
    reply.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.fileName)}`);
  }
  const { body } = answer;
  if (typeof body === 'string' || body instanceof Readable) return reply.send(body);
  if (body instanceof Uint8Array) return reply.send(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
  return reply.send(Readable.from(body));
}

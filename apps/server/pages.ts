import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { pagePolicy } from '@chuangcheng/platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const NONCE = /__CSP_NONCE__/g;
const folderOf = (app: string) => fileURLToPath(new URL(`../${app}/dist`, import.meta.url));

/** Files beside the page whose names never change: what makes an app installable. */
const BESIDE: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
/** A service worker fetches under the policy it was delivered with. */
const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'";

/** Serves the built web apps: their files as they are, and their page for every address the app itself understands. */
export async function webPages(app: FastifyInstance): Promise<void> {
  for (const [name, prefix] of [
    ['staff-web', '/'],
    ['field-web', '/field/'],
  ] as const) {
    const folder = folderOf(name);
    if (!existsSync(join(folder, 'index.html'))) continue;
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    await app.register(async (scope) => {
      // Hashed names: what is under assets never changes.
      scope.addHook('onRoute', (added) => {
        added.config = { ...added.config, static: true };
      });
      await scope.register(fastifyStatic, {
        root: join(folder, 'assets'),
        prefix: `${prefix}assets/`,
        decorateReply: false,
        immutable: true,
        maxAge: '365d',
      });
      // The address without its slash is outside of what a service worker answers for.
      const answer = (request: FastifyRequest, reply: FastifyReply) =>
        request.url === prefix.slice(0, -1) && prefix !== '/' ? reply.redirect(prefix) : sendPage(reply, page);
      for (const file of readdirSync(folder).filter((one) => extname(one) in BESIDE)) {
        const content = readFileSync(join(folder, file));
        scope.get(prefix + file, (_request, reply) => sendBeside(reply, file, content));
      }
      scope.get(prefix, { config: { static: true } }, answer);
      scope.get(`${prefix}*`, { config: { static: true } }, (request, reply) =>
        /^\/(api|open311)\//.test(request.url) ? reply.callNotFound() : sendPage(reply, page),
      );
    });
  }
}

function sendBeside(reply: FastifyReply, file: string, content: Buffer): FastifyReply {
  if (extname(file) === '.js') void reply.header('Content-Security-Policy', WORKER_POLICY);
  return reply
    .header('Cache-Control', 'no-cache')
    .type(BESIDE[extname(file)] ?? '')
    .send(content);
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64url');
  return reply
    .header('Content-Security-Policy', pagePolicy(nonce))
    .header('Cache-Control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(page.replace(NONCE, nonce));
}

import { endpoint } from '@chuangcheng/kit/endpoint';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { ApiProblem } from './api-problem.ts';
import { call } from './call.ts';
import { setRequestLanguage } from './request-headers.ts';
import { onSessionEnded } from './session-ended.ts';

const rename = endpoint({
  id: 'test.rename',
  method: 'POST',
  path: '/api/things/:id',
  access: { signedIn: 'test' },
  summary: { zh: '改名', en: 'Rename' },
  params: z.object({ id: z.string() }),
  body: z.object({ name: z.string() }),
  response: z.object({ name: z.string() }),
});
const listThings = endpoint({
  id: 'test.list',
  method: 'GET',
  path: '/api/things',
  access: { signedIn: 'test' },
  summary: { zh: '列表', en: 'List' },
  response: z.array(z.string()),
});

const answer = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();

beforeEach(() => {
  vi.stubGlobal('fetch', answer);
  vi.stubGlobal('document', { cookie: 'theme=x; cc_csrf=a%2Bb' });
  answer.mockReset();
  setRequestLanguage('zh-CN');
});
afterEach(() => vi.unstubAllGlobals());

const refuseWith = (status: number, body: unknown) =>
  answer.mockResolvedValue(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));

describe('call', () => {
  it('sends body, token and language, and returns the answer', async () => {
    setRequestLanguage('en');
    answer.mockResolvedValue(Response.json({ name: '新' }));
    expect(await call(rename, { params: { id: '7' }, body: { name: '新' } })).toEqual({ name: '新' });
    const [url, init] = answer.mock.calls[0] ?? [];
    expect(url).toBe('/api/things/7');
    expect(init?.body).toBe('{"name":"新"}');
    expect(init?.headers).toMatchObject({ 'X-CSRF-Token': 'a+b', 'Accept-Language': 'en' });
  });

  it('keeps the token out of reads', async () => {
    answer.mockResolvedValue(Response.json([]));
    await call(listThings);
    expect(answer.mock.calls[0]?.[1].headers).not.toHaveProperty('X-CSRF-Token');
  });

  it('turns a problem document into an ApiProblem with its fields', async () => {
    const errors = [{ path: 'name', message: '不能为空' }];
    refuseWith(422, { type: 'about:blank', status: 422, code: 'thing/name', title: '名称有误', errors, requestId: 'r1' });
    const problem = await call(rename, { params: { id: '7' }, body: { name: '' } }).catch((e: unknown) => e);
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(problem).toMatchObject({ status: 422, code: 'thing/name', title: '名称有误', errors, requestId: 'r1' });
  });

  it('keeps the status of an answer that is no problem document', async () => {
    refuseWith(502, '<html>bad gateway</html>');
    await expect(call(listThings)).rejects.toMatchObject({ status: 502, code: 'unreadable-answer' });
  });

  it('names a lost connection', async () => {
    answer.mockRejectedValue(new TypeError('fetch failed'));
    await expect(call(listThings)).rejects.toMatchObject({ status: 0, code: 'network' });
  });

  it('tells listeners of a 401 only', async () => {
    const ended = vi.fn();
    const stop = onSessionEnded(ended);
    refuseWith(403, { code: 'forbidden', title: '无权限' });
    await call(listThings).catch(() => undefined);
    expect(ended).not.toHaveBeenCalled();
    refuseWith(401, { code: 'signed-out', title: '未登录' });
    await call(listThings).catch(() => undefined);
    expect(ended).toHaveBeenCalledOnce();
    stop();
  });
});

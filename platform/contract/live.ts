import { endpoint } from '@chuangcheng/kit/endpoint';

/**
 * Tells which topics changed in the county, nothing more: the page asks again with its own permissions. Event `ready` once changes are
 * followed, then `changed` with `{ "topics": [...] }`, at most one a second.
 */
export const openLive = endpoint({
  id: 'platform.openLive',
  method: 'GET',
  path: '/api/live',
  access: { signedIn: 'Tells that something changed, not what; each page asks again with its own permissions' },
  summary: { zh: '实时更新（SSE）', en: 'Live updates (server-sent events)' },
  response: { raw: 'text/event-stream' },
  errors: ['platform/too-many-streams'],
});

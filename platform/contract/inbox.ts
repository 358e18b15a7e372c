import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { listQuery, pageOf } from '@chuangcheng/kit/page';
import { z } from 'zod';

/** One message in a person's inbox. `href` opens what it is about. */
export const notificationView = z.object({
  id: idSchema,
  kind: z.string(),
  title: z.string(),
  body: z.string(),
  href: z.string().nullable(),
  createdAt: z.string(),
  readAt: z.string().nullable(),
});
export type NotificationView = z.output<typeof notificationView>;

export const listNotifications = endpoint({
  id: 'platform.listNotifications',
  method: 'GET',
  path: '/api/notifications',
  access: { signedIn: 'Everybody may read their own inbox' },
  summary: { zh: '我的消息', en: 'My messages' },
  query: listQuery(['createdAt']).extend({ unread: z.stringbool().optional() }),
  response: pageOf(notificationView).extend({ unread: z.number().int() }),
});

export const readNotification = endpoint({
  id: 'platform.readNotification',
  method: 'POST',
  path: '/api/notifications/:id/read',
  access: { signedIn: 'Everybody may mark their own messages as read' },
  summary: { zh: '标为已读', en: 'Mark as read' },
  params: z.object({ id: idSchema }),
  response: z.object({}),
  errors: ['platform/not-found'],
});

/** A list's filter and sort kept under a name by one person. `query` is the part of the address after `?`. */
export const savedViewView = z.object({ id: idSchema, name: z.string(), query: z.string() });

export const listSavedViews = endpoint({
  id: 'platform.listSavedViews',
  method: 'GET',
  path: '/api/saved-views',
  access: { signedIn: 'Everybody keeps their own views' },
  summary: { zh: '我的视图', en: 'My views' },
  query: z.object({ list: z.string().min(1).max(80) }),
  response: z.object({ views: z.array(savedViewView) }),
});

export const saveView = endpoint({
  id: 'platform.saveView',
  method: 'POST',
  path: '/api/saved-views',
  access: { signedIn: 'Everybody keeps their own views' },
  summary: { zh: '保存视图', en: 'Save a view' },
  body: z.object({ list: z.string().min(1).max(80), name: z.string().trim().min(1).max(40), query: z.string().max(2000) }),
  response: savedViewView,
});

export const removeView = endpoint({
  id: 'platform.removeView',
  method: 'DELETE',
  path: '/api/saved-views/:id',
  access: { signedIn: 'Everybody keeps their own views' },
  summary: { zh: '删除视图', en: 'Remove a view' },
  params: z.object({ id: idSchema }),
  response: z.object({}),
  errors: ['platform/not-found'],
});

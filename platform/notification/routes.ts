import { listNotifications, readNotification } from '../contract/index.ts';
import { type Route, route } from '../http/index.ts';
import { listInbox, markRead } from './inbox.ts';

export const notificationRoutes: Route[] = [
  route(listNotifications, ({ query }, scope) => listInbox(scope, query)),
  route(readNotification, ({ params }, scope) => markRead(scope, params)),
];

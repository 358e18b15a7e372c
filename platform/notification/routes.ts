import { getContact, listNotifications, readNotification, setContact } from '../contract/index.ts';
import { type Route, route } from '../http/index.ts';
import { keepContact, myContact } from './contact.ts';
import { listInbox, markRead } from './inbox.ts';

export const notificationRoutes: Route[] = [
  route(listNotifications, ({ query }, scope) => listInbox(scope, query)),
  route(readNotification, ({ params }, scope) => markRead(scope, params)),
  route(getContact, (_input, scope) => myContact(scope, undefined)),
  route(setContact, ({ body }, scope) => keepContact(scope, body)),
];

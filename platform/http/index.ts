export { CSRF_COOKIE, SESSION_COOKIE } from './authenticate.ts';
export { createServer, type ServerOptions } from './create-server.ts';
export { type Handler, type HttpContext, type RawAnswer, type Route, route, type UploadedFile } from './route.ts';
export { pagePolicy } from './security-headers.ts';

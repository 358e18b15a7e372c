export { ApiProblem } from './api-problem.ts';
export { call, type CallOptions, type CallInput } from './call.ts';
export { download } from './download.ts';
export { fillPath, requestUrl, toQueryString, type QueryValue } from './request-url.ts';
export { mayHaveSession, setRequestLanguage } from './request-headers.ts';
export { onSessionEnded } from './session-ended.ts';
export { upload, type UploadInput } from './upload.ts';

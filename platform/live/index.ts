export { followChanges } from './follow-changes.ts';
export { openStreams } from './live-stream.ts';
export { liveRoutes } from './routes.ts';

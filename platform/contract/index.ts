export * from './inbox.ts';
export * from './session.ts';
export * from './files.ts';
export * from './calendar.ts';
export * from './audit.ts';
export * from './contact.ts';
export * from './live.ts';

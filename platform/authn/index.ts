export { hashPassword } from './password.ts';
export { authnRoutes, welcome } from './routes.ts';
export { distrustSessions, type SignedIn, sessionOf, startSession } from '../session/index.ts';
export { changeAccountState, createAccount, firstPassword, readAccounts, replacePassword } from './accounts.ts';

export { type Actions, type ActionSpec, actions, actionsOf, actionTitle, isDeclared, mayBegin } from './actions.ts';
export {
  type AccountActor,
  type Actor,
  actorAccountId,
  actorLabel,
  type Duty,
  holds,
  type Reach,
  reachOf,
  ROLES,
  type Role,
  type SystemActor,
  systemActor,
  unitsOf,
} from './actor.ts';
export { type AuditNote, auditRefused } from './audit.ts';
export type { Command, CommandSpec, Ctx, Permit } from './command.ts';
export { builderOn, type Run } from './connection.ts';
export { type CountyCache, countyCache } from './county-cache.ts';
export type { FileStore, Follower, Host, Logger, Scope } from './host.ts';
export { insertMany } from './insert-many.ts';
export { type Lanes, openLanes } from './lanes.ts';
export { nextNumber } from './number-series.ts';
export type { DomainEvent, EventDraft } from './outbox.ts';
export type { Query, QuerySpec } from './query.ts';
export { isRefusal, orRefuse, Refused } from './refused.ts';
export { composingRoom, room } from './room.ts';
export type { Reader, TablesOf, VisibleRows, Writer } from './tables.ts';
export { openTransactions } from './transaction.ts';

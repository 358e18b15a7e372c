import type { Clock } from '../clock/index.ts';
import type { AccountActor, Actor } from './actor.ts';
import type { Lanes } from './lanes.ts';
import type { Transactions } from './transaction.ts';

/** The part of a pino logger rooms and platform write to. */
export type Logger = Readonly<Record<'debug' | 'info' | 'warn' | 'error', (details: object, message: string) => void>>;

/** Where the bytes of files are kept, each under the SHA-256 of its content (64 hexadecimal digits). */
export type FileStore = {
  readonly put: (bytes: Uint8Array) => Promise<string>;
  readonly get: (sha256: string) => Promise<Uint8Array>;
};

/** Told that events of a topic were delivered; `units` are those concerned, null when it may be any. */
export type Follower = (topic: string, units: readonly string[] | null) => void;

/** What a running program has: connections, clock, log, files. One per process. */
export type Host = {
  readonly lanes: Lanes;
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly files: FileStore;
  /** Who an account is and which duties it holds now; given by the room that keeps duties. */
  readonly actorOf: (host: Host, countyId: string, accountId: string) => Promise<AccountActor | undefined>;
  /** Called after a commit that left events, so that subscribers need not wait for the next look. */
  readonly eventsWaiting: (countyId: string) => void;
  /** Calls back whenever events of the county were delivered, in whichever process, until the returned function is called. */
  readonly follow: (countyId: string, follower: Follower) => Promise<() => void>;
};

/** On whose behalf something is done. Everything a command or query does happens inside one. */
export type Scope = {
  readonly host: Host;
  readonly actor: Actor;
  readonly requestId?: string;
};

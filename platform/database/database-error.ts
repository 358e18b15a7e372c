import type { Bilingual } from '@chuangcheng/kit/endpoint';

/** Why the database could not be started, opened or brought up to date. */
export type DatabaseErrorCode =
  | 'unsupported-platform'
  | 'already-running'
  | 'folder-unreachable'
  | 'folder-not-ours'
  | 'wrong-version'
  | 'initialisation-failed'
  | 'start-failed'
  | 'address-unreadable'
  | 'roles-refused'
  | 'migration-changed'
  | 'migration-unknown'
  | 'migration-unusable'
  | 'migration-failed';

/**
 * A failure of the database that a person has to act on. `text` says in both languages what happened, what was kept and what
 * to do now; `message` is both, so that it also reads well in a log.
 */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode;
  readonly text: Bilingual;

  constructor(code: DatabaseErrorCode, text: Bilingual, cause?: unknown) {
    super(`${text.zh}\n${text.en}`, { cause });
    this.name = 'DatabaseError';
    this.code = code;
    this.text = text;
  }
}

import Dexie, { type EntityTable, type Table } from 'dexie';
import type { KeptAnswer, KeptPhoto, KeptReport, KeptVisit } from './kept.ts';

type Picture = { readonly id: string; readonly blob: Blob };
type Note = { readonly key: string; readonly value: unknown };

type PhoneTables = {
  readonly visits: EntityTable<KeptVisit, 'id'>;
  readonly photos: EntityTable<KeptPhoto, 'id'>;
  /** Apart from `photos`, so that counting does not read pictures. */
  readonly pictures: EntityTable<Picture, 'id'>;
  readonly reports: EntityTable<KeptReport, 'caseId'>;
  readonly answers: Table<KeptAnswer, [string, string]>;
  readonly notes: EntityTable<Note, 'key'>;
};

/** What is kept on this phone. Everything that belongs to somebody carries the account, as phones are handed on. */
export const phone = new Dexie('chuangcheng-field') as Dexie & PhoneTables;

phone.version(1).stores({
  visits: 'id, [accountId+assignment.id], accountId',
  photos: 'id, accountId, subjectId',
  pictures: 'id',
  reports: 'caseId, accountId',
  answers: '[accountId+question], accountId',
  notes: 'key',
});

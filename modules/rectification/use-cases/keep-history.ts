import { accept } from '@chuangcheng/kit/decision';
import { countyCalendarOf } from '@chuangcheng/platform/calendar';
import { sql } from 'kysely';
import { COUNTABLE, type Countable, countedAs, entriesOf, gather, type Gathered } from '../domain/index.ts';
import type { HistoricDraft } from '../domain/historic-draft.ts';
import { saveHistory } from '../store/history-store.ts';
import { addToTally } from '../store/tally-store.ts';
import { command } from '../visibility.ts';

/** Case files per statement. While the database stores one part the next is made ready; in between other requests get their turn. */
const AT_ONCE = 500;

type Input = { readonly drafts: readonly HistoricDraft[]; readonly batch: { readonly id: string; readonly fileName: string } };

/** Takes over cases of an earlier system as they were, deadlines included, and counts them in the figures of their units. */
export const keepHistory = command({
  action: 'rectification.import-history',
  async load(tx, { drafts, batch }: Input, { scope }) {
    const replaced = drafts.flatMap((draft) => (draft.id ? [draft.id] : []));
    const before = await tx
      .selectFrom('rectification.case_file')
      .select(COUNTABLE)
      .where(sql<boolean>`id = ANY(${replaced}::uuid[])`)
      .forUpdate()
      .execute();
    // Asked behind the lock: somebody may have gone on with a case file since the file was judged, and what they did stays.
    const moved = await tx
      .selectFrom('rectification.case_event')
      .select('case_id')
      .where(sql<boolean>`case_id = ANY(${replaced}::uuid[])`)
      .where('kind', '<>', 'imported')
      .execute();
    const theirs = new Set(moved.map((event) => event.case_id));
    const kept = drafts.filter((draft) => draft.id === null || !theirs.has(draft.id));
    const replacedRows = before.filter((row) => !theirs.has(row.id)) as unknown as Countable[];
    return { drafts: kept, batch, before: replacedRows, calendar: await countyCalendarOf(scope) };
  },
  rule: 'role-is-enough',
  decide: (plan) => accept(plan),
  async save(tx, { drafts, batch, before, calendar }, permit, { now, actor }) {
    const entries: Gathered = new Map();
    for (const row of before) gather(entries, countedAs(row), null);
    let sent: Promise<void> = Promise.resolve();
    for (let start = 0; start < drafts.length; start += AT_ONCE) {
      const part = drafts.slice(start, start + AT_ONCE);
      const next = saveHistory(tx, part, { now, actor, calendar, fileName: batch.fileName }, permit);
      // Its failure is waited for one round later, behind that of the part before.
      next.catch(() => undefined);
      for (const draft of part) gather(entries, null, countedAs(countable(draft)));
      await sent;
      sent = next;
    }
    await sent;
    await addToTally(tx, entriesOf(entries), permit);
    return { kept: drafts.length };
  },
  audit: ({ drafts, batch }) => ({ subject: { kind: 'import', id: batch.id }, detail: { caseFiles: drafts.length } }),
});

/** What an earlier system says of a case file; when it was signed for, and until when it was to be, it does not. */
function countable(draft: HistoricDraft): Countable {
  const moment = (at: string | null) => (at === null ? null : new Date(at));
  return {
    source: draft.source,
    stage: draft.stage,
    categoryId: draft.categoryId,
    responsibleUnitId: draft.responsibleUnitId,
    townUnitId: draft.townUnitId,
    reportedAt: new Date(draft.reportedAt),
    filedAt: moment(draft.filedAt),
    dispatchDueAt: null,
    firstDispatchedAt: moment(draft.dispatchedAt),
    redispatched: false,
    responseDueAt: null,
    acceptedAt: null,
    firstDeadlineAt: moment(draft.deadlineAt),
    completedAt: moment(draft.completedAt),
    closedAt: moment(draft.closedAt),
    reworkCount: draft.reworkCount,
    recheckResult: null,
    recheckedAt: null,
    satisfaction: draft.satisfaction,
  };
}

import { accept } from '@chuangcheng/kit/decision';
import { countyCalendarOf } from '@chuangcheng/platform/calendar';
import { sql } from 'kysely';
import { type CountedAs, countedAs } from '../domain/index.ts';
import type { HistoricDraft } from '../domain/historic-draft.ts';
import { addCells, orderedCells } from '../domain/tally-cell.ts';
import { saveHistory } from '../store/history-store.ts';
import { recountCells } from '../store/tally-store.ts';
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
      .select(['responsible_unit_id', 'filed_at', 'first_deadline_at', 'completed_at'])
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
    return { drafts: kept, batch, before, calendar: await countyCalendarOf(scope) };
  },
  rule: 'role-is-enough',
  decide: (plan) => accept(plan),
  async save(tx, { drafts, batch, before, calendar }, permit, { now, actor }) {
    const cells = addCells(new Map(), before.map(countedAs));
    let sent: Promise<void> = Promise.resolve();
    for (let start = 0; start < drafts.length; start += AT_ONCE) {
      const part = drafts.slice(start, start + AT_ONCE);
      const next = saveHistory(tx, part, { now, actor, calendar, fileName: batch.fileName }, permit);
      // Its failure is waited for one round later, behind that of the part before.
      next.catch(() => undefined);
      addCells(cells, part.map(countedAsPrinted));
      await sent;
      sent = next;
    }
    await sent;
    await recountCells(tx, orderedCells(cells), permit);
    return { kept: drafts.length };
  },
  audit: ({ drafts, batch }) => ({ subject: { kind: 'import', id: batch.id }, detail: { caseFiles: drafts.length } }),
});

/** Times are printed in the county's own time: their day is what they begin with. */
function countedAsPrinted({ responsibleUnitId, filedAt, deadlineAt, completedAt }: HistoricDraft): CountedAs {
  const day = (at: string | null) => at && at.slice(0, 10);
  return { unitId: responsibleUnitId, filedDay: day(filedAt), dueDay: day(deadlineAt), completedDay: day(completedAt) };
}

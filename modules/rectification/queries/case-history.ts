import { unitDirectory } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';
import type { CaseFileDetail } from '../contract/index.ts';
import { type CaseEvent, type CaseFile, type EventDetail, type EventKind, sentenceOf } from '../domain/index.ts';
import { query } from '../visibility.ts';

const readEvents = query({
  action: 'rectification.read',
  run: (reader, input: { id: string }) =>
    reader
      .selectFrom('rectification.case_event')
      .select(['id', 'at', 'kind', 'actor', 'unit_id', 'detail'])
      .where('case_id', '=', input.id)
      .orderBy('at')
      .orderBy('id')
      .execute(),
});

type Entry = CaseFileDetail['history'][number];
/** What a history is told from when nobody kept one. */
type Told = Pick<
  CaseFile,
  | 'id'
  | 'filedAt'
  | 'dispatchedAt'
  | 'deadlineAt'
  | 'firstDeadlineAt'
  | 'completedAt'
  | 'verifiedAt'
  | 'closedAt'
  | 'limit'
  | 'responsibleUnitId'
  | 'reportedAt'
> & {
  readonly source: string;
  readonly reportedBy: string;
  readonly category: string;
  readonly conditionText: string | undefined;
};

/** The story of a case file, oldest first. One that was imported without a history is told from its moments. */
export async function caseHistory(scope: Scope, file: Told): Promise<Entry[]> {
  const [events, units] = await Promise.all([readEvents(scope, { id: file.id }), unitDirectory(scope)]);
  const now = scope.host.clock.now();
  const nameOf = (id: string | null) => (id ? units.nameOf(id) : null);
  const hasBeginning = events.some((event) => event.kind === 'register');
  const kept = events.map((event): Entry => {
    const detail = event.detail as unknown as EventDetail;
    return {
      id: event.id,
      at: event.at.toISOString(),
      kind: event.kind,
      actor: event.actor,
      unit: nameOf(event.unit_id),
      text: sentenceOf({ kind: event.kind as EventKind, detail }, now),
      reason: detail.reason ?? null,
    };
  });
  // A move made in the product since tells of itself: its moment is no longer the imported one.
  const known = new Set(kept.map((entry) => entry.at));
  const told = hasBeginning ? [] : fromMoments(file, nameOf(file.responsibleUnitId), now).filter(({ at }) => !known.has(at));
  return [...told, ...kept].toSorted((a, b) => a.at.localeCompare(b.at));
}

/** Moves of which only the time is known, in the order they must have been made. */
function fromMoments(file: Told, unit: string | null, now: Date): Entry[] {
  const responsible = file.responsibleUnitId && unit ? { id: file.responsibleUnitId, name: unit } : undefined;
  const moments: readonly (readonly [Date | null, CaseEvent])[] = [
    [file.reportedAt, { kind: 'register', detail: { source: file.source, category: file.category } }],
    [file.filedAt, { kind: 'file', detail: { condition: file.conditionText, limit: file.limit ?? undefined } }],
    [file.dispatchedAt, { kind: 'dispatch', detail: { unit: responsible, deadlineAt: file.firstDeadlineAt?.toISOString() } }],
    [file.completedAt, { kind: 'report', detail: { late: late(file) } }],
    [file.verifiedAt, { kind: 'pass', detail: {} }],
    [file.closedAt, { kind: 'close', detail: {} }],
  ];
  return moments.flatMap(([at, event], index) =>
    at === null
      ? []
      : [
          {
            // Stable, so that a page that is read again shows the same entries.
            id: `${file.id.slice(0, -1)}${index}`,
            at: at.toISOString(),
            kind: event.kind,
            actor: index === 0 ? file.reportedBy : '',
            unit: event.kind === 'report' ? unit : null,
            text: sentenceOf(event, now),
            reason: null,
          },
        ],
  );
}

const late = ({ completedAt, deadlineAt }: Told) => completedAt !== null && deadlineAt !== null && completedAt > deadlineAt;

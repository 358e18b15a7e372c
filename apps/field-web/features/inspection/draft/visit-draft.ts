import type { EndpointInput } from '@chuangcheng/kit/endpoint';
import { newId } from '@chuangcheng/kit/id';
import type { FormItem, submitVisit } from '@chuangcheng/modules/inspection/contract';
import { type Assignment, type ItemEntry, type KeptVisit, UNTRIED } from '../../../app/store/kept.ts';
import { emptyEntry, observationOf } from './entry.ts';

export type VisitForm = {
  readonly assignment: Assignment;
  readonly plan: KeptVisit['plan'];
  readonly items: readonly FormItem[];
};

/** A visit that begins now. It and its results get their ids here, which they keep on the server. */
export function beginVisit(
  accountId: string,
  { assignment, plan, items }: VisitForm,
  position: KeptVisit['position'],
  now: Date,
): KeptVisit {
  return {
    id: newId(),
    accountId,
    assignment,
    plan,
    items,
    arrivedAt: now.toISOString(),
    position,
    note: '',
    entries: Object.fromEntries(items.map((item) => [item.checkItemId, emptyEntry(item, newId())])),
    state: 'open',
    changedAt: now.getTime(),
    body: null,
    outcome: null,
    ...UNTRIED,
  };
}

/** The visit with something about one item changed. */
export function withEntry(visit: KeptVisit, checkItemId: string, change: Partial<ItemEntry>): KeptVisit {
  const entry = visit.entries[checkItemId];
  return entry ? { ...visit, entries: { ...visit.entries, [checkItemId]: { ...entry, ...change } } } : visit;
}

/** Opens a refused visit again, on the checklist as it is now; what was entered for items still on it stays. */
export function reopened(visit: KeptVisit, items: readonly FormItem[] | undefined): KeptVisit {
  const current = items ?? visit.items;
  const entries = Object.fromEntries(
    current.map((item) => [item.checkItemId, visit.entries[item.checkItemId] ?? emptyEntry(item, newId())]),
  );
  return { ...visit, ...UNTRIED, items: current, entries, state: 'open', body: null };
}

/** A finished visit, ready to be sent. @throws when an item is not answered. */
export function submitted(visit: KeptVisit, now: Date): KeptVisit {
  return { ...visit, ...UNTRIED, state: 'queued', changedAt: now.getTime(), body: bodyOf(visit, now) };
}

function bodyOf(visit: KeptVisit, now: Date): EndpointInput<typeof submitVisit>['body'] {
  return {
    id: visit.id,
    assignmentId: visit.assignment.id,
    arrivedAt: visit.arrivedAt,
    position: visit.position && { lng: visit.position.lng, lat: visit.position.lat },
    submittedAt: now.toISOString(),
    note: visit.note.trim(),
    results: visit.items.map((item) => {
      const entry = visit.entries[item.checkItemId];
      const observation = entry && observationOf(item, entry);
      if (!observation) throw new Error(`Item ${item.number} is not answered`);
      return { id: entry.id, checkItemId: item.checkItemId, observation, note: entry.note.trim(), photoIds: [...entry.photoIds] };
    }),
  };
}

import { accept } from '@chuangcheng/kit/decision';
import { type CountedAs, countedAs, entriesOf, gather, type Gathered } from '../domain/index.ts';
import { addToTally, clearTally, countables, forgetEvents, takeEvents } from '../store/tally-store.ts';
import { command } from '../visibility.ts';

/** How an event changed what a case file counts as. */
export type Counted = { readonly eventId: string; readonly before: CountedAs | null; readonly after: CountedAs };

/** Adds what events changed, each once however often it arrives. Derived figures: they leave no trail of their own. */
export const addCounted = command({
  action: 'rectification.tally',
  load: async (_tx, changes: readonly Counted[]) => changes,
  rule: 'role-is-enough',
  decide: (changes) => accept(changes),
  async save(tx, changes, permit, { now }) {
    const ids = changes.map(({ eventId }) => eventId);
    const fresh = await takeEvents(tx, ids, now, permit);
    const entries: Gathered = new Map();
    for (const { eventId, before, after } of changes) if (fresh.has(eventId)) gather(entries, before, after);
    await addToTally(tx, entriesOf(entries), permit);
    return { added: fresh.size };
  },
  audit: () => [],
});

/** Counts everything anew, for case files that came into the database by another way than the product's. */
export const rebuildTally = command({
  action: 'rectification.tally',
  load: async (_tx, _input: undefined) => ({}),
  rule: 'role-is-enough',
  decide: () => accept({}),
  async save(tx, _plan, permit) {
    await clearTally(tx, permit);
    const entries: Gathered = new Map();
    let counted = 0;
    for await (const page of countables(tx)) {
      for (const file of page) gather(entries, null, countedAs(file));
      counted += page.length;
    }
    await addToTally(tx, entriesOf(entries), permit);
    return { counted };
  },
  audit: () => ({ subject: { kind: 'tally', id: null } }),
});

/** An event can come again as long as its outbox row stands; a week is far beyond that. */
const REMEMBERED_MS = 7 * 24 * 3_600_000;

/** Forgets which events of long ago are in the tally. */
export const forgetCounted = command({
  action: 'rectification.tally',
  load: async (_tx, _input: undefined) => ({}),
  rule: 'role-is-enough',
  decide: () => accept({}),
  async save(tx, _plan, permit, { now }) {
    await forgetEvents(tx, new Date(now.getTime() - REMEMBERED_MS), permit);
    return {};
  },
  audit: () => [],
});

import { accept, refuse } from '@chuangcheng/kit/decision';
import { isRefusal, type Writer } from '@chuangcheng/platform/kernel';
import type { DraftNegative } from '../domain/index.ts';
import { readIndex } from '../queries/read-index.ts';
import { saveNegative } from '../store/save-index.ts';
import { command } from '../visibility.ts';
import { openEdition } from './open-edition.ts';

type Change = { readonly [Key in keyof DraftNegative]?: DraftNegative[Key] | undefined };
type Item = DraftNegative & { readonly id: string };

async function negativeOf(tx: Writer<'assessment'>, editionId: string) {
  const edition = await openEdition(tx, editionId);
  if (isRefusal(edition)) return edition;
  return { edition, items: [...(await readIndex(tx, edition.id)).negative.values()] };
}

/** Points belong to a deduction and to nothing else; numbers stand once in an edition. */
function judge(item: Item, others: readonly Item[]) {
  if ((item.penalty === 'deduct') !== (item.deduction !== null)) return refuse('assessment/deduction-and-penalty');
  if (others.some((other) => other.id !== item.id && other.number === item.number))
    return refuse('assessment/number-taken', { number: item.number });
  return accept(item);
}

/** Adds an event to the negative list. */
export const addNegativeItem = command({
  action: 'assessment.edit-index',
  async load(tx, input: Item & { readonly editionId: string }) {
    const found = await negativeOf(tx, input.editionId);
    return isRefusal(found) ? found : { ...found, input };
  },
  rule: 'role-is-enough',
  replay: ({ input, items }) => (items.some((item) => item.id === input.id) ? { id: input.id } : undefined),
  decide({ edition, input, items }) {
    const judged = judge(input, items);
    return judged.ok ? accept({ edition, item: judged.value }) : judged;
  },
  async save(tx, { edition, item }, permit) {
    await saveNegative(tx, edition.id, [item], permit);
    return { id: item.id };
  },
  audit: ({ edition, item }) => ({
    subject: { kind: 'negative-item', id: item.id },
    detail: { version: edition.version, number: item.number, title: item.title, penalty: item.penalty },
  }),
});

/** Changes what is given of an event; the rest stays. */
export const changeNegativeItem = command({
  action: 'assessment.edit-index',
  async load(tx, input: { id: string; change: Change }) {
    const row = await tx
      .selectFrom('assessment.negative_item')
      .select('edition_id')
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (!row) return refuse('assessment/negative-item-not-found');
    const found = await negativeOf(tx, row.edition_id);
    return isRefusal(found) ? found : { ...found, input };
  },
  rule: 'role-is-enough',
  decide({ edition, input, items }) {
    const before = items.find((item) => item.id === input.id);
    if (!before) return refuse('assessment/negative-item-not-found');
    const given = Object.fromEntries(Object.entries(input.change).filter(([, value]) => value !== undefined));
    const judged = judge({ ...before, ...(given as Partial<DraftNegative>) }, items);
    return judged.ok ? accept({ edition, item: judged.value, given }) : judged;
  },
  async save(tx, { edition, item }, permit) {
    await saveNegative(tx, edition.id, [item], permit);
    return {};
  },
  audit: ({ edition, item, given }) => ({
    subject: { kind: 'negative-item', id: item.id },
    detail: { version: edition.version, number: item.number, change: given },
  }),
});

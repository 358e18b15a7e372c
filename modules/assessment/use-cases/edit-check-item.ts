import { accept, type Decision, refuse } from '@chuangcheng/kit/decision';
import { isRefusal, type Writer } from '@chuangcheng/platform/kernel';
import { type CheckItem, parseMeasure } from '../domain/index.ts';
import { forgetIndex } from '../queries/directories.ts';
import { readIndex, type StoredIndex } from '../queries/read-index.ts';
import { addItems, retireItems } from '../store/save-index.ts';
import { command } from '../visibility.ts';
import { openEdition } from './open-edition.ts';

type Body = Omit<CheckItem, 'id' | 'number' | 'measure'> & { readonly measure?: CheckItem['measure'] | undefined };
type Change = { readonly [Key in keyof Body]?: Body[Key] | undefined };

/** The item as it would be stored: its floor fits, its standards exist, its measure is read from its texts unless given. */
function completed(body: Body, standards: StoredIndex['standards']): Decision<Omit<CheckItem, 'id' | 'number'>> {
  if (body.floorMark > body.fullMark) return refuse('assessment/floor-above-full');
  const missing = body.standards.filter((number) => !standards.has(number));
  if (missing.length > 0) return refuse('assessment/standards-unknown', { numbers: missing.join('、') });
  const { kind, observation, content, exemption } = body;
  return accept({ ...body, measure: body.measure ?? parseMeasure(kind, observation, content, exemption) });
}

/** Adds an item at the end of a site type's checklist. */
export const addCheckItem = command({
  action: 'assessment.edit-index',
  async load(tx, input: Body & { readonly id: string; readonly siteTypeId: string; readonly editionId: string }) {
    const edition = await openEdition(tx, input.editionId);
    if (isRefusal(edition)) return edition;
    const type = await tx.selectFrom('assessment.site_type').select('id').where('id', '=', input.siteTypeId).executeTakeFirst();
    if (!type) return refuse('assessment/site-type-not-found');
    return { input, edition, index: await readIndex(tx, edition.id) };
  },
  rule: 'role-is-enough',
  replay: ({ input, index }) => ([...index.items.values()].some((item) => item.id === input.id) ? { id: input.id } : undefined),
  decide({ input, edition, index }) {
    const item = completed(input, index.standards);
    if (!item.ok) return item;
    const numbers = [...index.items.values()].filter((one) => one.siteTypeId === input.siteTypeId).map((one) => one.number);
    return accept({
      edition,
      item: { ...item.value, id: input.id, siteTypeId: input.siteTypeId, number: Math.max(0, ...numbers) + 1 },
    });
  },
  async save(tx, { edition, item }, permit) {
    await addItems(tx, edition.id, [item], permit);
    return { id: item.id };
  },
  audit: ({ edition, item }) => ({
    subject: { kind: 'check-item', id: item.id },
    detail: { version: edition.version, siteTypeId: item.siteTypeId, number: item.number, content: item.content },
  }),
  afterwards: (_plan, { actor }) => forgetIndex(actor.countyId),
});

async function itemInUse(tx: Writer<'assessment'>, id: string) {
  const row = await tx
    .selectFrom('assessment.check_item')
    .select(['id', 'edition_id'])
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse('assessment/check-item-not-found');
  const edition = await openEdition(tx, row.edition_id);
  if (isRefusal(edition)) return edition;
  const index = await readIndex(tx, edition.id);
  const item = [...index.items.values()].find((one) => one.id === id);
  return item ? { edition, item, index } : refuse('assessment/check-item-not-found');
}

/** Puts a changed item in the place of one that is retired: visits already made keep what they were scored by. */
export const changeCheckItem = command({
  action: 'assessment.edit-index',
  async load(tx, input: { id: string; newId: string; change: Change }) {
    const replaced = await tx.selectFrom('assessment.check_item').select('id').where('id', '=', input.newId).executeTakeFirst();
    const found = await itemInUse(tx, replaced ? input.newId : input.id);
    return isRefusal(found) ? found : { ...found, input, replaced: replaced !== undefined };
  },
  rule: 'role-is-enough',
  replay: ({ input, replaced }) => (replaced ? { id: input.newId } : undefined),
  decide({ edition, item, index, input }) {
    const given = Object.fromEntries(Object.entries(input.change).filter(([, value]) => value !== undefined)) as Partial<Body>;
    const readAgain = ['kind', 'observation', 'content', 'exemption'].some((key) => key in given);
    const { measure, ...rest } = item;
    const body = completed({ ...rest, ...(!readAgain && { measure }), ...given }, index.standards);
    if (!body.ok) return body;
    return accept({
      edition,
      retired: item.id,
      item: { ...body.value, id: input.newId, siteTypeId: item.siteTypeId, number: item.number },
      given,
    });
  },
  async save(tx, { edition, item, retired }, permit, { now }) {
    await retireItems(tx, [retired], now, permit);
    await addItems(tx, edition.id, [item], permit);
    return { id: item.id };
  },
  audit: ({ edition, item, retired, given }) => ({
    subject: { kind: 'check-item', id: item.id },
    detail: { version: edition.version, replaces: retired, number: item.number, change: given },
  }),
  afterwards: (_plan, { actor }) => forgetIndex(actor.countyId),
});

/** Takes an item out of the checklist; visits already made keep it. */
export const retireCheckItem = command({
  action: 'assessment.edit-index',
  async load(tx, input: { id: string }) {
    const found = await itemInUse(tx, input.id);
    return isRefusal(found) ? found : { edition: found.edition, item: found.item };
  },
  rule: 'role-is-enough',
  decide: (found) => accept(found),
  async save(tx, { item }, permit, { now }) {
    await retireItems(tx, [item.id], now, permit);
    return {};
  },
  audit: ({ edition, item }) => ({
    subject: { kind: 'check-item', id: item.id },
    detail: { version: edition.version, retired: item.number, content: item.content },
  }),
  afterwards: (_plan, { actor }) => forgetIndex(actor.countyId),
});

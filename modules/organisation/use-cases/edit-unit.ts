import { dayOf } from '@chuangcheng/kit/civil-day';
import { normaliseName } from '@chuangcheng/kit/chinese-text';
import { accept, refuse } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import { type LeadingPost, plainPhone, type UnitKind } from '../domain/index.ts';
import { forgetUnits } from '../queries/directory.ts';
import { command } from '../visibility.ts';

type Unit = { readonly name: string; readonly shortName: string; readonly kind: UnitKind; readonly parentId: string | null };

/** Adds a unit by hand. */
export const addUnit = command({
  action: 'organisation.edit-units',
  async load(tx, input: Unit & { readonly id: string; readonly code: string }) {
    const [known, parent] = await Promise.all([
      tx
        .selectFrom('organisation.unit')
        .select(['id', 'code'])
        .where((eb) => eb.or([eb('id', '=', input.id), eb('code', '=', input.code)]))
        .executeTakeFirst(),
      input.parentId === null
        ? { id: '' }
        : tx.selectFrom('organisation.unit').select('id').where('id', '=', input.parentId).executeTakeFirst(),
    ]);
    return parent ? { input, known } : refuse('organisation/unit-not-found');
  },
  rule: 'role-is-enough',
  replay: ({ input, known }) => (known?.id === input.id ? { id: input.id } : undefined),
  decide: ({ input, known }) => (known ? refuse('organisation/code-taken', { code: input.code }) : accept(input)),
  async save(tx, unit, _permit, { now }) {
    await tx
      .insertInto('organisation.unit')
      .values({
        id: unit.id,
        code: unit.code,
        name: unit.name,
        short_name: unit.shortName,
        kind: unit.kind,
        parent_id: unit.parentId,
        created_at: now,
      })
      .execute();
    for (const alias of new Set([unit.name, unit.shortName].map(normaliseName))) {
      await tx.insertInto('organisation.unit_alias').values({ alias, unit_id: unit.id, origin: 'stated' }).execute();
    }
    return { id: unit.id };
  },
  audit: (unit) => ({ subject: { kind: 'unit', id: unit.id }, detail: { code: unit.code, name: unit.name } }),
  afterwards: (_plan, { actor }) => forgetUnits(actor.countyId),
});

type Change = { readonly id: string; readonly change: Partial<Unit> & { readonly state?: 'active' | 'closed' | undefined } };

/** Changes what is given of a unit; the rest stays. */
export const changeUnit = command({
  action: 'organisation.edit-units',
  async load(tx, input: Change) {
    const units = await tx.selectFrom('organisation.unit').select(['id', 'parent_id']).execute();
    if (!units.some((unit) => unit.id === input.id)) return refuse('organisation/unit-not-found');
    return { ...input, parentOf: new Map(units.map((unit) => [unit.id, unit.parent_id])) };
  },
  rule: 'role-is-enough',
  decide({ id, change, parentOf }) {
    for (let above = change.parentId ?? null; above !== null; above = parentOf.get(above) ?? null) {
      if (above === id) return refuse('organisation/unit-under-itself');
    }
    if (change.parentId && !parentOf.has(change.parentId)) return refuse('organisation/unit-not-found');
    return accept({ id, change });
  },
  async save(tx, { id, change }, _permit, { now }) {
    await tx
      .updateTable('organisation.unit')
      .set({
        ...(change.name !== undefined && { name: change.name }),
        ...(change.shortName !== undefined && { short_name: change.shortName }),
        ...(change.kind !== undefined && { kind: change.kind }),
        ...(change.parentId !== undefined && { parent_id: change.parentId }),
        ...(change.state !== undefined && { state: change.state, closed_at: change.state === 'closed' ? now : null }),
      })
      .where('id', '=', id)
      .execute();
    for (const name of [change.name, change.shortName]) {
      if (name === undefined) continue;
      await tx
        .insertInto('organisation.unit_alias')
        .values({ alias: normaliseName(name), unit_id: id, origin: 'stated' })
        .onConflict((oc) => oc.doNothing())
        .execute();
    }
    return {};
  },
  audit: ({ id, change }) => ({ subject: { kind: 'unit', id }, detail: change }),
  afterwards: (_plan, { actor }) => forgetUnits(actor.countyId),
});

type Filling = {
  readonly unitId: string;
  readonly kind: LeadingPost;
  readonly holder: { readonly name: string; readonly title: string; readonly phone: string } | null;
};

/** Puts a person into a leading post from today, or leaves it vacant; the one before stays on record. */
export const fillPost = command({
  action: 'organisation.edit-units',
  async load(tx, input: Filling) {
    const unit = await tx.selectFrom('organisation.unit').select('id').where('id', '=', input.unitId).executeTakeFirst();
    const post = await tx
      .selectFrom('organisation.post')
      .select('id')
      .where('unit_id', '=', input.unitId)
      .where('kind', '=', input.kind)
      .forUpdate()
      .executeTakeFirst();
    return unit ? { input, postId: post?.id } : refuse('organisation/unit-not-found');
  },
  rule: 'role-is-enough',
  decide: (state) => accept(state),
  async save(tx, { input, postId }, _permit, { now }) {
    const today = dayOf(now);
    const id = postId ?? newId();
    const title = input.holder?.title ?? '';
    if (!postId)
      await tx.insertInto('organisation.post').values({ id, unit_id: input.unitId, kind: input.kind, title }).execute();
    else if (input.holder) await tx.updateTable('organisation.post').set({ title }).where('id', '=', id).execute();
    await tx
      .updateTable('organisation.post_holding')
      .set({ until: today })
      .where('post_id', '=', id)
      .where('until', 'is', null)
      .execute();
    if (input.holder) {
      const personId = newId();
      await tx
        .insertInto('organisation.person')
        .values({ id: personId, name: input.holder.name, phone: plainPhone(input.holder.phone) })
        .execute();
      await tx
        .insertInto('organisation.post_holding')
        .values({ id: newId(), post_id: id, person_id: personId, since: today })
        .execute();
    }
    return {};
  },
  audit: ({ input }) => ({
    subject: { kind: 'unit', id: input.unitId },
    detail: { post: input.kind, holder: input.holder?.name ?? null },
  }),
});

import { newId } from '@chuangcheng/kit/id';
import { normaliseName } from '@chuangcheng/kit/chinese-text';
import { insertMany, type Permit, type Writer } from '@chuangcheng/platform/kernel';
import { aliasesOf, plainPhone, type PostKind, type RosterPost, type StoredUnit, type UnitKind } from '../domain/index.ts';

type Tx = Writer<'organisation'>;

/** All units with the present holders of their posts. */
export async function loadRoster(tx: Pick<Tx, 'selectFrom'>): Promise<Map<string, StoredUnit>> {
  const units = await tx.selectFrom('organisation.unit').selectAll().execute();
  const holders = await tx
    .selectFrom('organisation.post as p')
    .leftJoin('organisation.post_holding as h', (join) =>
      join.onRef('h.county_id', '=', 'p.county_id').onRef('h.post_id', '=', 'p.id').on('h.until', 'is', null),
    )
    .leftJoin('organisation.person as n', (join) =>
      join.onRef('n.county_id', '=', 'h.county_id').onRef('n.id', '=', 'h.person_id'),
    )
    .select(['p.unit_id', 'p.kind', 'p.title', 'n.name', 'n.phone'])
    .execute();
  const aliases = await tx
    .selectFrom('organisation.unit_alias')
    .select(['unit_id', 'alias'])
    .where('origin', '=', 'stated')
    .execute();
  const codeOf = new Map(units.map((unit) => [unit.id, unit.code]));
  const posts = Map.groupBy(holders, (row) => row.unit_id);
  const names = Map.groupBy(aliases, (row) => row.unit_id);
  return new Map(
    units.map((unit) => [
      unit.code,
      {
        id: unit.id,
        code: unit.code,
        name: unit.name,
        shortNames: (names.get(unit.id) ?? []).map((row) => row.alias).filter((alias) => alias !== normaliseName(unit.name)),
        kind: unit.kind as UnitKind,
        category: unit.category,
        parentCode: (unit.parent_id && codeOf.get(unit.parent_id)) || null,
        duties: unit.duties,
        posts: (posts.get(unit.id) ?? []).map((row) => ({
          kind: row.kind as PostKind,
          title: row.title,
          name: row.name ?? '',
          phone: row.phone ?? '',
        })),
      },
    ]),
  );
}

/** Stores units in the order given: parents first. Holders that changed end today; nothing of the past is lost. */
export async function saveUnits(
  tx: Tx,
  units: readonly StoredUnit[],
  _permit: Permit,
  moment: { now: Date; today: string },
): Promise<void> {
  const idOf = new Map(
    (await tx.selectFrom('organisation.unit').select(['id', 'code']).execute()).map((row) => [row.code, row.id]),
  );
  for (const unit of units) idOf.set(unit.code, unit.id);
  await insertMany(
    tx,
    'organisation.unit',
    units.map((unit) => ({
      id: unit.id,
      code: unit.code,
      name: unit.name,
      short_name: unit.shortNames[0] ?? unit.name,
      kind: unit.kind,
      category: unit.category,
      parent_id: unit.parentCode === null ? null : idOf.get(unit.parentCode),
      duties: unit.duties,
      state: 'active',
      created_at: moment.now,
    })),
    `(county_id, id) DO UPDATE SET name = excluded.name, short_name = excluded.short_name, kind = excluded.kind,
       category = excluded.category, parent_id = excluded.parent_id, duties = excluded.duties, state = 'active', closed_at = NULL`,
  );
  const ids = units.map((unit) => unit.id);
  await tx.deleteFrom('organisation.unit_alias').where('origin', '=', 'stated').where('unit_id', 'in', ids).execute();
  await insertMany(
    tx,
    'organisation.unit_alias',
    units.flatMap((unit) => aliasesOf(unit).map((alias) => ({ alias, unit_id: unit.id, origin: 'stated' }))),
    `(county_id, alias, unit_id) DO UPDATE SET origin = 'stated'`,
  );
  await savePosts(tx, units, moment.today);
}

async function savePosts(tx: Tx, units: readonly StoredUnit[], today: string): Promise<void> {
  const ids = units.map((unit) => unit.id);
  const stored = await tx
    .selectFrom('organisation.post as p')
    .leftJoin('organisation.post_holding as h', (join) =>
      join.onRef('h.county_id', '=', 'p.county_id').onRef('h.post_id', '=', 'p.id').on('h.until', 'is', null),
    )
    .leftJoin('organisation.person as n', (join) =>
      join.onRef('n.county_id', '=', 'h.county_id').onRef('n.id', '=', 'h.person_id'),
    )
    .select(['p.id', 'p.unit_id', 'p.kind', 'p.title', 'h.id as holding_id', 'n.name', 'n.phone'])
    .where('p.unit_id', 'in', ids)
    .execute();
  const people = new Map<string, { id: string; name: string; phone: string }>();
  const newPosts: Record<string, unknown>[] = [];
  const newHoldings: Record<string, unknown>[] = [];
  const ended: string[] = [];
  for (const unit of units) {
    const open = stored.filter((row) => row.unit_id === unit.id);
    for (const [order, post] of unit.posts.entries()) {
      const at = open.findIndex((row) => matches(row, post));
      const found = at === -1 ? undefined : open.splice(at, 1)[0];
      if (found && sameHolder(found, post)) continue;
      const postId = found?.id ?? newId();
      if (!found) newPosts.push({ id: postId, unit_id: unit.id, kind: post.kind, title: post.title });
      if (found?.holding_id) ended.push(found.holding_id);
      if (post.name === '') continue;
      const key = `${post.name}/${plainPhone(post.phone)}`;
      const person = people.get(key) ?? { id: newId(), name: post.name, phone: plainPhone(post.phone) };
      people.set(key, person);
      newHoldings.push({ id: newId(), post_id: postId, person_id: person.id, since: today, sort_order: order });
    }
    // Posts the roster no longer names: their holders leave.
    ended.push(...open.flatMap((row) => (row.holding_id ? [row.holding_id] : [])));
  }
  if (ended.length > 0)
    await tx.updateTable('organisation.post_holding').set({ until: today }).where('id', 'in', ended).execute();
  if (newPosts.length > 0) await insertMany(tx, 'organisation.post', newPosts);
  if (people.size > 0) await insertMany(tx, 'organisation.person', [...people.values()]);
  if (newHoldings.length > 0) await insertMany(tx, 'organisation.post_holding', newHoldings);
}

/** There is one leading post of a kind; of the group's posts a person holds the one of the same title. */
function matches(row: { kind: string; title: string; name: string | null }, post: RosterPost): boolean {
  return row.kind === post.kind && (!row.kind.startsWith('group-') || (row.title === post.title && row.name === post.name));
}

function sameHolder(row: { name: string | null; phone: string | null; title: string }, post: RosterPost): boolean {
  return (
    (row.name ?? '') === post.name &&
    plainPhone(row.phone ?? '') === plainPhone(post.phone) &&
    (row.name === null || row.title === post.title)
  );
}

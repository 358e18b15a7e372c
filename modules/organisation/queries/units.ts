import { refuse } from '@chuangcheng/kit/decision';
import { LEADING_POSTS, type LeadingPost, postKindNames, requiredPosts, type UnitKind } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { maskPhone } from './mask-phone.ts';

/** The units of the chart with their leader and how many required posts are vacant. */
export const chart = query({
  action: 'organisation.read',
  async run(reader) {
    const [units, holders] = await Promise.all([
      reader
        .selectFrom('organisation.unit')
        .select(['id', 'code', 'name', 'short_name', 'kind', 'parent_id'])
        .where('state', '=', 'active')
        .orderBy('code')
        .execute(),
      reader
        .selectFrom('organisation.post as p')
        .innerJoin('organisation.post_holding as h', (join) =>
          join.onRef('h.county_id', '=', 'p.county_id').onRef('h.post_id', '=', 'p.id'),
        )
        .innerJoin('organisation.person as n', (join) =>
          join.onRef('n.county_id', '=', 'h.county_id').onRef('n.id', '=', 'h.person_id'),
        )
        .select(['p.unit_id', 'p.kind', 'n.name'])
        .where('h.until', 'is', null)
        .where('p.kind', 'in', [...LEADING_POSTS, 'group-leader'])
        .orderBy('h.sort_order')
        .execute(),
    ]);
    const held = new Map<string, string>();
    // The leading group may have two leaders at once, the Party secretary and the head of the county.
    for (const { unit_id, kind, name } of holders) {
      const before = held.get(`${unit_id}/${kind}`);
      held.set(`${unit_id}/${kind}`, before === undefined ? name : `${before}、${name}`);
    }
    return units.map((unit) => ({
      id: unit.id,
      code: unit.code,
      name: unit.name,
      shortName: unit.short_name,
      kind: unit.kind as UnitKind,
      parentId: unit.parent_id,
      leader: held.get(`${unit.id}/main-leader`) ?? held.get(`${unit.id}/group-leader`) ?? null,
      vacancies: requiredPosts(unit.kind).filter((post) => !held.has(`${unit.id}/${post}`)).length,
    }));
  },
});

type ListInput = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly parentId?: string | undefined;
  readonly vacant?: boolean | undefined;
};

/** The roster: one line per unit with who manages, who asks, who does. */
export const roster = query({
  action: 'organisation.read',
  async run(reader, input: ListInput) {
    const base = reader
      .with('holder', (db) =>
        db
          .selectFrom('organisation.post as p')
          .innerJoin('organisation.post_holding as h', (join) =>
            join.onRef('h.county_id', '=', 'p.county_id').onRef('h.post_id', '=', 'p.id'),
          )
          .innerJoin('organisation.person as n', (join) =>
            join.onRef('n.county_id', '=', 'h.county_id').onRef('n.id', '=', 'h.person_id'),
          )
          .select((eb) => [
            'p.unit_id',
            eb.fn.max(eb.case().when('p.kind', '=', 'main-leader').then(eb.ref('n.name')).end()).as('main_leader'),
            eb.fn.max(eb.case().when('p.kind', '=', 'leader-in-charge').then(eb.ref('n.name')).end()).as('leader_in_charge'),
            eb.fn.max(eb.case().when('p.kind', '=', 'liaison').then(eb.ref('n.name')).end()).as('liaison'),
            eb.fn.max(eb.case().when('p.kind', '=', 'liaison').then(eb.ref('n.phone')).end()).as('liaison_phone'),
          ])
          .where('h.until', 'is', null)
          .groupBy('p.unit_id'),
      )
      .selectFrom('organisation.unit as u')
      .leftJoin('holder as o', 'o.unit_id', 'u.id')
      .leftJoin('organisation.unit as parent', (join) =>
        join.onRef('parent.county_id', '=', 'u.county_id').onRef('parent.id', '=', 'u.parent_id'),
      )
      .$if(input.kind !== undefined, (q) => q.where('u.kind', 'in', [...(input.kind ?? [])]))
      .$if(input.parentId !== undefined, (q) => q.where('u.parent_id', '=', input.parentId ?? null))
      .$if(input.vacant === true, (q) =>
        q.where((eb) =>
          eb.and([
            eb('u.kind', '<>', 'leading-group'),
            eb.or([
              eb('o.main_leader', 'is', null),
              eb('o.liaison', 'is', null),
              eb.and([eb('o.leader_in_charge', 'is', null), eb('u.kind', 'not in', ['office', 'working-group'])]),
            ]),
          ]),
        ),
      )
      .$if(input.search !== undefined && input.search !== '', (q) => {
        const like = `%${input.search}%`;
        return q.where((eb) =>
          eb.or([
            eb('u.name', 'like', like),
            eb('u.short_name', 'like', like),
            eb('u.code', 'like', like),
            eb('o.liaison', 'like', like),
            eb('o.main_leader', 'like', like),
          ]),
        );
      });
    const descending = input.sort?.startsWith('-') === true;
    const column = ({ name: 'u.name', kind: 'u.kind' } as const)[input.sort?.replace('-', '') as 'name'] ?? 'u.code';
    const [rows, total] = await Promise.all([
      base
        .select(['u.id', 'u.code', 'u.name', 'u.short_name', 'u.kind', 'u.category', 'u.state', 'parent.short_name as parent'])
        .select(['o.main_leader', 'o.leader_in_charge', 'o.liaison', 'o.liaison_phone'])
        .orderBy(column, descending ? 'desc' : 'asc')
        .orderBy('u.code')
        .limit(input.pageSize)
        .offset((input.page - 1) * input.pageSize)
        .execute(),
      base.select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow(),
    ]);
    return {
      rows: rows.map((row) => ({
        id: row.id,
        code: row.code,
        name: row.name,
        shortName: row.short_name,
        kind: row.kind as UnitKind,
        category: row.category,
        parent: row.parent,
        mainLeader: row.main_leader,
        leaderInCharge: row.leader_in_charge,
        liaison: row.liaison,
        liaisonPhone: row.liaison_phone ? maskPhone(row.liaison_phone) : null,
        state: row.state as 'active' | 'closed',
      })),
      total: Number(total.n),
      totalIsCapped: false,
      page: input.page,
      pageSize: input.pageSize,
    };
  },
});

/** One unit with its posts, who holds them and who did before. */
export const unitDetail = query({
  action: 'organisation.read',
  async run(reader, input: { id: string }) {
    const [unit, children, aliases, holdings, areas] = await Promise.all([
      reader
        .selectFrom('organisation.unit as u')
        .leftJoin('organisation.unit as parent', (join) =>
          join.onRef('parent.county_id', '=', 'u.county_id').onRef('parent.id', '=', 'u.parent_id'),
        )
        .select([
          'u.id',
          'u.code',
          'u.name',
          'u.short_name',
          'u.kind',
          'u.category',
          'u.parent_id',
          'u.duties',
          'u.state',
          'parent.short_name as parent',
        ])
        .where('u.id', '=', input.id)
        .executeTakeFirst(),
      reader
        .selectFrom('organisation.unit')
        .select(['id', 'name', 'kind'])
        .where('parent_id', '=', input.id)
        .orderBy('code')
        .execute(),
      reader.selectFrom('organisation.unit_alias').select('alias').where('unit_id', '=', input.id).orderBy('alias').execute(),
      reader
        .selectFrom('organisation.post as p')
        .leftJoin('organisation.post_holding as h', (join) =>
          join.onRef('h.county_id', '=', 'p.county_id').onRef('h.post_id', '=', 'p.id'),
        )
        .leftJoin('organisation.person as n', (join) =>
          join.onRef('n.county_id', '=', 'h.county_id').onRef('n.id', '=', 'h.person_id'),
        )
        .select(['p.id', 'p.kind', 'p.title', 'n.name', 'n.phone', 'h.since', 'h.until'])
        .where('p.unit_id', '=', input.id)
        .orderBy('h.sort_order')
        .orderBy('h.since', 'desc')
        .execute(),
      reader
        .selectFrom('organisation.area')
        .select(['id', 'code', 'name', 'level'])
        .where('unit_id', '=', input.id)
        .orderBy('code')
        .limit(200)
        .execute(),
    ]);
    if (!unit) return refuse('organisation/unit-not-found');
    const required: readonly string[] = requiredPosts(unit.kind);
    const stored = [...Map.groupBy(holdings, (row) => row.id).values()].map((rows) => {
      const now = rows.find((row) => row.name !== null && row.until === null);
      return {
        kind: rows[0]?.kind ?? '',
        title: rows[0]?.title ?? '',
        required: required.includes(rows[0]?.kind ?? ''),
        holder: now?.name
          ? { name: now.name, title: now.title, phone: maskPhone(now.phone ?? ''), since: now.since ?? '' }
          : null,
        earlier: rows.flatMap((row) =>
          row.name && row.until ? [{ name: row.name, since: row.since ?? '', until: row.until }] : [],
        ),
      };
    });
    const missing = required
      .filter((kind) => !stored.some((post) => post.kind === kind))
      .map((kind) => ({ kind, title: postKindNames[kind as LeadingPost].zh, required: true, holder: null, earlier: [] }));
    const holderOf = (kind: LeadingPost) => stored.find((post) => post.kind === kind)?.holder;
    return {
      id: unit.id,
      code: unit.code,
      name: unit.name,
      shortName: unit.short_name,
      kind: unit.kind as UnitKind,
      category: unit.category,
      parent: unit.parent,
      mainLeader: holderOf('main-leader')?.name ?? null,
      leaderInCharge: holderOf('leader-in-charge')?.name ?? null,
      liaison: holderOf('liaison')?.name ?? null,
      liaisonPhone: holderOf('liaison')?.phone ?? null,
      state: unit.state as 'active' | 'closed',
      parentId: unit.parent_id,
      duties: unit.duties,
      aliases: aliases.map((row) => row.alias),
      children: children.map((child) => ({ id: child.id, name: child.name, kind: child.kind as UnitKind })),
      posts: [...stored, ...missing],
      areas,
    };
  },
});

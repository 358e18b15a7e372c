import type { Reader, TablesOf } from '@chuangcheng/platform/kernel';
import {
  type CheckKind,
  type DraftEdition,
  type DraftItem,
  type DraftNegative,
  type DraftNode,
  type DraftQuestion,
  type DraftStandard,
  type DraftUnit,
  type EditionState,
  type Measure,
  type NamedSiteType,
  type Penalty,
} from '../domain/index.ts';

/** Both a query's reader and a command's transaction read it. */
type Source = Pick<Reader<TablesOf<'assessment'>>, 'selectFrom'>;

export type StoredEdition = DraftEdition & { readonly id: string; readonly state: EditionState; readonly createdAt: Date };
type Stored<T> = T & { readonly id: string };

/** An edition with everything in it, as it is stored. */
export type StoredIndex = {
  readonly nodes: readonly (DraftNode & { readonly id: string; readonly parentId: string | null; readonly sortOrder: number })[];
  /** By number, in the order of the sheet; `id` is that of the node. */
  readonly standards: ReadonlyMap<string, Stored<DraftStandard> & { readonly parentId: string | null; readonly title: string }>;
  readonly negative: ReadonlyMap<string, Stored<DraftNegative>>;
  /** Items in use by `siteTypeId/number`. */
  readonly items: ReadonlyMap<string, Stored<DraftItem> & { readonly siteTypeId: string }>;
  readonly survey: ReadonlyMap<string, Stored<DraftQuestion>>;
};

export async function readEditions(db: Source): Promise<StoredEdition[]> {
  const rows = await db
    .selectFrom('assessment.edition')
    .select(['id', 'version', 'name', 'cycle', 'issued_on', 'year_weights', 'method_weights', 'state', 'created_at'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    name: row.name,
    cycle: row.cycle,
    issuedOn: row.issued_on,
    yearWeights: (row.year_weights as { year: string; percent: number }[]).map(({ year, percent }) => ({ year, percent })),
    methodWeights: (row.method_weights as { method: string; percent: number }[]).map(({ method, percent }) => ({
      method,
      percent,
    })),
    state: row.state as EditionState,
    createdAt: row.created_at,
  }));
}

export async function readSiteTypes(db: Source): Promise<NamedSiteType[]> {
  const [types, aliases] = await Promise.all([
    db.selectFrom('assessment.site_type').select(['id', 'name']).orderBy('sort_order').orderBy('name').execute(),
    db.selectFrom('assessment.site_type_alias').select(['alias', 'site_type_id']).orderBy('alias').execute(),
  ]);
  const byType = Map.groupBy(aliases, (row) => row.site_type_id);
  return types.map((type) => ({ ...type, aliases: (byType.get(type.id) ?? []).map((row) => row.alias) }));
}

export async function readIndex(db: Source, editionId: string): Promise<StoredIndex> {
  const [tree, negative, items, survey] = await Promise.all([
    readTree(db, editionId),
    db.selectFrom('assessment.negative_item').selectAll().where('edition_id', '=', editionId).orderBy('number').execute(),
    readItems(db, editionId),
    db.selectFrom('assessment.survey_question').selectAll().where('edition_id', '=', editionId).orderBy('sort_order').execute(),
  ]);
  return {
    ...tree,
    negative: new Map(
      negative.map((row) => [
        row.number,
        {
          id: row.id,
          number: row.number,
          title: row.title,
          penalty: row.penalty as Penalty,
          deduction: row.deduction === null ? null : Number(row.deduction),
          lookBackMonths: row.look_back_months,
          basis: row.basis,
          note: row.note,
          isVeto: row.is_veto,
        },
      ]),
    ),
    items: new Map(items.map((item) => [`${item.siteTypeId}/${item.number}`, item])),
    survey: new Map(
      survey.map((row) => [
        row.number,
        {
          id: row.id,
          number: row.number,
          question: row.question,
          options: row.options,
          kind: row.kind,
          groupName: row.group_name,
          audience: row.audience,
          standards: row.standards,
          scoring: row.scoring,
        },
      ]),
    ),
  };
}

export async function readItems(db: Source, editionId: string) {
  const rows = await db
    .selectFrom('assessment.check_item as i')
    .innerJoin('assessment.site_type as t', (join) =>
      join.onRef('t.county_id', '=', 'i.county_id').onRef('t.id', '=', 'i.site_type_id'),
    )
    .selectAll('i')
    .select('t.name as site_type')
    .where('i.edition_id', '=', editionId)
    .where('i.retired_at', 'is', null)
    .orderBy('i.number')
    .execute();
  return rows.map((row) => ({ ...itemOf(row), siteTypeId: row.site_type_id, siteType: row.site_type }));
}

type ItemRow = {
  readonly id: string;
  readonly number: number;
  readonly content: string;
  readonly kind: string;
  readonly observation: string;
  readonly measure: unknown;
  readonly full_mark: string;
  readonly deduction: string;
  readonly floor_mark: string;
  readonly exemption: string;
  readonly standards: string[];
};

/** A check item as the domain knows it. */
export function itemOf(row: ItemRow) {
  return {
    id: row.id,
    number: row.number,
    content: row.content,
    kind: row.kind as CheckKind,
    observation: row.observation,
    measure: row.measure as Measure,
    fullMark: Number(row.full_mark),
    deduction: Number(row.deduction),
    floorMark: Number(row.floor_mark),
    exemption: row.exemption,
    standards: row.standards,
  };
}

/** Nodes and standards only. */
export async function readTree(db: Source, editionId: string): Promise<Pick<StoredIndex, 'nodes' | 'standards'>> {
  const [nodeRows, standardRows, unitRows] = await Promise.all([
    db.selectFrom('assessment.index_node').selectAll().where('edition_id', '=', editionId).orderBy('sort_order').execute(),
    db
      .selectFrom('assessment.standard as s')
      .innerJoin('assessment.index_node as n', (join) =>
        join.onRef('n.county_id', '=', 's.county_id').onRef('n.id', '=', 's.node_id'),
      )
      .selectAll('s')
      .where('n.edition_id', '=', editionId)
      .execute(),
    db
      .selectFrom('assessment.standard_unit as u')
      .innerJoin('assessment.index_node as n', (join) =>
        join.onRef('n.county_id', '=', 'u.county_id').onRef('n.id', '=', 'u.node_id'),
      )
      .selectAll('u')
      .where('n.edition_id', '=', editionId)
      .orderBy('u.role')
      .orderBy('u.position')
      .execute(),
  ]);
  const nodes = nodeRows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    level: row.level,
    number: row.number,
    title: row.title,
    sortOrder: row.sort_order,
    statedPoints: row.stated_points === null ? null : Number(row.stated_points),
  }));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const standardOf = new Map(standardRows.map((row) => [row.node_id, row]));
  const unitsOf = Map.groupBy(unitRows, (row) => row.node_id);
  const standards = nodes.flatMap((node) => {
    const row = standardOf.get(node.id);
    if (!row) return [];
    const path: DraftNode[] = [];
    for (let above = node.parentId && byId.get(node.parentId); above; above = above.parentId && byId.get(above.parentId)) {
      const { level, number, title, statedPoints } = above;
      path.unshift({ level, number, title, statedPoints });
    }
    const standard = {
      id: node.id,
      parentId: node.parentId,
      title: node.title,
      number: node.number,
      level: node.level,
      path,
      requirements: row.requirements as string[],
      methods: row.methods,
      points: Number(row.points),
      scoringRule: row.scoring_rule,
      units: (unitsOf.get(node.id) ?? []).map((unit) => ({
        text: unit.text,
        role: unit.role as DraftUnit['role'],
        kind: unit.kind as DraftUnit['kind'],
        unitId: unit.unit_id,
      })),
      dueText: row.due_text,
      dueDays: row.due_days,
    };
    return [[node.number, standard] as const];
  });
  return { nodes, standards: new Map(standards) };
}

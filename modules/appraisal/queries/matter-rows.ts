import { dayOf } from '@chuangcheng/kit/civil-day';
import { type UnitDirectory, unitDirectory } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';
import { type RawBuilder, sql } from 'kysely';
import type { MatterRow } from '../contract/index.ts';
import { dueOf, type Matter, type MatterState, type MatterWait, type MeasureKind } from '../domain/index.ts';
import { MATTER_COLUMNS, matterOf } from '../domain/stored-matter.ts';
import { query } from '../visibility.ts';
import { unitsCalled } from './units-called.ts';

type Input = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
  readonly kind?: readonly MeasureKind[] | undefined;
  readonly state?: readonly MatterState[] | undefined;
  readonly unitId?: readonly string[] | undefined;
  readonly waiting?: MatterWait | undefined;
};
type ReadyInput = Input & { readonly called: readonly string[]; readonly today: string };

/** As `waitsOf` says of one matter. */
function waitingFor(wait: MatterWait, today: string): RawBuilder<boolean> {
  switch (wait) {
    case 'approval':
      return sql<boolean>`(m.state = 'stated' OR m.state = 'stating' AND m.statement_until < ${today})`;
    case 'objection':
      return sql<boolean>`m.objection = 'open'`;
    case 'delivery':
      return sql<boolean>`m.state = 'approved'`;
    case 'closing':
      return sql<boolean>`m.state = 'answered' AND m.objection IS DISTINCT FROM 'open'`;
    case 'unit':
      return sql<boolean>`m.state IN ('stating', 'delivered')`;
  }
}

type Reader = Parameters<Parameters<typeof query>[0]['run']>[0];

async function read(reader: Reader, { page, pageSize, sort, search, kind, state, unitId, waiting, called, today }: ReadyInput) {
  const base = reader
    .selectFrom('visible_matter as m')
    .$if(kind !== undefined, (q) => q.where('m.kind', 'in', [...(kind ?? [])]))
    .$if(state !== undefined, (q) => q.where('m.state', 'in', [...(state ?? [])]))
    .$if(unitId !== undefined, (q) => q.where(sql<boolean>`m.unit_id = ANY(${[...(unitId ?? [])]}::uuid[])`))
    .$if(waiting !== undefined, (q) => q.where(waitingFor(waiting ?? 'unit', today)))
    .$if(Boolean(search), (q) =>
      q.where(sql<boolean>`(strpos(m.number, ${search}) > 0 OR m.unit_id = ANY(${[...called]}::uuid[]))`),
    );
  // Numbers are given in the order of proposals.
  const direction = (sort ?? '-').startsWith('-') ? 'desc' : 'asc';
  const [rows, { total }] = await Promise.all([
    base
      .select(MATTER_COLUMNS)
      .orderBy('m.proposed_at', direction)
      .orderBy('m.id', direction)
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute(),
    base.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows: rows.map(matterOf), total: Number(total) };
}

const readPage = query({ action: 'appraisal.see-accountability', heavy: true, run: read });

/** What leaves the product is on the record. */
const readAll = query({
  action: 'appraisal.see-accountability',
  run: (reader: Reader, input: ReadyInput) => read(reader, input),
  audit: ({ rows }) => ({
    subject: { kind: 'accountability-matter', id: null },
    detail: { exported: rows.length },
  }),
});

/** A matter as lists show it. */
export function matterRow(matter: Matter, units: UnitDirectory): MatterRow {
  return {
    id: matter.id,
    number: matter.number,
    kind: matter.kind,
    unitId: matter.unitId,
    unit: units.nameOf(matter.unitId),
    state: matter.state,
    proposedAt: matter.proposedAt.toISOString(),
    dueOn: dueOf(matter)?.day ?? null,
    objection: matter.objection,
  };
}

function readyFor({ host }: Scope, units: UnitDirectory, { search }: Pick<Input, 'search'>) {
  return { called: unitsCalled(units, search), today: dayOf(host.clock.now()) };
}

/** The newest matters first, of those the actor may see. */
export async function listMatters(scope: Scope, input: Input) {
  const units = await unitDirectory(scope);
  const { rows, total } = await readPage(scope, { ...input, ...readyFor(scope, units, input) });
  return {
    rows: rows.map((row) => matterRow(row, units)),
    total,
    totalIsCapped: false,
    page: input.page,
    pageSize: input.pageSize,
  };
}

/** A county has some dozens of matters a year. */
const EVERYTHING = { page: 1, pageSize: 5000 } as const;

/** All matters of a list, for export; leaves an audit row. */
export async function allMatters(scope: Scope, input: Omit<Input, 'page' | 'pageSize'>): Promise<MatterRow[]> {
  const units = await unitDirectory(scope);
  const { rows } = await readAll(scope, { ...input, ...EVERYTHING, ...readyFor(scope, units, input) });
  return rows.map((row) => matterRow(row, units));
}

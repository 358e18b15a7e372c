import { type UnitDirectory, unitDirectory } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import type { ClueRow } from '../contract/index.ts';
import type { ClueRule, ClueState } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { unitsCalled } from './units-called.ts';

type Input = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
  readonly rule?: readonly ClueRule[] | undefined;
  readonly state?: readonly ClueState[] | undefined;
  readonly unitId?: readonly string[] | undefined;
};
type ReadyInput = Input & { readonly called: readonly string[] };
type Reader = Parameters<Parameters<typeof query>[0]['run']>[0];

export const CLUE_COLUMNS = ['id', 'rule', 'unit_id', 'found_at', 'state', 'count', 'dismissal', 'matter_id'] as const;
type StoredClue = {
  readonly id: string;
  readonly rule: string;
  readonly unit_id: string;
  readonly found_at: Date;
  readonly state: string;
  readonly count: number;
  readonly dismissal: string | null;
  readonly matter_id: string | null;
};

async function read(reader: Reader, { page, pageSize, sort, search, rule, state, unitId, called }: ReadyInput) {
  const base = reader
    .selectFrom('visible_clue as c')
    .$if(rule !== undefined, (q) => q.where('c.rule', 'in', [...(rule ?? [])]))
    .$if(state !== undefined, (q) => q.where('c.state', 'in', [...(state ?? [])]))
    .$if(unitId !== undefined, (q) => q.where(sql<boolean>`c.unit_id = ANY(${[...(unitId ?? [])]}::uuid[])`))
    .$if(Boolean(search), (q) =>
      q.where((eb) =>
        eb.or([
          sql<boolean>`c.unit_id = ANY(${[...called]}::uuid[])`,
          eb('c.id', 'in', (among) =>
            among
              .selectFrom('visible_clue_evidence as e')
              .select('e.clue_id')
              .where(sql<boolean>`strpos(e.label, ${search}) > 0`),
          ),
        ]),
      ),
    );
  const direction = (sort ?? '-').startsWith('-') ? 'desc' : 'asc';
  const [rows, { total }] = await Promise.all([
    base
      .select(CLUE_COLUMNS)
      .orderBy('c.found_at', direction)
      .orderBy('c.id', direction)
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute(),
    base.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total: Number(total) };
}

const readPage = query({ action: 'appraisal.see-clues', heavy: true, run: read });

/** What leaves the product is on the record. */
const readAll = query({
  action: 'appraisal.see-clues',
  run: (reader: Reader, input: ReadyInput) => read(reader, input),
  audit: ({ rows }) => ({ subject: { kind: 'accountability-clue', id: null }, detail: { exported: rows.length } }),
});

/** A clue as lists show it. */
export function clueRow(row: StoredClue, units: UnitDirectory): ClueRow {
  return {
    id: row.id,
    rule: row.rule as ClueRule,
    unitId: row.unit_id,
    unit: units.nameOf(row.unit_id),
    foundAt: row.found_at.toISOString(),
    state: row.state as ClueState,
    count: row.count,
    dismissal: row.dismissal,
    matterId: row.matter_id,
  };
}

/** The newest clues first; the words looked for are in the unit's name or in the number of what a clue stands on. */
export async function listClues(scope: Scope, input: Input) {
  const units = await unitDirectory(scope);
  const { rows, total } = await readPage(scope, { ...input, called: unitsCalled(units, input.search) });
  return {
    rows: rows.map((row) => clueRow(row, units)),
    total,
    totalIsCapped: false,
    page: input.page,
    pageSize: input.pageSize,
  };
}

const EVERYTHING = { page: 1, pageSize: 5000 } as const;

/** All clues of a list, for export; leaves an audit row. */
export async function allClues(scope: Scope, input: Omit<Input, 'page' | 'pageSize'>): Promise<ClueRow[]> {
  const units = await unitDirectory(scope);
  const { rows } = await readAll(scope, { ...input, ...EVERYTHING, called: unitsCalled(units, input.search) });
  return rows.map((row) => clueRow(row, units));
}

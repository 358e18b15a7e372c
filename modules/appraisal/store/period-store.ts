import { refuse } from '@chuangcheng/kit/decision';
import { insertMany, type Permit, type Writer } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import type { Group, PeriodState, Placed, SchemeDefinition, Scored, UnitInputs } from '../domain/index.ts';

type Tx = Writer<'appraisal'>;

/** A period, locked until the end of the command. */
export async function lockPeriod(tx: Tx, id: string) {
  const row = await tx.selectFrom('appraisal.period').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return refuse('appraisal/period-not-found');
  return {
    id: row.id,
    month: row.month,
    group: row.group_kind as Group,
    state: row.state as PeriodState,
    definition: row.definition as unknown as SchemeDefinition,
    objectionUntil: row.objection_until,
    version: row.version,
  };
}
export type LockedPeriod = Exclude<Awaited<ReturnType<typeof lockPeriod>>, { ok: false }>;

/** The scores of a period with the figures they stand on, in the order of the roster. */
export async function loadScores(tx: Tx, periodId: string) {
  const rows = await tx
    .selectFrom('appraisal.period_score')
    .select(['unit_id', 'unit_name', 'figures', 'score', 'rank'])
    .where('period_id', '=', periodId)
    .orderBy('sort_order')
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    unitName: row.unit_name,
    inputs: row.figures as unknown as UnitInputs,
    scoreBefore: row.score === null ? null : Number(row.score),
    rankBefore: row.rank,
  }));
}

type Computed = {
  readonly unitId: string;
  readonly unitName: string;
  readonly sortOrder: number;
  readonly inputs: UnitInputs;
} & Scored &
  Placed;

/** Puts freshly frozen figures and their scores in the place of what was there. */
export async function freezeScores(tx: Tx, periodId: string, units: readonly Computed[], _permit: Permit): Promise<void> {
  await tx.deleteFrom('appraisal.period_score').where('period_id', '=', periodId).execute();
  const rows = units.map((unit) => ({
    period_id: periodId,
    unit_id: unit.unitId,
    unit_name: unit.unitName,
    sort_order: unit.sortOrder,
    frozen: unit.inputs,
    figures: unit.inputs,
    score: unit.score,
    rank: unit.rank,
    list: unit.list,
  }));
  await insertMany(tx, 'appraisal.period_score', rows);
}

type Rescored = { readonly unitId: string; readonly inputs: UnitInputs } & Pick<Scored, 'score'> & Placed;

/** Stores corrected figures and all ranks that follow; what was frozen stays beside them. */
export async function rescore(tx: Tx, periodId: string, units: readonly Rescored[], _permit: Permit): Promise<void> {
  const rows = units.map(({ unitId, inputs, score, rank, list }) => ({ unit_id: unitId, figures: inputs, score, rank, list }));
  await sql`UPDATE appraisal.period_score s SET figures = n.figures, score = n.score, rank = n.rank, list = n.list
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(unit_id uuid, figures jsonb, score numeric, rank integer, list text)
    WHERE s.period_id = ${periodId} AND s.unit_id = n.unit_id`.execute(tx);
}

type Changes = Partial<{
  state: PeriodState;
  as_of: string;
  objection_until: string;
  published_at: Date;
  published_by: string;
}>;

/** Moves a period on; whoever read the version before is told. */
export async function savePeriod(tx: Tx, period: LockedPeriod, changes: Changes, _permit: Permit): Promise<{ version: number }> {
  const version = period.version + 1;
  await tx
    .updateTable('appraisal.period')
    .set({ ...changes, version })
    .where('id', '=', period.id)
    .execute();
  return { version };
}

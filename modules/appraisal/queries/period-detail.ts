import { dayNumberAt, dayOf, dayText } from '@chuangcheng/kit/civil-day';
import { refuse } from '@chuangcheng/kit/decision';
import { mayBegin, type Scope } from '@chuangcheng/platform/kernel';
import type { PeriodDetail } from '../contract/index.ts';
import { afterStep, daysOf, isWindowOpen, type PeriodStep, scoreGroup, whatWouldLift } from '../domain/index.ts';
import { seesAllScores } from '../policy.ts';
import { query } from '../visibility.ts';
import { correctionRows } from './correction-rows.ts';
import { objectionRows } from './objection-rows.ts';
import { periodRowOf, selectPeriods } from './period-rows.ts';
import { type PeriodScore, periodScores } from './period-scores.ts';
import { mutable } from './scheme-detail.ts';
import { scoreRows } from './score-rows.ts';
import { unitInputs } from './unit-inputs.ts';

/** More objections than a group of units can have open and decided in one window. */
const ALL = { page: 1, pageSize: 2000 } as const;

const readPeriod = query({
  action: 'appraisal.read-periods',
  async run(reader, { id }: { readonly id: string }) {
    const row = await selectPeriods(reader).where('p.id', '=', id).executeTakeFirst();
    if (!row) return refuse('appraisal/period-not-found');
    const before = await reader
      .selectFrom('visible_period_score as s')
      .innerJoin('visible_period as p', 'p.id', 's.period_id')
      .select(['s.unit_id', 's.rank', 'p.month'])
      .where('p.state', '=', 'published')
      .where('p.group_kind', '=', row.group_kind)
      .where('p.month', '<', row.month)
      .orderBy('p.month', 'desc')
      .limit(1000)
      .execute();
    const newest = before.filter((one) => one.month === before[0]?.month);
    return { row, rankBefore: new Map(newest.map((one) => [one.unit_id, one.rank])) };
  },
});

/**
 * One period with its scores, objections and corrections. One that is open shows the figures as they run; heads and liaison
 * officers see their own units only until it is published.
 */
export async function periodDetail(scope: Scope, input: { readonly id: string }): Promise<PeriodDetail> {
  const { row, rankBefore } = await readPeriod(scope, input);
  const period = periodRowOf(row);
  const definition = mutable(row.definition);
  const { from, to } = daysOf(period.month);
  const [units, objections, corrections] = await Promise.all([
    period.state === 'open' ? running(scope, period, definition) : periodScores(scope, { periodId: period.id, definition }),
    objectionRows(scope, { ...ALL, periodId: period.id }),
    correctionRows(scope, { periodId: period.id }),
  ]);
  const isWhole = seesAllScores(scope.actor) || period.state === 'published';
  const peers = units.map((unit) => ({ ...unit, unit: unit.unitName }));
  return {
    ...period,
    version: row.version,
    from,
    to,
    definition,
    rows: scoreRows(scope.actor, units, { definition, from, to, isWhole }).map((one) => ({
      ...one,
      rankBefore: rankBefore.get(one.unitId) ?? null,
      whatWouldChange: isWhole ? whatWouldLift(definition, one.unitId, peers) : null,
    })),
    objectionList: objections.rows,
    correctionList: corrections,
    steps: stepsOf(scope, period),
  };
}

async function running(
  scope: Scope,
  { group, month }: Pick<PeriodDetail, 'group' | 'month'>,
  definition: PeriodDetail['definition'],
): Promise<PeriodScore[]> {
  const asOf = dayText(dayNumberAt(scope.host.clock.now().getTime()) - 1);
  return scoreGroup(definition, await unitInputs(scope, { group, definition, ...daysOf(month), asOf }));
}

type Standing = Pick<PeriodDetail, 'state' | 'objectionUntil' | 'objections'>;

/** Steps the actor may take on the period now. */
function stepsOf({ actor, host }: Scope, period: Standing): string[] {
  const isOpen = isWindowOpen(period, dayOf(host.clock.now()));
  const isPossible: Readonly<Record<PeriodStep, boolean>> = {
    compute: mayBegin(actor, 'appraisal.close-periods'),
    'open-objections': mayBegin(actor, 'appraisal.close-periods'),
    correct: mayBegin(actor, 'appraisal.close-periods'),
    publish: mayBegin(actor, 'appraisal.close-periods') && !isOpen && period.objections.open === 0,
    object: mayBegin(actor, 'appraisal.object') && isOpen,
  };
  const steps = Object.keys(isPossible) as PeriodStep[];
  return steps.filter((step) => isPossible[step] && afterStep(period.state, step) !== null);
}

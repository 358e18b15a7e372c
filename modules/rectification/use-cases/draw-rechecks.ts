import { dayOf, dayText, parseDay } from '@chuangcheng/kit/civil-day';
import { accept, refuse } from '@chuangcheng/kit/decision';
import { Refused, type Scope } from '@chuangcheng/platform/kernel';
import { caseFileOf, DECISION_COLUMNS, drawRechecks } from '../domain/index.ts';
import { startOf } from '../queries/case-file-filters.ts';
import { recheckRule } from '../queries/recheck-rule.ts';
import { insertDraw, isDrawn, listForRecheck } from '../store/recheck-store.ts';
import { command } from '../visibility.ts';

/** Days a draw is made up for when nothing ran. */
const CATCH_UP_DAYS = 7;

const drawDay = command({
  action: 'rectification.draw-rechecks',
  async load(tx, input: { readonly closedOn: string; readonly share: number }) {
    const [drawn, rows] = await Promise.all([
      isDrawn(tx, input.closedOn),
      tx
        .selectFrom('rectification.case_file as f')
        .select(DECISION_COLUMNS.map((column) => `f.${column}` as const))
        .where('f.stage', '=', 'closed')
        .where('f.closed_at', '>=', new Date(startOf(input.closedOn, 0)))
        .where('f.closed_at', '<', new Date(startOf(input.closedOn, 1)))
        .where('f.recheck_result', 'is', null)
        .where((eb) =>
          eb.not(eb.exists(eb.selectFrom('rectification.recheck_task as t').select('t.id').whereRef('t.case_id', '=', 'f.id'))),
        )
        .execute(),
    ]);
    return { ...input, drawn, files: rows.map(caseFileOf) };
  },
  rule: 'role-is-enough',
  decide({ closedOn, share, drawn, files }, _input, { actor }) {
    if (drawn) return refuse('rectification/rechecked-before');
    const result = drawRechecks(
      closedOn,
      actor.countyId,
      files.map((file) => file.id),
      share,
    );
    return accept({ result, files: files.filter((file) => result.drawn.includes(file.id)) });
  },
  async save(tx, { result, files }, permit, ctx) {
    await insertDraw(tx, result, permit, ctx.now);
    if (files.length > 0) await listForRecheck(tx, files, 'drawn', permit, ctx);
    return {};
  },
  audit: ({ result: { closedOn, seed, share, pool, drawn } }) => ({
    subject: { kind: 'recheck-draw', id: null },
    detail: { closedOn, seed, share, pool: pool.length, drawn: drawn.length },
  }),
});

/** 抽取回头看: once for each day of closing, some days later; days nothing ran on are made up for. */
export async function drawRechecksDue(scope: Scope): Promise<void> {
  const { share, afterDays } = await recheckRule(scope, undefined);
  const last = (parseDay(dayOf(scope.host.clock.now())) ?? 0) - afterDays;
  for (let day = last - CATCH_UP_DAYS; day <= last; day += 1) {
    await drawDay(scope, { closedOn: dayText(day), share }).catch((error: unknown) => {
      // Drawn already, or by another process at this moment.
      if (!(error instanceof Refused)) throw error;
    });
  }
}

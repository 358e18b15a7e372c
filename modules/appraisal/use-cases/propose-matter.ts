import { dayOf } from '@chuangcheng/kit/civil-day';
import { accept, refuse } from '@chuangcheng/kit/decision';
import { type DirectoryUnit, unitDirectory } from '@chuangcheng/modules/organisation';
import { countyCalendarOf } from '@chuangcheng/platform/calendar';
import { actorAccountId } from '@chuangcheng/platform/kernel';
import { type MeasureKind, matterNumber, statementUntil } from '../domain/index.ts';
import { matterChanged } from '../events.ts';
import { type Clue, lockClues, takeClues } from '../store/clue-store.ts';
import { insertMatter, type ProposedMatter, takeMatterNumber } from '../store/matter-store.ts';
import { command } from '../visibility.ts';

type Input = {
  readonly id: string;
  readonly kind: MeasureKind;
  readonly unitId: string;
  readonly clueIds: readonly string[];
  readonly basis: string;
  readonly facts: string;
  readonly demand: string;
  readonly statementDays: number;
  readonly answerDays: number;
};

type State = {
  /** The matter as it was proposed by this input before. */
  readonly existing: { readonly number: string } | undefined;
  readonly unit: DirectoryUnit | undefined;
  readonly clues: readonly Clue[];
  readonly number: string;
  readonly statementUntil: string;
};

/** 提出问责建议: people propose, from clues or without; the unit is asked for its statement at once. */
export const proposeMatter = command({
  action: 'appraisal.propose-measure',
  async load(tx, input: Input, { scope, now }): Promise<State> {
    const [existing, units, calendar, clues] = await Promise.all([
      tx.selectFrom('appraisal.matter').select('number').where('id', '=', input.id).executeTakeFirst(),
      unitDirectory(scope),
      countyCalendarOf(scope),
      lockClues(tx, input.clueIds),
    ]);
    const year = Number(dayOf(now).slice(0, 4));
    return {
      existing,
      unit: units.byId.get(input.unitId),
      clues,
      // Refused, it is given back with the transaction.
      number: existing?.number ?? matterNumber(year, await takeMatterNumber(tx, year)),
      statementUntil: statementUntil(input.statementDays, { now, calendar }),
    };
  },
  rule: 'role-is-enough',
  replay: ({ existing }, { id }) => existing && { id, number: existing.number },
  decide({ unit, clues, number, statementUntil: until }, input, { now, actor }) {
    if (!unit?.active) return refuse('appraisal/unit-not-found');
    if (clues.length < new Set(input.clueIds).size) return refuse('appraisal/clue-not-found');
    if (clues.some((clue) => clue.unitId !== input.unitId)) return refuse('appraisal/clue-of-another-unit');
    if (clues.some((clue) => clue.state !== 'open')) return refuse('appraisal/step-not-possible');
    const { clueIds, statementDays: _days, ...said } = input;
    return accept<{ matter: ProposedMatter; clueIds: readonly string[] }>({
      clueIds,
      matter: {
        ...said,
        number,
        state: 'stating',
        version: 1,
        proposedAt: now,
        proposedBy: actorAccountId(actor) ?? '',
        statementUntil: until,
        deliveredAt: null,
        answerUntil: null,
        objection: null,
        objectionUntil: null,
        objectionDue: null,
      },
    });
  },
  async save(tx, { matter, clueIds }, permit, ctx) {
    await insertMatter(tx, matter, permit, ctx);
    await takeClues(tx, clueIds, matter.id, permit, ctx);
    return { id: matter.id, number: matter.number };
  },
  audit: ({ matter, clueIds }) => ({
    subject: { kind: 'accountability-matter', id: matter.id },
    detail: { number: matter.number, step: 'propose', clues: clueIds.length },
  }),
  events: ({ matter }) => [matterChanged({ matterId: matter.id, step: 'propose', version: 1 })],
});

import { type Refusal, refuse } from '@chuangcheng/kit/decision';
import { countyCalendarOf } from '@chuangcheng/platform/calendar';
import { missingPhotos } from '@chuangcheng/platform/files';
import { type Actor, type Command, type Ctx, isRefusal } from '@chuangcheng/platform/kernel';
import { type At, type CaseFile, countedAs, type MoveDecision, type MovePlan } from '../domain/index.ts';
import { caseChanged, partChanged } from '../events.ts';
import { changedMeanwhile } from '../store/changed-meanwhile.ts';
import { type CaseState, loadCase, saveMove } from '../store/case-file-store.ts';
import { command } from '../visibility.ts';
import type { rectificationActions } from '../policy.ts';

/** What every move is given: which case file, and the version of it the person saw. */
type Target = { readonly id: string; readonly version: number; readonly photoIds?: readonly string[] };

type MoveSpec<Input extends Target, Facts> = {
  readonly action: keyof typeof rectificationActions;
  readonly rule: (actor: Actor, file: CaseFile, state: CaseState) => true | Refusal;
  /** What the decision needs to know of the world, such as the unit that was named; or why it cannot be. */
  readonly facts: (file: CaseFile, input: Input, ctx: Ctx) => Promise<Facts | Refusal>;
  readonly decide: (file: CaseFile, input: Input, facts: Facts, at: At) => MoveDecision;
};

type State<Facts> = CaseState & {
  readonly at: At;
  readonly facts: Facts | Refusal;
  readonly missing: readonly string[];
  /** What happened since the person looked. */
  readonly meanwhile: Refusal | undefined;
};

/**
 * The command of one move: locks the case file, applies the rule, tells who comes with an old version, decides, stores the
 * change with its history entry, and tells others.
 */
export function moveCommand<Input extends Target, Facts>(
  spec: MoveSpec<Input, Facts>,
): Command<Input, { readonly version: number }> {
  return command({
    action: spec.action,
    async load(tx, input: Input, ctx): Promise<State<Facts> | Refusal> {
      const [state, calendar, missing] = await Promise.all([
        loadCase(tx, input.id),
        countyCalendarOf(ctx.scope),
        input.photoIds ? missingPhotos(ctx.scope, input.photoIds) : [],
      ]);
      if (isRefusal(state)) return state;
      const at = atOf(state, { now: ctx.now, calendar });
      const meanwhile = input.version === state.file.version ? undefined : await changedMeanwhile(tx, input.id);
      // A refusal of the facts waits for the rule: who may not move the case file learns nothing of it.
      return { ...state, at, missing, meanwhile, facts: await spec.facts(state.file, input, ctx) };
    },
    rule: ({ actor }, state) => spec.rule(actor, state.file, state),
    decide({ file, at, facts, missing, meanwhile }, input) {
      if (meanwhile) return meanwhile;
      if (missing.length > 0) return refuse('rectification/photo-not-found');
      if (isRefusal(facts)) return facts;
      const decision = spec.decide(file, input, facts as Facts, at);
      return decision.ok ? { ok: true, value: { file, plan: decision.value } } : decision;
    },
    async save(tx, { file, plan }, permit, ctx) {
      return { version: await saveMove(tx, file, plan, permit, ctx) };
    },
    audit: ({ file, plan }) => ({
      subject: { kind: 'case-file', id: file.id },
      detail: { number: file.number, move: plan.move, from: file.stage, to: plan.change.stage, ...plan.detail },
    }),
    events: ({ file, plan }) => [
      caseChanged(changeOf(file, plan)),
      ...(plan.parts ?? []).map(({ unit, task }) => partChanged({ step: 'part-added', file, unit, words: task })),
    ],
  });
}

/** What decisions look at besides the case file itself. */
export function atOf(state: CaseState, { now, calendar }: Pick<At, 'now' | 'calendar'>): At {
  const { standstills, extension, suspension, parts } = state;
  const openParts = parts.filter((part) => part.state === 'open').map((part) => part.unit);
  return { now, calendar, standstills, extension, suspension, openParts };
}

/** What others are told of a move. */
export function changeOf(file: CaseFile, plan: MovePlan) {
  const after = { ...file, ...plan.change };
  return {
    caseId: file.id,
    number: file.number,
    move: plan.move,
    version: file.version + 1,
    stage: after.stage,
    unitId: after.responsibleUnitId,
    concerns: unitsOfCase(file, after),
    before: countedAs(file),
    after: countedAs(after),
  };
}

/** The units by which one sees it (`visibility.ts`), before and after. */
function unitsOfCase(...files: readonly CaseFile[]): string[] {
  const units = files.flatMap((file) => [
    file.responsibleUnitId,
    file.handledByUnitId,
    file.townUnitId,
    file.villageUnitId,
    ...file.coUnitIds,
  ]);
  return [...new Set(units)].filter((unit) => unit !== null);
}

/** For moves that need to know nothing else. */
export const noFacts = async (): Promise<undefined> => undefined;

import { accept, refuse, type Refusal } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import { countyCalendarOf } from '@chuangcheng/platform/calendar';
import { missingPhotos } from '@chuangcheng/platform/files';
import { type Ctx, isRefusal, type Scope, type Writer } from '@chuangcheng/platform/kernel';
import { type CaseFile, decideRecheck, decideReopen, type MovePlan, type Recheck } from '../domain/index.ts';
import { caseChanged } from '../events.ts';
import { mayVerify } from '../policy.ts';
import { loadCase, saveMove } from '../store/case-file-store.ts';
import { changedMeanwhile } from '../store/changed-meanwhile.ts';
import { insertCaseFile } from '../store/new-case-file.ts';
import { noteOpened, reportOf } from '../store/recheck-store.ts';
import { command } from '../visibility.ts';
import { changeOf } from './move-case-file.ts';
import { filedUnder, unitNamed } from './named-facts.ts';
import { type Recurrence, recurrenceOf } from './recurrence.ts';
import { nextCaseNumber } from './register-case-file.ts';
import { registered, registeredNote } from './registration.ts';

type Input = {
  readonly id: string;
  readonly version: number;
  readonly result: Recheck;
  readonly reason: string;
  readonly photoIds: readonly string[];
};
/** The number a problem that came back is registered under. */
type Numbered = Input & { readonly number: string };

type Step = { readonly before: CaseFile; readonly plan: MovePlan };
type Plan = { readonly file: CaseFile; readonly steps: readonly Step[]; readonly recurrence: Recurrence | undefined };

async function loadClosed(tx: Writer<'rectification'>, input: Numbered, { scope }: Ctx) {
  const [state, report, calendar, missing] = await Promise.all([
    loadCase(tx, input.id),
    reportOf(tx, input.id),
    countyCalendarOf(scope),
    missingPhotos(scope, input.photoIds),
  ]);
  if (isRefusal(state) || !report) return refuse('rectification/case-file-not-found');
  const { file } = state;
  const unitId = file.handledByUnitId ?? file.responsibleUnitId;
  const [unit, condition, meanwhile] = await Promise.all([
    unitId ? unitNamed(scope, unitId) : undefined,
    filedUnder(scope, file.conditionId),
    file.version === input.version ? undefined : changedMeanwhile(tx, input.id),
  ]);
  // A unit that is closed by now is replaced by the office's choice.
  const route = unit && !isRefusal(unit) ? unit : undefined;
  return { file, report, calendar, missing, condition, route, conflict: { meanwhile: meanwhile as Refusal | undefined } };
}

const recheck = command({
  action: 'rectification.recheck',
  load: loadClosed,
  rule: ({ actor }, { file }) => mayVerify(actor, file),
  decide({ file, report, calendar, missing, condition, route, conflict: { meanwhile } }, input, { now }) {
    if (meanwhile) return meanwhile;
    if (missing.length > 0) return refuse('rectification/photo-not-found');
    const at = { now, calendar };
    const found = decideRecheck(file, input, at);
    if (!found.ok) return found;
    const recurrence =
      input.result === 'relapsed'
        ? recurrenceOf({ file, report, condition, route, at, id: newId(), number: input.number, photoIds: input.photoIds })
        : undefined;
    const first = { before: file, plan: withOpened(found.value, recurrence) };
    if (input.result !== 'false') return accept<Plan>({ file, steps: [first], recurrence });
    const after: CaseFile = { ...file, ...found.value.change, version: file.version + 1 };
    const reopened = decideReopen(after, at);
    if (!reopened.ok) return reopened;
    return accept<Plan>({ file, steps: [first, { before: after, plan: reopened.value }], recurrence });
  },
  async save(tx, { file, steps, recurrence }: Plan, permit, ctx) {
    let version = file.version;
    for (const { before, plan } of steps) version = await saveMove(tx, before, plan, permit, ctx);
    if (recurrence) {
      await insertCaseFile(tx, recurrence.opened, permit, ctx);
      for (const { before, plan } of recurrence.steps) await saveMove(tx, before, plan, permit, ctx);
      await noteOpened(tx, file.id, recurrence.opened.file.id, permit);
    }
    const opened = recurrence?.opened.file;
    return { version, opened: opened ? { id: opened.id, number: opened.number } : null };
  },
  audit: ({ file, steps, recurrence }: Plan) => [
    ...steps.map(({ before, plan }) => ({
      subject: { kind: 'case-file', id: file.id },
      detail: { number: file.number, move: plan.move, from: before.stage, to: plan.change.stage, ...plan.detail },
    })),
    ...(recurrence ? [registeredNote(recurrence.opened.file)] : []),
  ],
  events: ({ steps, recurrence }: Plan) => [
    ...steps.map(({ before, plan }) => caseChanged(changeOf(before, plan))),
    ...(recurrence ? [registered(recurrence.opened.file)] : []),
    ...(recurrence?.steps ?? []).map(({ before, plan }) => caseChanged(changeOf(before, plan))),
  ],
});

const withOpened = (plan: MovePlan, recurrence: Recurrence | undefined): MovePlan =>
  recurrence ? { ...plan, detail: { ...plan.detail, opened: recurrence.opened.file.number } } : plan;

/** 回头看: the result of looking again, with what follows from it in the same moment. */
export async function recheckCase(scope: Scope, input: Input) {
  return recheck(scope, { ...input, number: input.result === 'relapsed' ? await nextCaseNumber(scope) : '' });
}

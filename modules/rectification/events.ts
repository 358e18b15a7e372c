import { newId } from '@chuangcheng/kit/id';
import type { EventDraft } from '@chuangcheng/platform/kernel';
import { CASE_CHANGED, HANDLING_CHANGED, ORDER_CHANGED } from './contract/topics.ts';
import {
  type CaseFile,
  type CountedAs,
  type Move,
  type NamedUnit,
  orderNumber,
  type OrderColour,
  type OrderPlan,
  type OrderState,
  type OrderStepKind,
  type PartStep,
  type Stage,
} from './domain/index.ts';

export { CASE_CHANGED, HANDLING_CHANGED, ORDER_CHANGED };

export type CaseChanged = {
  readonly caseId: string;
  readonly number: string;
  readonly move: 'register' | Move | 'found-again';
  /** After it. */
  readonly version: number;
  readonly stage: Stage;
  readonly unitId: string | null;
  /** Units that see it, before or after: only they need to ask again. Without it everybody may have to. */
  readonly concerns?: readonly string[];
  /** How it counted before and counts now, for who keeps figures. */
  readonly before: CountedAs | null;
  readonly after: CountedAs;
};

export function caseChanged(payload: CaseChanged): EventDraft {
  return { topic: CASE_CHANGED, payload };
}

export type OrderChanged = {
  readonly orderId: string;
  readonly number: string;
  readonly caseId: string;
  readonly caseNumber: string;
  /** The receiver. */
  readonly unitId: string;
  readonly state: OrderState;
  /** After it. */
  readonly version: number;
  readonly step: {
    readonly kind: OrderStepKind;
    readonly colour: OrderColour;
    readonly text: string;
    readonly answerDueAt: string;
    readonly promisedDay: string | null;
  };
};

export function orderChanged({ after, step }: OrderPlan, file: Pick<CaseFile, 'number'>): EventDraft {
  const payload: OrderChanged = {
    orderId: after.id,
    number: orderNumber(after),
    caseId: after.caseId,
    caseNumber: file.number,
    unitId: after.receiverUnitId,
    state: after.state,
    version: after.version,
    step: { ...step, answerDueAt: after.answerDueAt.toISOString() },
  };
  return { topic: ORDER_CHANGED, payload };
}

/** A step of a co-unit, of a verification task or of a re-check, which leaves the case file where it is. */
export type HandlingChanged = {
  readonly caseId: string;
  readonly number: string;
  /** Told once: of one that can come again the id says which time. */
  readonly id: string;
  readonly concerns?: readonly string[];
  readonly step:
    | { readonly kind: PartStep; readonly unit: NamedUnit; readonly leadId: string | null; readonly words: string }
    | { readonly kind: 'task-assigned'; readonly accountId: string; readonly until: string }
    | { readonly kind: 'task-taken' | 'task-handed-back' | 'recheck-listed' };
};

const handlingChanged = (payload: HandlingChanged): EventDraft => ({ topic: HANDLING_CHANGED, payload });
type Of = Pick<CaseFile, 'id' | 'number' | 'responsibleUnitId'>;

/** A unit takes part, did its part, or is released from it. */
export function partChanged(change: {
  readonly step: PartStep;
  readonly file: Of;
  readonly unit: NamedUnit;
  readonly words: string;
}): EventDraft {
  const { step, file, unit, words } = change;
  return handlingChanged({
    caseId: file.id,
    number: file.number,
    id: newId(),
    step: { kind: step, unit, leadId: file.responsibleUnitId, words },
  });
}

/** Work of verifiers has come, gone, or another owner. */
export function workChanged(file: Pick<CaseFile, 'id' | 'number'>, step: HandlingChanged['step']): EventDraft {
  return handlingChanged({ caseId: file.id, number: file.number, id: newId(), step });
}

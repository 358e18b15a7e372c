import type { EventDraft } from '@chuangcheng/platform/kernel';
import { CASE_CHANGED, ORDER_CHANGED } from './contract/topics.ts';
import {
  type CaseFile,
  type CountedAs,
  type Move,
  orderNumber,
  type OrderColour,
  type OrderPlan,
  type OrderState,
  type OrderStepKind,
  type Stage,
} from './domain/index.ts';

export { CASE_CHANGED, ORDER_CHANGED };

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

import type { EventDraft } from '@chuangcheng/platform/kernel';
import type { Group, MatterMove } from './domain/index.ts';

/** A matter was proposed or moved. It says which one, never about whom or what: events are not guarded by unit. */
export const MATTER_CHANGED = 'appraisal.matter-changed';

export type MatterChanged = {
  readonly matterId: string;
  readonly step: 'propose' | MatterMove;
  /** After it. */
  readonly version: number;
};

export function matterChanged(payload: MatterChanged): EventDraft {
  return { topic: MATTER_CHANGED, payload };
}

/** A period reached a step units are told of. */
export const PERIOD_PUBLISHED = 'appraisal.period-published';
export const OBJECTIONS_OPENED = 'appraisal.objections-opened';

export type PeriodMoved = {
  readonly periodId: string;
  /** YYYY-MM. */
  readonly month: string;
  readonly group: Group;
};

export function periodMoved(topic: typeof PERIOD_PUBLISHED | typeof OBJECTIONS_OPENED, payload: PeriodMoved): EventDraft {
  return { topic, payload };
}

/** An objection was filed or decided, or a figure corrected; who reads the event asks for the rest. */
export const PERIOD_ANSWERED = 'appraisal.period-answered';

export type PeriodAnswered = {
  readonly kind: 'filed' | 'decided' | 'corrected';
  /** The objection or the correction. */
  readonly id: string;
  readonly periodId: string;
  readonly unitId: string;
};

export function periodAnswered(payload: PeriodAnswered): EventDraft {
  return { topic: PERIOD_ANSWERED, payload };
}

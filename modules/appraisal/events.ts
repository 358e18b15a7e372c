import type { EventDraft } from '@chuangcheng/platform/kernel';
import type { MatterMove } from './domain/index.ts';

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

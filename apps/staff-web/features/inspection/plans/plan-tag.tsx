import { type PlanState, planStateNames } from '@chuangcheng/modules/inspection/domain';
import { StateTag, type StateTone, useBilingual } from '@chuangcheng/ui';

const TONES: Readonly<Record<PlanState, StateTone>> = { draft: 'neutral', committed: 'waiting', drawn: 'active', closed: 'good' };

/** The state of a plan by its name. */
export function PlanTag({ state }: { readonly state: PlanState }) {
  const say = useBilingual();
  return <StateTag tone={TONES[state]}>{say(planStateNames[state])}</StateTag>;
}

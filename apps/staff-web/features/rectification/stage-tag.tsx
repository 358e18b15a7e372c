import { type Stage, stageNames } from '@chuangcheng/modules/rectification/domain';
import { StateTag, type StateTone, useBilingual } from '@chuangcheng/ui';

const TONES: Readonly<Record<Stage, StateTone>> = {
  registered: 'waiting',
  filed: 'waiting',
  handling: 'active',
  contested: 'bad',
  verifying: 'waiting',
  verified: 'waiting',
  suspended: 'neutral',
  closed: 'good',
  'not-filed': 'neutral',
  void: 'neutral',
};

/** The stage of a case file by its name. */
export function StageTag({ stage }: { readonly stage: Stage }) {
  const say = useBilingual();
  return <StateTag tone={TONES[stage]}>{say(stageNames[stage])}</StateTag>;
}

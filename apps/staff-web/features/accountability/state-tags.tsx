import { type ClueState, clueStateNames, type MatterState, matterStateNames } from '@chuangcheng/modules/appraisal/domain';
import { StateTag, type StateTone, useBilingual } from '@chuangcheng/ui';

const CLUE_TONES: Readonly<Record<ClueState, StateTone>> = { open: 'waiting', taken: 'active', dismissed: 'neutral' };
const MATTER_TONES: Readonly<Record<MatterState, StateTone>> = {
  stating: 'waiting',
  stated: 'waiting',
  approved: 'active',
  refused: 'neutral',
  delivered: 'active',
  answered: 'active',
  withdrawn: 'neutral',
  closed: 'good',
};

export function ClueTag({ state }: { readonly state: ClueState }) {
  const say = useBilingual();
  return <StateTag tone={CLUE_TONES[state]}>{say(clueStateNames[state])}</StateTag>;
}

export function MatterTag({ state }: { readonly state: MatterState }) {
  const say = useBilingual();
  return <StateTag tone={MATTER_TONES[state]}>{say(matterStateNames[state])}</StateTag>;
}

import type { PeriodState } from '@chuangcheng/modules/appraisal/domain';
import { StateTag, type StateTone, useT } from '@chuangcheng/ui';

const TONES: Readonly<Record<PeriodState, StateTone>> = {
  open: 'neutral',
  computed: 'active',
  objecting: 'waiting',
  published: 'good',
};

export function PeriodTag({ state }: { readonly state: PeriodState }) {
  const t = useT('appraisal');
  return <StateTag tone={TONES[state]}>{t(`period.states.${state}`)}</StateTag>;
}

import type { SiteRow } from '@chuangcheng/modules/assessment/contract';
import { StateTag, useT } from '@chuangcheng/ui';

/** In use, or closed. */
export function SiteState({ state }: { readonly state: SiteRow['state'] }) {
  const t = useT('assessment');
  return <StateTag tone={state === 'in-use' ? 'good' : 'neutral'}>{t(`site.states.${state}`)}</StateTag>;
}

import type { EditionRow } from '@chuangcheng/modules/assessment/contract';
import { editionStateNames } from '@chuangcheng/modules/assessment/domain';
import { StateTag, type StateTone, useBilingual } from '@chuangcheng/ui';

const TONES: Readonly<Record<EditionRow['state'], StateTone>> = { draft: 'waiting', 'in-force': 'good', superseded: 'neutral' };

/** Draft, in force or superseded. */
export function EditionTag({ state }: { readonly state: EditionRow['state'] }) {
  const say = useBilingual();
  return <StateTag tone={TONES[state]}>{say(editionStateNames[state])}</StateTag>;
}

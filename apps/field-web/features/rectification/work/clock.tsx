import type { CaseFileRow } from '@chuangcheng/modules/rectification/contract';
import { Light, useBilingual } from '@chuangcheng/ui';

/** How the clock stands, in words and with its light. */
export function Clock({ clock }: { readonly clock: CaseFileRow['clock'] }) {
  const say = useBilingual();
  return (
    <span className="cf-clock">{clock.light ? <Light color={clock.light} label={say(clock.text)} /> : say(clock.text)}</span>
  );
}

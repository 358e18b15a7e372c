import type { CaseFileRow } from '@chuangcheng/modules/rectification/contract';
import { DASH, Light, useBilingual } from '@chuangcheng/ui';
import './rectification.css';

/** How the clock of a case file stands, in words the server counted. */
export function CaseClock({ clock }: { readonly clock: CaseFileRow['clock'] }) {
  const say = useBilingual();
  if (clock.light === null) return <span className="cc-faint">{say(clock.text) || DASH}</span>;
  return (
    <span className="cc-case-clock-words">
      <Light color={clock.light} label={say(clock.text)} />
    </span>
  );
}

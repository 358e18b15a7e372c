import type { CaseFileDetail } from '@chuangcheng/modules/rectification/contract';
import { Timeline, useBilingual, useT } from '@chuangcheng/ui';

const GOOD = new Set(['pass', 'close', 'part-done']);
const BAD = new Set(['contest', 'rework', 'refuse-filing', 'void', 'found-again', 'reopen']);

/** Everything that happened, read as a story: who by unit and name, what, and why. */
export function CaseHistory({ entries }: { readonly entries: CaseFileDetail['history'] }) {
  const t = useT('rectification');
  const say = useBilingual();
  return (
    <Timeline
      entries={entries.map(({ id, at, actor, kind, text, reason }) => ({
        id,
        at,
        actor,
        text: say(text),
        ...(reason && { detail: t('case.because', { reason }) }),
        tone: GOOD.has(kind) ? 'good' : BAD.has(kind) ? 'bad' : 'plain',
      }))}
    />
  );
}

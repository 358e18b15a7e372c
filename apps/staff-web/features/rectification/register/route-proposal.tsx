import type { Position } from '@chuangcheng/kit/coordinates';
import { proposeRoute } from '@chuangcheng/modules/rectification/contract';
import { DASH, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { useAsk } from '../../../app/index.ts';

export type RouteProposalProps = { readonly conditionId: string; readonly position: Position | null };

/** To whom the problem would go if it were dispatched now, until when, and by which rule. */
export function RouteProposal({ conditionId, position }: RouteProposalProps) {
  const t = useT('rectification');
  const say = useBilingual();
  const format = useFormat();
  const asked = useAsk(
    proposeRoute,
    { query: { conditionId, ...(position && { lng: position.lng, lat: position.lat }) } },
    { keep: true },
  );
  if (!asked.data) return null;
  const { unit, limit, deadlineAt, why } = asked.data;
  return (
    <section className="cc-register-route" aria-live="polite">
      <h2>{t('route.title', { unit: unit ?? DASH })}</h2>
      <p>{t('route.until', { limit: say(limit), moment: format.moment(deadlineAt) })}</p>
      <ol>
        {why.map((step) => (
          <li key={step.zh}>{say(step)}</li>
        ))}
      </ol>
    </section>
  );
}

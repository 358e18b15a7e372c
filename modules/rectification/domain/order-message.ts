import { formatDate, formatDateTime } from '@chuangcheng/kit/chinese-date';
import { type OrderColour, orderColourNames, type OrderStepKind } from './supervision-order.ts';

/** What of an order's step is told. */
export type ToldStep = {
  readonly kind: OrderStepKind;
  readonly colour: OrderColour;
  readonly number: string;
  readonly caseNumber: string;
  readonly unit: string;
  readonly text: string;
  readonly answerDueAt: Date;
  readonly promisedDay: string | null;
};

/** `in-charge`: who leads the receiver for the county. */
export type OrderAudience = 'receiver' | 'office' | 'in-charge' | 'leaders';

/**
 * Who is told: the receiver of everything but its own answer, the office of answers and from orange on, with the leader in charge;
 * of red all leaders.
 */
export function audienceOfOrder({ kind, colour }: Pick<ToldStep, 'kind' | 'colour'>): readonly OrderAudience[] {
  if (kind === 'answered') return ['office'];
  if (kind === 'sent-back' || kind === 'closed') return ['receiver'];
  if (colour === 'blue') return ['receiver'];
  return colour === 'orange' ? ['receiver', 'office', 'in-charge'] : ['receiver', 'office', 'leaders'];
}

/** The message of a step, in Chinese like all messages of the product. */
export function orderMessage(step: ToldStep, now: Date): { readonly title: string; readonly body: string } {
  const colour = orderColourNames[step.colour].zh;
  const until = formatDateTime(step.answerDueAt, { lang: 'zh', now });
  const of = `案卷 ${step.caseNumber}，${step.unit}`;
  switch (step.kind) {
    case 'issued':
      return { title: `${colour}${step.number}已签发`, body: `${of}，${until} 前答复。${step.text}` };
    case 'raised':
      return { title: `${step.number}升级为${colour}`, body: `${of}，${until} 前答复。${step.text}` };
    case 'answered': {
      const promised = step.promisedDay ? `，预计${formatDate(step.promisedDay, { lang: 'zh', now })}完成` : '';
      return { title: `${step.number}已答复`, body: `${of}${promised}。${step.text}` };
    }
    case 'sent-back':
      return { title: `${step.number}的答复被退回`, body: `${of}，${until} 前重新答复。${step.text}` };
    case 'closed':
      return { title: `${step.number}已办结`, body: `${of}。${step.text}` };
  }
}

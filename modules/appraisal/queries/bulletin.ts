import { refuse } from '@chuangcheng/kit/decision';
import { holds, Refused, type Scope } from '@chuangcheng/platform/kernel';
import type { PeriodDetail } from '../contract/index.ts';
import { periodDetail } from './period-detail.ts';

/** What the bulletin (通报) of a period is made of: a published one for everybody, for the office also the draft while units may object. */
export async function bulletin(scope: Scope, input: { readonly id: string }): Promise<PeriodDetail> {
  const period = await periodDetail(scope, input);
  const isDraft = period.state === 'objecting' && holds(scope.actor, 'office');
  if (period.state !== 'published' && !isDraft) throw new Refused(refuse('appraisal/step-not-possible'));
  return period;
}

import type { CheckItem } from '@chuangcheng/modules/assessment/domain';
import type { FormItem } from './visit-views.ts';

/**
 * The check item behind a line of the visit form, so that a phone computes the marks by the functions of the server. What the form
 * does not show, the standards and the word of the sample, has no part in a mark.
 */
export function checkItemOf({ checkItemId, measure, ...item }: FormItem): CheckItem {
  const { number, content, kind, observation, fullMark, deduction, floorMark, exemption } = item;
  const { metres, minutes, requiredPercent, step } = measure;
  return {
    id: checkItemId,
    number,
    content,
    kind,
    observation,
    measure: { metres, minutes, requiredPercent, step },
    fullMark,
    deduction,
    floorMark,
    exemption,
    standards: [],
  };
}

import type { CheckItem } from '@chuangcheng/modules/assessment/domain';

/** A check item as the visit form shows it. */
export function formItemOf(item: CheckItem) {
  const { metres, minutes, sample, requiredPercent, step } = item.measure;
  return {
    checkItemId: item.id,
    number: item.number,
    content: item.content,
    kind: item.kind,
    observation: item.observation,
    measure: {
      ...(metres !== undefined && { metres }),
      ...(minutes !== undefined && { minutes }),
      ...(sample && { total: sample.count }),
      ...(requiredPercent !== undefined && { requiredPercent }),
      ...(step && { step }),
    },
    fullMark: item.fullMark,
    deduction: item.deduction,
    floorMark: item.floorMark,
    exemption: item.exemption,
    perUnit: step?.of === 'missing',
  };
}

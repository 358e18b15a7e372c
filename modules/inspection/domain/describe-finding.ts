import type { CheckItem, ItemObservation } from '@chuangcheng/modules/assessment/domain';

/** What failed as one sentence for the case file, such as `暴露垃圾、积存杂物、卫生死角：100米内3处（北门东侧）`. */
export function describeFinding(item: CheckItem, observation: ItemObservation, note: string): string {
  const content = item.content.replace(/[；;。，,：:\s]+$/, '');
  const remark = note === '' ? '' : `（${note.replace(/[；;。\s]+$/, '')}）`;
  return `${content}：${whatWasSeen(item, observation)}${remark}`;
}

function whatWasSeen(item: CheckItem, observation: ItemObservation): string {
  switch (observation.kind) {
    case 'exempt':
      return `豁免（${observation.reason}）`;
    case 'yes-no':
      return observation.passed ? '符合' : '不符合';
    case 'count':
      return `发现${observation.occurrences}处`;
    case 'count-per-distance':
      return `${span(observation.metres ?? item.measure.metres, '米')}${observation.occurrences}处`;
    case 'count-per-minutes':
      return `${span(observation.minutes ?? item.measure.minutes, '分钟')}${observation.occurrences}次`;
    case 'ratio':
      return `抽查${observation.total}${item.measure.sample?.word ?? '个'}，符合${observation.met}${item.measure.sample?.word ?? '个'}`;
  }
}

const span = (size: number | undefined, unit: string) => (size === undefined ? '发现' : `${size}${unit}内`);

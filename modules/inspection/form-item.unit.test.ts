import { type CheckItem, type ItemObservation, parseMeasure, scoreItem } from '@chuangcheng/modules/assessment/domain';
import { expect, test } from 'vitest';
import { checkItemOf, formItem } from './contract/index.ts';
import { formItemOf } from './queries/form-item.ts';

const item = (kind: CheckItem['kind'], observation: string, content: string, exemption = ''): CheckItem => ({
  id: '0190a000-0000-7000-8000-000000000001',
  number: 3,
  content,
  kind,
  observation,
  measure: parseMeasure(kind, observation, content, exemption),
  fullMark: 6,
  deduction: 0.5,
  floorMark: 1,
  exemption,
  standards: ['1.2'],
});

const WALK = item('count-per-distance', '500米', '无暴露垃圾');
const WATCH = item('count-per-minutes', '10分钟', '无闯红灯');
const SHARE = item('ratio', '随机10家', '门前三包落实率不低于90%');
const MISSING = item('ratio', '随机10家', '每家有公筷', '每低2家扣0.5分');

test.each<[CheckItem, ItemObservation]>([
  [item('yes-no', '', '有标识'), { kind: 'yes-no', passed: false }],
  [item('count', '', '无破损'), { kind: 'count', occurrences: 3 }],
  [WALK, { kind: 'count-per-distance', occurrences: 4, metres: 900 }],
  [WATCH, { kind: 'count-per-minutes', occurrences: 4, minutes: 25 }],
  [SHARE, { kind: 'ratio', met: 7, total: 10 }],
  [MISSING, { kind: 'ratio', met: 6, total: 10 }],
  [WALK, { kind: 'exempt', reason: '正在施工' }],
])('a phone marks %o as the server does', (stored, seen) => {
  // As it travels: through the contract and JSON.
  const received = formItem.parse(JSON.parse(JSON.stringify(formItemOf(stored))));
  expect(scoreItem(checkItemOf(received), seen)).toEqual(scoreItem(stored, seen));
});

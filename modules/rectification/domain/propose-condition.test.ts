import { expect, test } from 'vitest';
import { indexConditions, proposeCondition } from './propose-condition.ts';

const conditions = indexConditions([
  { id: 'lamp', name: '路灯', text: '单灯不亮' },
  { id: 'ramp', name: '盲道及无障碍设施', text: '盲道、坡道缺损' },
  { id: 'heap', name: '暴露垃圾', text: '成堆、成片生活垃圾' },
  { id: 'litter', name: '暴露垃圾', text: '零星散落垃圾' },
  { id: 'shop', name: '店外经营', text: '占道摆放商品、桌椅' },
  { id: 'bench', name: '休闲座椅', text: '破损' },
]);
const propose = (content: string, siteType = '主干道') => proposeCondition({ content, siteType }, conditions)?.condition.id;

test('the same words, and other words for the same thing', () => {
  expect(propose('店外经营、流动摊点')).toBe('shop');
  expect(propose('夜间路灯亮灯率不低于99%')).toBe('lamp');
});

test('what is named first decides, and the condition of a category that fits best', () => {
  expect(propose('绿化带内的散落垃圾、店外经营')).toBe('litter');
  expect(propose('店外经营、散落垃圾')).toBe('shop');
  expect(propose('暴露垃圾')).toBe('heap');
});

test('some sayings hold only at some site types', () => {
  expect([propose('无障碍通道连续可用', '公共广场'), propose('无障碍通道连续可用', '医院')]).toEqual(['ramp', undefined]);
});

test('nothing is proposed for words like no condition, nor for 破损 alone', () => {
  expect([propose('心理辅导室有教师、有设备、有记录'), propose('路面、破损')]).toEqual([undefined, undefined]);
});

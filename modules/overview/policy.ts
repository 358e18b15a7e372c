import { actions } from '@chuangcheng/platform/kernel';

export const overviewActions = actions({
  'overview.read-cockpit': { title: { zh: '查看驾驶舱', en: 'See the cockpit' }, roles: ['leader', 'office', 'system'] },
  'overview.read-my-unit': { title: { zh: '查看本单位情况', en: 'See one’s own unit' }, roles: ['unit-head', 'liaison'] },
});

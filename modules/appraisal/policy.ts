import { actions } from '@chuangcheng/platform/kernel';

/** Rankings are published within the county: heads and liaison officers see every unit of a group, not only their own. */
export const appraisalActions = actions({
  'appraisal.read-ranking': {
    title: { zh: '查看排名', en: 'See the ranking' },
    roles: ['leader', 'office', 'unit-head', 'liaison', 'system'],
  },
});

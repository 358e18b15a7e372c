import { room } from '@chuangcheng/platform/kernel';

/** Units, posts and areas are known to all staff. Phones are masked by the queries that show people. */
export const { command, query } = room('organisation', {
  open: ['unit', 'unit_alias', 'person', 'post', 'post_holding', 'duty', 'delegation', 'area', 'area_duty'],
  scoped: {},
});

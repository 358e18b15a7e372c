import { TrophyOutlined } from '@ant-design/icons';
import { type Feature, page } from '../../app/index.ts';

const read = 'appraisal.read-ranking';

/** How towns, streets and departments stand to each other, month by month. */
export const feature: Feature = {
  room: 'appraisal',
  routes: [page('appraisal/ranking', async () => (await import('./ranking-page.tsx')).RankingPage, read)],
  nav: [{ key: 'ranking', path: '/appraisal/ranking', action: read, group: 'results', icon: TrophyOutlined, order: 20 }],
};

import { SafetyCertificateOutlined, TrophyOutlined } from '@ant-design/icons';
import { type Feature, page } from '../../app/index.ts';

const read = 'appraisal.read-ranking';
const periods = 'appraisal.read-periods';

/** How towns, streets and departments stand to each other, month by month. */
export const feature: Feature = {
  room: 'appraisal',
  routes: [
    page('appraisal/ranking', async () => (await import('./ranking-page.tsx')).RankingPage, read),
    page('appraisal/periods', async () => (await import('./periods/periods-page.tsx')).PeriodsPage, periods),
    page('appraisal/periods/:id', async () => (await import('./periods/period-page.tsx')).PeriodPage, periods),
  ],
  nav: [
    { key: 'ranking', path: '/appraisal/ranking', action: read, group: 'results', icon: TrophyOutlined, order: 20 },
    { key: 'periods', path: '/appraisal/periods', action: periods, group: 'results', icon: SafetyCertificateOutlined, order: 30 },
  ],
};

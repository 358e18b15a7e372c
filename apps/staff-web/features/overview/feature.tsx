import { BankOutlined, CheckSquareOutlined, DashboardOutlined } from '@ant-design/icons';
import { type Feature, page } from '../../app/index.ts';

const cockpit = 'overview.read-cockpit';
const work = 'rectification.read';
const myUnit = 'overview.read-my-unit';

/** Where we stand and what waits for me, over all rooms. */
export const feature: Feature = {
  room: 'overview',
  routes: [
    page('overview/cockpit', async () => (await import('./cockpit/cockpit-page.tsx')).CockpitPage, cockpit),
    page('overview/my-work', async () => (await import('./work/my-work-page.tsx')).MyWorkPage, work),
    page('overview/my-unit', async () => (await import('./unit/my-unit-page.tsx')).MyUnitPage, myUnit),
  ],
  nav: [
    { key: 'myWork', path: '/overview/my-work', action: work, group: 'work', icon: CheckSquareOutlined, order: 10 },
    { key: 'cockpit', path: '/overview/cockpit', action: cockpit, group: 'results', icon: DashboardOutlined, order: 10 },
    { key: 'myUnit', path: '/overview/my-unit', action: myUnit, group: 'results', icon: BankOutlined, order: 15 },
  ],
};

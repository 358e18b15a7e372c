import { TeamOutlined, UserDeleteOutlined } from '@ant-design/icons';
import { type Feature, page } from '../../app/index.ts';
import { findUnits } from './find-units.ts';
import { setup } from './setup.ts';

const read = 'organisation.read';

/** Units, posts, areas, accounts and delegations. */
export const feature: Feature = {
  room: 'organisation',
  routes: [
    page('organisation/units', async () => (await import('./units-page.tsx')).UnitsPage, read),
    page('organisation/vacancies', async () => (await import('./vacancies-page.tsx')).VacanciesPage, read),
  ],
  nav: [
    { key: 'units', path: '/organisation/units', action: read, group: 'organisation', icon: TeamOutlined, order: 20 },
    {
      key: 'vacancies',
      path: '/organisation/vacancies',
      action: read,
      group: 'organisation',
      icon: UserDeleteOutlined,
      order: 30,
    },
  ],
  searchProviders: [{ key: 'units', action: read, search: findUnits }],
  setup,
};

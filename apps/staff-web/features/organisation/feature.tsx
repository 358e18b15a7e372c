import {
  ClusterOutlined,
  EnvironmentOutlined,
  IdcardOutlined,
  SwapOutlined,
  TeamOutlined,
  UserDeleteOutlined,
} from '@ant-design/icons';
import { type Feature, page } from '../../app/index.ts';
import { findUnits } from './find-units.ts';
import { setup } from './setup.ts';

const read = 'organisation.read';
const accounts = 'organisation.read-accounts';
const importRoster = 'organisation.import-roster';
const importAreas = 'organisation.import-areas';

/** Units, posts, areas, accounts and delegations. */
export const feature: Feature = {
  room: 'organisation',
  routes: [
    page('organisation/chart', async () => (await import('./chart/chart-page.tsx')).ChartPage, read),
    page('organisation/units', async () => (await import('./units-page.tsx')).UnitsPage, read),
    page('organisation/units/:id', async () => (await import('./unit/unit-page.tsx')).UnitPage, read),
    page('organisation/import', async () => (await import('./import-roster-page.tsx')).ImportRosterPage, importRoster),
    page('organisation/vacancies', async () => (await import('./vacancies-page.tsx')).VacanciesPage, read),
    page('organisation/areas', async () => (await import('./areas/areas-page.tsx')).AreasPage, read),
    page('organisation/areas/import', async () => (await import('./areas/import-areas-page.tsx')).ImportAreasPage, importAreas),
    page('organisation/accounts', async () => (await import('./accounts/accounts-page.tsx')).AccountsPage, accounts),
    page('organisation/accounts/:id', async () => (await import('./accounts/account-page.tsx')).AccountPage, accounts),
    page('organisation/delegations', async () => (await import('./delegations/delegations-page.tsx')).DelegationsPage),
  ],
  nav: [
    { key: 'chart', path: '/organisation/chart', action: read, group: 'organisation', icon: ClusterOutlined, order: 10 },
    { key: 'units', path: '/organisation/units', action: read, group: 'organisation', icon: TeamOutlined, order: 20 },
    {
      key: 'vacancies',
      path: '/organisation/vacancies',
      action: read,
      group: 'organisation',
      icon: UserDeleteOutlined,
      order: 30,
    },
    { key: 'areas', path: '/organisation/areas', action: read, group: 'organisation', icon: EnvironmentOutlined, order: 40 },
    {
      key: 'accounts',
      path: '/organisation/accounts',
      action: accounts,
      group: 'administration',
      icon: IdcardOutlined,
      order: 10,
    },
    { key: 'delegations', path: '/organisation/delegations', group: 'administration', icon: SwapOutlined, order: 90 },
  ],
  searchProviders: [{ key: 'units', action: read, search: findUnits }],
  setup,
};

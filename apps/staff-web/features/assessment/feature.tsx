import {
  ApartmentOutlined,
  EnvironmentOutlined,
  OrderedListOutlined,
  QuestionCircleOutlined,
  SolutionOutlined,
  StopOutlined,
} from '@ant-design/icons';
import { type Feature, page } from '../../app/index.ts';
import { findSites } from './sites/find-sites.ts';
import { setup } from './setup.ts';
import { findStandards } from './standards/find-standards.ts';

const read = 'assessment.read';
const editIndex = 'assessment.edit-index';
const editSites = 'assessment.edit-sites';
const importIndex = 'assessment.import-index';
const importSites = 'assessment.import-sites';

/** The index with its standards, the negative list, the checklists, and the sites they are checked at. */
export const feature: Feature = {
  room: 'assessment',
  routes: [
    page('assessment/index', async () => (await import('./index-tree/index-page.tsx')).IndexPage, read),
    page('assessment/import', async () => (await import('./imports.tsx')).IndexImportPage, importIndex),
    page('assessment/editions', async () => (await import('./editions/editions-page.tsx')).EditionsPage, read),
    page('assessment/standards', async () => (await import('./standards/standards-page.tsx')).StandardsPage, read),
    page('assessment/standards/new', async () => (await import('./standards/new-standard-page.tsx')).NewStandardPage, editIndex),
    page('assessment/standards/:id', async () => (await import('./standards/standard-page.tsx')).StandardPage, read),
    page('assessment/unmatched', async () => (await import('./standards/unmatched-page.tsx')).UnmatchedPage, read),
    page('assessment/negative-list', async () => (await import('./negative-list/negative-page.tsx')).NegativePage, read),
    page('assessment/survey', async () => (await import('./survey-page.tsx')).SurveyPage, read),
    page('assessment/site-types', async () => (await import('./site-types/site-types-page.tsx')).SiteTypesPage, read),
    page('assessment/site-types/:id', async () => (await import('./site-types/site-type-page.tsx')).SiteTypePage, read),
    page('assessment/sites', async () => (await import('./sites/sites-page.tsx')).SitesPage, read),
    page('assessment/sites/map', async () => (await import('./sites/site-map-page.tsx')).SiteMapPage, read),
    page('assessment/sites/import', async () => (await import('./imports.tsx')).SitesImportPage, importSites),
    page('assessment/sites/new', async () => (await import('./sites/site-form-page.tsx')).NewSitePage, editSites),
    page('assessment/sites/:id', async () => (await import('./sites/site-page.tsx')).SitePage, read),
    page('assessment/sites/:id/edit', async () => (await import('./sites/site-form-page.tsx')).EditSitePage, editSites),
  ],
  nav: [
    { key: 'index', path: '/assessment/index', action: read, group: 'standards', icon: ApartmentOutlined, order: 10 },
    { key: 'standards', path: '/assessment/standards', action: read, group: 'standards', icon: OrderedListOutlined, order: 20 },
    { key: 'siteTypes', path: '/assessment/site-types', action: read, group: 'standards', icon: SolutionOutlined, order: 30 },
    { key: 'sites', path: '/assessment/sites', action: read, group: 'standards', icon: EnvironmentOutlined, order: 35 },
    { key: 'negativeList', path: '/assessment/negative-list', action: read, group: 'standards', icon: StopOutlined, order: 40 },
    { key: 'survey', path: '/assessment/survey', action: read, group: 'standards', icon: QuestionCircleOutlined, order: 45 },
  ],
  searchProviders: [
    { key: 'standards', action: read, search: findStandards },
    { key: 'sites', action: read, search: findSites },
  ],
  setup,
};

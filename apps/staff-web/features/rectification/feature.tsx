import {
  AlertOutlined,
  BlockOutlined,
  BranchesOutlined,
  FileSearchOutlined,
  FileProtectOutlined,
  FormOutlined,
  HeatMapOutlined,
  HistoryOutlined,
  LinkOutlined,
  PauseCircleOutlined,
  TagsOutlined,
} from '@ant-design/icons';
import { type Feature, page } from '../../app/index.ts';
import { findCaseFiles } from './find-case-files.ts';
import { findOrders } from './orders/find-orders.ts';
import { setup } from './setup.ts';

const read = 'rectification.read';
const readCategories = 'rectification.read-categories';
const seeVerification = 'rectification.see-verification';
const setRouting = 'rectification.set-routing';

/** Case files from registration to closing, and the categories they are filed by. */
export const feature: Feature = {
  room: 'rectification',
  routes: [
    page('rectification/case-files', async () => (await import('./case-files-page.tsx')).CaseFilesPage, read),
    page('rectification/case-files/:id', async () => (await import('./case-file/case-file-page.tsx')).CaseFilePage, read),
    page('rectification/case-files/:id/print', async () => (await import('./case-file/case-print-page.tsx')).CasePrintPage, read),
    page('rectification/map', async () => (await import('./map/case-map-page.tsx')).CaseMapPage, read),
    page(
      'rectification/register',
      async () => (await import('./register/register-page.tsx')).RegisterPage,
      'rectification.register',
    ),
    page(
      'rectification/register/import',
      async () => (await import('./register/import-registrations-page.tsx')).ImportRegistrationsPage,
      'rectification.register-in-bulk',
    ),
    page(
      'rectification/duplicates',
      async () => (await import('./duplicates/duplicates-page.tsx')).DuplicatesPage,
      'rectification.see-duplicates',
    ),
    page(
      'rectification/duplicates/:id',
      async () => (await import('./duplicates/duplicate-page.tsx')).DuplicatePage,
      'rectification.see-duplicates',
    ),
    page('rectification/categories', async () => (await import('./categories-page.tsx')).CategoriesPage, readCategories),
    page('rectification/check-items', async () => (await import('./check-items-page.tsx')).CheckItemsPage, readCategories),
    page('rectification/suspended', async () => (await import('./handling/suspended-page.tsx')).SuspendedPage, read),
    page(
      'rectification/verification',
      async () => (await import('./handling/verification-page.tsx')).VerificationPage,
      seeVerification,
    ),
    page(
      'rectification/verification/desk',
      async () => (await import('./handling/verification-desk.tsx')).VerificationDesk,
      'rectification.verify',
    ),
    page('rectification/rechecks', async () => (await import('./handling/rechecks-page.tsx')).RechecksPage, seeVerification),
    page(
      'rectification/rechecks/results',
      async () => (await import('./handling/recheck-results-page.tsx')).RecheckResultsPage,
      seeVerification,
    ),
    page('rectification/orders', async () => (await import('./orders/orders-page.tsx')).OrdersPage, read),
    page('rectification/orders/:id', async () => (await import('./orders/order-page.tsx')).OrderPage, read),
    page('rectification/orders/:id/sheet', async () => (await import('./orders/order-sheet-page.tsx')).OrderSheetPage, read),
    page(
      'rectification/order-rules',
      async () => (await import('./orders/order-rules-page.tsx')).OrderRulesPage,
      'rectification.set-order-rules',
    ),
    page('rectification/routing', async () => (await import('./routing/routing-page.tsx')).RoutingPage, setRouting),
    page(
      'rectification/routing/import',
      async () => (await import('./routing/import-routing-page.tsx')).ImportRoutingPage,
      'rectification.import-routing',
    ),
    page('rectification/routing/test', async () => (await import('./routing/route-test-page.tsx')).RouteTestPage, setRouting),
    page(
      'rectification/categories/import',
      async () => (await import('./imports.tsx')).CategoriesImportPage,
      'rectification.import-categories',
    ),
    page(
      'rectification/history/import',
      async () => (await import('./imports.tsx')).HistoryImportPage,
      'rectification.import-history',
    ),
  ],
  nav: [
    {
      key: 'duplicates',
      path: '/rectification/duplicates',
      action: 'rectification.see-duplicates',
      group: 'work',
      icon: BlockOutlined,
      order: 27,
    },
    { key: 'caseFiles', path: '/rectification/case-files', action: read, group: 'work', icon: FileSearchOutlined, order: 20 },
    {
      key: 'register',
      path: '/rectification/register',
      action: 'rectification.register',
      group: 'work',
      icon: FormOutlined,
      order: 25,
    },
    {
      key: 'verification',
      path: '/rectification/verification',
      action: seeVerification,
      group: 'work',
      icon: FileProtectOutlined,
      order: 22,
    },
    { key: 'suspended', path: '/rectification/suspended', action: read, group: 'work', icon: PauseCircleOutlined, order: 29 },
    {
      key: 'rechecks',
      path: '/rectification/rechecks',
      action: seeVerification,
      group: 'work',
      icon: HistoryOutlined,
      order: 24,
    },
    { key: 'orders', path: '/rectification/orders', action: read, group: 'work', icon: AlertOutlined, order: 28 },
    { key: 'map', path: '/rectification/map', action: read, group: 'work', icon: HeatMapOutlined, order: 30 },
    {
      key: 'categories',
      path: '/rectification/categories',
      action: readCategories,
      group: 'standards',
      icon: TagsOutlined,
      order: 60,
    },
    {
      key: 'checkItems',
      path: '/rectification/check-items',
      action: readCategories,
      group: 'standards',
      icon: LinkOutlined,
      order: 70,
    },
    { key: 'routing', path: '/rectification/routing', action: setRouting, group: 'standards', icon: BranchesOutlined, order: 65 },
  ],
  searchProviders: [
    { key: 'caseFiles', action: read, search: findCaseFiles },
    { key: 'orders', action: read, search: findOrders },
  ],
  setup,
};

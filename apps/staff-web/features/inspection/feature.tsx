import { AuditOutlined, ScheduleOutlined } from '@ant-design/icons';
import { type Feature, page } from '../../app/index.ts';

const read = 'inspection.read';
const plan = 'inspection.plan';

/** Inspection plans, their draw by lot, and what the visits found. */
export const feature: Feature = {
  room: 'inspection',
  routes: [
    page('inspection/plans', async () => (await import('./plans/plans-page.tsx')).PlansPage, read),
    page('inspection/plans/new', async () => (await import('./plans/plan-form-page.tsx')).NewPlanPage, plan),
    page('inspection/plans/:id', async () => (await import('./plans/plan-page.tsx')).PlanPage, read),
    page('inspection/plans/:id/edit', async () => (await import('./plans/plan-form-page.tsx')).EditPlanPage, plan),
    page('inspection/plans/:id/draw', async () => (await import('./plans/draw-page.tsx')).DrawPage, read),
    page('inspection/visits', async () => (await import('./visits/visits-page.tsx')).VisitsPage, read),
    page('inspection/visits/:id', async () => (await import('./visits/visit-page.tsx')).VisitPage, read),
  ],
  nav: [
    { key: 'plans', path: '/inspection/plans', action: read, group: 'work', icon: ScheduleOutlined, order: 40 },
    { key: 'visits', path: '/inspection/visits', action: read, group: 'work', icon: AuditOutlined, order: 45 },
  ],
};

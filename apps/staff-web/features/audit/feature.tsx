import { AuditOutlined } from '@ant-design/icons';
import { type Feature, page } from '../../app/index.ts';

const read = 'platform.read-audit';

/** The audit trail, for the audit administrator alone. */
export const feature: Feature = {
  room: 'audit',
  routes: [page('audit', async () => (await import('./audit-page.tsx')).AuditPage, read)],
  nav: [{ key: 'trail', path: '/audit', action: read, group: 'administration', icon: AuditOutlined, order: 20 }],
};

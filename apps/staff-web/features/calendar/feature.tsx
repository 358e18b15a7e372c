import { CalendarOutlined } from '@ant-design/icons';
import { type Feature, page } from '../../app/index.ts';
import { setup } from './setup.ts';

const read = 'platform.read-calendar';

/** The calendar time limits run in: holidays, make-up workdays, and the county's own days. */
export const feature: Feature = {
  room: 'calendar',
  routes: [page('calendar', async () => (await import('./calendar-page.tsx')).CalendarPage, read)],
  nav: [{ key: 'year', path: '/calendar', action: read, group: 'standards', icon: CalendarOutlined, order: 80 }],
  setup,
};

import type { Journey } from '../../app/index.ts';

/** Where we stand and what to decide. */
export const journey: Journey = {
  roles: ['leader'],
  load: async () => (await import('../../features/overview/cockpit/cockpit-page.tsx')).CockpitPage,
};

import type { Journey } from '../../app/index.ts';

/** What is due in my unit and where it ranks. */
export const journey: Journey = {
  roles: ['unit-head'],
  load: async () => (await import('./unit-head-home.tsx')).UnitHeadHome,
};

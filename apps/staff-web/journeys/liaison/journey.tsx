import type { Journey } from '../../app/index.ts';

/** What is to be accepted and handled, the most urgent first. */
export const journey: Journey = {
  roles: ['liaison'],
  load: async () => (await import('./liaison-home.tsx')).LiaisonHome,
};

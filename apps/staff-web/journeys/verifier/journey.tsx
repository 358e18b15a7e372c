import type { Journey } from '../../app/index.ts';

/** What is to be verified. */
export const journey: Journey = {
  roles: ['verifier'],
  load: async () => (await import('../../features/overview/work/my-work-page.tsx')).MyWorkPage,
};

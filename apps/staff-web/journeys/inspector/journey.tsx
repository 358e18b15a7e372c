import type { Journey } from '../../app/index.ts';

/** Which sites to visit. */
export const journey: Journey = {
  roles: ['inspector'],
  load: async () => (await import('../../features/overview/assignments/my-assignments.tsx')).MyAssignments,
};

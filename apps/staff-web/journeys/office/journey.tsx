import type { Journey } from '../../app/index.ts';

/** The duty board. */
export const journey: Journey = {
  roles: ['office'],
  load: async () => (await import('../../features/overview/duty/duty-board.tsx')).DutyBoard,
};

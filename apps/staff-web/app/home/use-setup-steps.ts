import { useQueries } from '@tanstack/react-query';
import { features } from '../features.ts';
import { useCan } from '../session.tsx';

/** The steps of setting up a county that this person may do, and how many things each already has. */
export function useSetupSteps() {
  const can = useCan();
  const steps = features
    .flatMap(({ room, setup = [] }) => setup.map((step) => ({ ...step, room })))
    .filter((step) => can(step.action))
    .toSorted((a, b) => a.order - b.order);
  const counts = useQueries({
    queries: steps.map((step) => ({
      queryKey: ['setup', step.room, step.key],
      queryFn: ({ signal }: { signal: AbortSignal }) => step.count(signal),
    })),
  });
  return {
    steps: steps.map((step, index) => ({ ...step, count: counts[index]?.data })),
    known: counts.every((answer) => !answer.isPending),
    done: counts.filter((answer) => (answer.data ?? 0) > 0).length,
  };
}

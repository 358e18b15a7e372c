import { useState } from 'react';

/** Runs one change at a time and keeps what went wrong. */
export function useSend(change: () => Promise<void>): {
  readonly run: () => void;
  readonly busy: boolean;
  readonly problem: unknown;
} {
  const [state, setState] = useState<{ readonly busy: boolean; readonly problem: unknown }>({ busy: false, problem: undefined });
  const run = (): void => {
    if (state.busy) return;
    setState({ busy: true, problem: undefined });
    change().then(
      () => setState({ busy: false, problem: undefined }),
      (problem: unknown) => setState({ busy: false, problem }),
    );
  };
  return { run, ...state };
}

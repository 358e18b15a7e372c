import type { ReactNode } from 'react';
import './parts.css';

/** What a state means to the reader, not which colour it gets. */
export type StateTone = 'neutral' | 'active' | 'waiting' | 'good' | 'bad';

/** The name of a state. */
export function StateTag({ tone = 'neutral', children }: { readonly tone?: StateTone; readonly children: ReactNode }) {
  return <span className={`cc-state cc-state-${tone}`}>{children}</span>;
}

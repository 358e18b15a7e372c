import type { ReactNode } from 'react';
import './parts.css';

export type EmptyStateProps = {
  readonly title: string;
  /** What to do next, in one sentence. */
  readonly hint?: ReactNode;
  readonly action?: ReactNode;
};

/** Nothing is here, and what to do about it. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <div className="cc-empty">
      <svg viewBox="0 0 64 48" width="64" height="48" aria-hidden="true">
        <path d="M8 14h48v28H8z M8 14l8-10h32l8 10 M8 24h14l3 6h14l3-6h14" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      <p className="cc-empty-title">{title}</p>
      {hint && <p className="cc-empty-hint">{hint}</p>}
      {action}
    </div>
  );
}

import type { ReactNode } from 'react';
import { Link } from 'react-router';
import './parts.css';

export type StatProps = {
  readonly label: string;
  readonly value: ReactNode;
  /** Unit of the value, such as 件 or 分. */
  readonly unit?: string;
  /** A line below: numerator and denominator, change since yesterday, or what it is measured against. */
  readonly note?: ReactNode;
  readonly to?: string;
  /** Red is for what must be looked at first. */
  readonly urgent?: boolean;
};

/** One big number with its name and what stands behind it. */
export function Stat({ label, value, unit, note, to, urgent = false }: StatProps) {
  const body = (
    <>
      <span className="cc-stat-label">{label}</span>
      <span className="cc-stat-value">
        {value}
        {unit && <small>{unit}</small>}
      </span>
      {note && <span className="cc-stat-note">{note}</span>}
    </>
  );
  const className = urgent ? 'cc-stat cc-stat-urgent' : 'cc-stat';
  return to ? (
    <Link className={className} to={to}>
      {body}
    </Link>
  ) : (
    <div className={className}>{body}</div>
  );
}

import type { ClueRow, evidence } from '@chuangcheng/modules/appraisal/contract';
import { useFormat, useT } from '@chuangcheng/ui';
import { Link } from 'react-router';
import type { z } from 'zod';

export type Evidence = z.output<typeof evidence>;
export type ClueWithEvidence = ClueRow & { readonly evidence: readonly Evidence[] };

/** What a clue stands on, each with the page it can be read on. */
export function EvidenceList({ rows }: { readonly rows: readonly Evidence[] }) {
  const t = useT('accountability');
  const format = useFormat();
  return (
    <ul className="cc-evidence">
      {rows.map((one) => (
        <li key={`${one.kind} ${one.id}`}>
          {one.href ? <Link to={one.href}>{one.label}</Link> : <span>{one.label}</span>}
          <span className="cc-faint">{t(`evidence.${one.kind}`)}</span>
          <time dateTime={one.day}>{format.day(one.day)}</time>
        </li>
      ))}
    </ul>
  );
}

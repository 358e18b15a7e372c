import { type Actor, mayBegin } from '@chuangcheng/platform/kernel';
import type { MatterDetail } from '../contract/index.ts';

type Evidence = MatterDetail['clues'][number]['evidence'][number];

export const EVIDENCE_COLUMNS = ['clue_id', 'kind', 'subject_id', 'label', 'day'] as const;

type StoredEvidence = { readonly kind: string; readonly subject_id: string; readonly label: string; readonly day: string };

const PAGES: Readonly<Record<Evidence['kind'], { readonly path: string; readonly action: string }>> = {
  'case-file': { path: '/rectification/case-files/', action: 'rectification.read' },
  'supervision-order': { path: '/rectification/orders/', action: 'rectification.read' },
  period: { path: '/appraisal/periods/', action: 'appraisal.read-periods' },
};

/** What a clue stands on, with the page it opens for whoever may read there. */
export function evidenceOf(row: StoredEvidence, actor: Actor): Evidence {
  const kind = row.kind as Evidence['kind'];
  const { path, action } = PAGES[kind];
  return {
    kind,
    id: row.subject_id,
    label: row.label,
    day: row.day,
    href: mayBegin(actor, action) ? `${path}${row.subject_id}` : null,
  };
}

import type { Bilingual } from '@chuangcheng/kit/endpoint';

export const EDITION_STATES = ['draft', 'in-force', 'superseded'] as const;
export type EditionState = (typeof EDITION_STATES)[number];

export const editionStateNames: Readonly<Record<EditionState, Bilingual>> = {
  draft: { zh: '草稿', en: 'Draft' },
  'in-force': { zh: '现行', en: 'In force' },
  superseded: { zh: '已被替代', en: 'Superseded' },
};

/** Percentages after names, such as `材料审核40%，实地考察40%` or `2026年15%，2027年25%`, in their order. */
export function parseWeights(text: string): { readonly name: string; readonly percent: number }[] {
  return [...text.matchAll(/([^\d%％，,、；;\s][^\d%％，,、；;]*|\d{4}年?)\s*(\d+(?:\.\d+)?)\s*[%％]/g)].map(
    ([, name = '', percent]) => ({
      name: name.trim().replace(/年$/, ''),
      percent: Number(percent),
    }),
  );
}

/** `CC-CP-2026-V1.2（依据省级…）` names the version before its bracket. */
export function parseVersion(text: string): string {
  return text.replace(/[（(].*$/s, '').trim();
}

import type { UnitKind } from '@chuangcheng/modules/organisation/domain';
import type { Bilingual } from '@chuangcheng/kit/endpoint';

/** Units are compared with their like only. */
export const GROUPS = ['town', 'street', 'department'] as const;
export type Group = (typeof GROUPS)[number];

export const groupNames: Readonly<Record<Group, Bilingual>> = {
  town: { zh: '乡镇', en: 'Towns' },
  street: { zh: '街道', en: 'Streets' },
  department: { zh: '县直部门', en: 'Departments' },
};

const GROUP_OF: Readonly<Partial<Record<UnitKind, Group>>> = {
  town: 'town',
  township: 'town',
  street: 'street',
  department: 'department',
  institution: 'department',
};

/** The group a unit is ranked in; villages, responsible entities, working groups, the office and the leading group are not ranked. */
export function groupOf(kind: UnitKind): Group | null {
  return GROUP_OF[kind] ?? null;
}

/** What a ranking can be ordered by. A low rework rate is better; of the others a high one. */
export const RANKED_BY = ['on-time', 'closing', 'rework', 'visit-score'] as const;
export type RankedBy = (typeof RANKED_BY)[number];

export const rankedByNames: Readonly<Record<RankedBy, Bilingual>> = {
  'on-time': { zh: '按期处置率', en: 'On-time rate' },
  closing: { zh: '结案率', en: 'Closing rate' },
  rework: { zh: '返工率', en: 'Rework rate' },
  'visit-score': { zh: '实地考察得分', en: 'Visit score' },
};

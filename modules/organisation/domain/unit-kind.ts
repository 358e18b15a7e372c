import type { Bilingual } from '@chuangcheng/kit/endpoint';

/** Kinds of units, from the leading group down to villages and responsible entities. */
export const UNIT_KINDS = [
  'leading-group',
  'office',
  'working-group',
  'department',
  'institution',
  'street',
  'town',
  'township',
  'village',
  'community',
  'entity',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const unitKindNames: Readonly<Record<UnitKind, Bilingual>> = {
  'leading-group': { zh: '领导小组', en: 'Leading group' },
  office: { zh: '创建办', en: 'Creation office' },
  'working-group': { zh: '工作组', en: 'Working group' },
  department: { zh: '部门', en: 'Department' },
  institution: { zh: '事业单位和公用企业', en: 'Public institution' },
  street: { zh: '街道', en: 'Street' },
  town: { zh: '镇', en: 'Town' },
  township: { zh: '乡', en: 'Township' },
  village: { zh: '村', en: 'Village' },
  community: { zh: '社区', en: 'Community' },
  entity: { zh: '责任主体', en: 'Responsible entity' },
};

/** Streets, towns and townships: the level below the county. */
export const TOWN_KINDS: readonly UnitKind[] = ['street', 'town', 'township'];

const BY_CATEGORY: Readonly<Record<string, UnitKind>> = {
  街道: 'street',
  镇: 'town',
  乡: 'township',
  村: 'village',
  社区: 'community',
  事业单位: 'institution',
  公用企业: 'institution',
  责任主体: 'entity',
};

/** The kind a roster's 单位类别 means; every other category (党委部门, 政府部门, 群团组织 …) is a department. */
export function unitKindOf(category: string): UnitKind {
  return BY_CATEGORY[category.trim()] ?? 'department';
}

import type { Bilingual } from '@chuangcheng/kit/endpoint';

/** The posts every working body has: someone manages, someone asks, someone does. */
export const LEADING_POSTS = ['main-leader', 'leader-in-charge', 'liaison'] as const;
export type LeadingPost = (typeof LEADING_POSTS)[number];

/** Posts in the leading group; there may be several of a kind. */
export const GROUP_POSTS = ['group-leader', 'group-deputy', 'group-member'] as const;
export type PostKind = LeadingPost | (typeof GROUP_POSTS)[number];

export const postKindNames: Readonly<Record<PostKind, Bilingual>> = {
  'main-leader': { zh: '主要负责人', en: 'Main leader' },
  'leader-in-charge': { zh: '分管负责人', en: 'Leader in charge' },
  liaison: { zh: '联络员', en: 'Liaison officer' },
  'group-leader': { zh: '组长', en: 'Group leader' },
  'group-deputy': { zh: '副组长', en: 'Deputy leader' },
  'group-member': { zh: '成员', en: 'Member' },
};

/** The posts a unit must have filled; the leading group has posts of its own, its bodies no leader in charge. */
export function requiredPosts(unitKind: string): readonly LeadingPost[] {
  if (unitKind === 'leading-group') return [];
  if (unitKind === 'office' || unitKind === 'working-group') return ['main-leader', 'liaison'];
  return LEADING_POSTS;
}

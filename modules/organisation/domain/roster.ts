import { normaliseName } from '@chuangcheng/kit/chinese-text';
import type { PostKind } from './post-kind.ts';
import type { UnitKind } from './unit-kind.ts';

/** A post of a roster row and who holds it; `name` is empty when the post is vacant. */
export type RosterPost = { readonly kind: PostKind; readonly title: string; readonly name: string; readonly phone: string };

/** A unit as a roster states it. */
export type RosterUnit = {
  readonly code: string;
  readonly name: string;
  readonly shortNames: readonly string[];
  readonly kind: UnitKind;
  readonly category: string;
  /** Code of the unit above, `null` directly below the county. */
  readonly parentCode: string | null;
  readonly duties: string;
  readonly posts: readonly RosterPost[];
};

/** A unit as it is stored, with the present holders. */
export type StoredUnit = RosterUnit & { readonly id: string };

/** Digits only: rosters write phones with spaces, hyphens and full-width marks. */
export function plainPhone(phone: string): string {
  return phone.normalize('NFKC').replace(/[^\d+]/g, '');
}

/** Is the stored unit already as the roster states it? */
export function isSame(stored: RosterUnit, stated: RosterUnit): boolean {
  return signature(stored) === signature(stated);
}

function signature(unit: RosterUnit): string {
  const posts = unit.posts.map((post) => [post.kind, post.title, post.name, plainPhone(post.phone)].join('/')).toSorted();
  return JSON.stringify([unit.name, aliasesOf(unit).toSorted(), unit.category, unit.parentCode, unit.duties, posts]);
}

/** The names under which other files may mean a unit: its name, its short names, and both without the county's own name. */
export function aliasesOf(unit: Pick<RosterUnit, 'name' | 'shortNames'>): string[] {
  return [...new Set([unit.name, ...unit.shortNames].map(normaliseName).filter((name) => name !== ''))];
}

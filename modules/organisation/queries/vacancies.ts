import type { Scope } from '@chuangcheng/platform/kernel';
import { type LeadingPost, LEADING_POSTS, requiredPosts, type UnitKind } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { unitDirectory } from './directory.ts';

const readHeld = query({
  action: 'organisation.read',
  run: (reader) =>
    reader
      .selectFrom('organisation.post as p')
      .innerJoin('organisation.post_holding as h', (join) =>
        join.onRef('h.county_id', '=', 'p.county_id').onRef('h.post_id', '=', 'p.id'),
      )
      .select(['p.unit_id', 'p.kind'])
      .where('h.until', 'is', null)
      .execute(),
});

type Input = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
  readonly post?: LeadingPost | undefined;
};

/** Every required post of an active unit that nobody holds. */
export async function vacancies(scope: Scope, input: Input) {
  const [directory, rows] = await Promise.all([unitDirectory(scope), readHeld(scope, undefined)]);
  const held = new Set(rows.map((row) => `${row.unit_id}/${row.kind}`));
  const found = directory.units
    .filter((unit) => unit.active)
    .flatMap((unit) =>
      requiredPosts(unit.kind)
        .filter((post) => !held.has(`${unit.id}/${post}`))
        .map((post) => ({ unit, post })),
    )
    .filter(({ unit, post }) => (!input.search || unit.name.includes(input.search)) && (!input.post || post === input.post))
    .map(({ unit, post }) => ({
      unitId: unit.id,
      unit: unit.name,
      unitKind: unit.kind as UnitKind,
      parent: unit.parentId ? directory.nameOf(unit.parentId) : null,
      post,
    }))
    .toSorted(input.sort?.endsWith('post') ? byPost : input.sort?.endsWith('unit') ? byUnit : () => 0);
  if (input.sort?.startsWith('-')) found.reverse();
  const start = (input.page - 1) * input.pageSize;
  return {
    rows: found.slice(start, start + input.pageSize),
    total: found.length,
    totalIsCapped: false,
    page: input.page,
    pageSize: input.pageSize,
  };
}

type Vacancy = { readonly unit: string; readonly post: LeadingPost };

const byUnit = (a: Vacancy, b: Vacancy) => a.unit.localeCompare(b.unit, 'zh-CN');
const byPost = (a: Vacancy, b: Vacancy) => LEADING_POSTS.indexOf(a.post) - LEADING_POSTS.indexOf(b.post);

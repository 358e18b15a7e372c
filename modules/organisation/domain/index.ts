export { candidatesFor, type KnownUnit, likeness } from './match-unit.ts';
export { GROUP_POSTS, LEADING_POSTS, type LeadingPost, type PostKind, postKindNames, requiredPosts } from './post-kind.ts';
export { roleName } from './role-name.ts';
export { aliasesOf, isSame, plainPhone, type RosterPost, type RosterUnit, type StoredUnit } from './roster.ts';
export { TOWN_KINDS, UNIT_KINDS, type UnitKind, unitKindNames, unitKindOf } from './unit-kind.ts';

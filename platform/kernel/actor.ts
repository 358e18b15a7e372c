/** The roles a duty can be. Which actions each may begin stands beside the actions of every room. */
export const ROLES = [
  'leader',
  'office',
  'unit-head',
  'liaison',
  'inspector',
  'verifier',
  'finance',
  'publicity',
  'sysadmin',
  'secadmin',
  'auditadmin',
] as const;
export type Role = (typeof ROLES)[number];

/** A role held in a unit, by the person or delegated to them. */
export type Duty = { readonly role: Role; readonly unitId: string; readonly unitName: string; readonly delegatedBy?: string };

export type AccountActor = {
  readonly kind: 'account';
  readonly countyId: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly displayName: string;
  readonly duties: readonly Duty[];
};

/** The product itself, when an event or the clock makes it act; `reason` names what. */
export type SystemActor = { readonly kind: 'system'; readonly countyId: string; readonly reason: string };

export type Actor = AccountActor | SystemActor;

export function systemActor(countyId: string, reason: string): SystemActor {
  return { kind: 'system', countyId, reason };
}

/** Does the person hold the role, in the given unit or anywhere? The product itself holds no role. */
export function holds(actor: Actor, role: Role, unitId?: string): boolean {
  return unitsOf(actor, role).some((unit) => unitId === undefined || unit === unitId);
}

/** The units in which the person holds one of the roles. */
export function unitsOf(actor: Actor, ...roles: readonly Role[]): string[] {
  if (actor.kind === 'system') return [];
  return [...new Set(actor.duties.filter((duty) => roles.includes(duty.role)).map((duty) => duty.unitId))];
}

/** What the database is told before it answers: the county, and the units whose guarded rows may be seen; none unless named. */
export type Reach = { readonly countyId: string; readonly units: 'all' | readonly string[] };

/** Tables by unit: leaders, the office and the product itself reach all of them, heads and liaison officers their own units. */
export function reachOf(actor: Actor): Reach {
  const { countyId } = actor;
  if (actor.kind === 'system' || unitsOf(actor, 'leader', 'office').length > 0) return { countyId, units: 'all' };
  return { countyId, units: unitsOf(actor, 'unit-head', 'liaison') };
}

/** How histories and audit rows name the actor: 单位 姓名. */
export function actorLabel(actor: Actor): string {
  if (actor.kind === 'system') return `系统（${actor.reason}）`;
  const unit = actor.duties[0]?.unitName;
  return unit ? `${unit} ${actor.displayName}` : actor.displayName;
}

/** The account behind an action, or null when the product acts. */
export function actorAccountId(actor: Actor): string | null {
  return actor.kind === 'account' ? actor.accountId : null;
}

import type { SessionView } from '../contract/index.ts';
import { type AccountActor, actionsOf, type Host, type Role } from '../kernel/index.ts';

/** Whose first screen wins when a person holds several roles. */
const HOME_ORDER: readonly Role[] = [
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
];

export async function sessionView(host: Host, actor: AccountActor, mustChangePassword: boolean): Promise<SessionView> {
  const { rows } = await host.lanes.run(actor.countyId, {
    name: 'county',
    text: 'SELECT county_id, code, name FROM platform.county WHERE county_id = $1',
    values: [actor.countyId],
  });
  const county = rows[0] as { county_id: string; code: string; name: string };
  return {
    account: { id: actor.accountId, name: actor.accountName, displayName: actor.displayName, mustChangePassword },
    county: { id: county.county_id, code: county.code, name: county.name },
    duties: actor.duties.map(({ role, unitId, unitName }) => ({ role, unitId, unitName })),
    can: actionsOf(actor),
    home: HOME_ORDER.find((role) => actor.duties.some((duty) => duty.role === role)) ?? 'none',
  };
}

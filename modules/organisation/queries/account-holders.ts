import type { Role } from '@chuangcheng/platform/kernel';
import { query } from '../visibility.ts';

/** Accounts that hold one of the roles, in one of the units or anywhere: who is to be told. */
export const accountHolders = query({
  action: 'organisation.read',
  async run(reader, input: { roles: readonly Role[]; unitIds?: readonly string[] }) {
    if (input.unitIds?.length === 0) return [];
    const rows = await reader
      .selectFrom('organisation.duty')
      .select(['account_id', 'unit_id', 'role'])
      .where('until', 'is', null)
      .where('role', 'in', [...input.roles])
      .$if(input.unitIds !== undefined, (q) => q.where('unit_id', 'in', [...(input.unitIds ?? [])]))
      .execute();
    return rows.map((row) => ({ accountId: row.account_id, unitId: row.unit_id, role: row.role as Role }));
  },
});

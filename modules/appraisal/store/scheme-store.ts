import type { Permit, Writer } from '@chuangcheng/platform/kernel';
import type { Group, SchemeDefinition } from '../domain/index.ts';

type Tx = Writer<'appraisal'>;

/** A scheme as stored, locked until the end of the command; undefined when there is none. */
export async function lockScheme(tx: Tx, id: string) {
  const row = await tx.selectFrom('appraisal.scheme').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && { ...row, group: row.group_kind as Group, definition: row.definition as unknown as SchemeDefinition };
}

export type KeptScheme = {
  readonly id: string;
  readonly name: string;
  readonly group: Group;
  readonly definition: SchemeDefinition;
  readonly version: number;
  readonly at: Date;
  readonly by: string;
};

/** Stores a draft, or puts a changed scheme in the place of what it was. */
export async function saveScheme(tx: Tx, scheme: KeptScheme, _permit: Permit): Promise<void> {
  const values = {
    name: scheme.name,
    group_kind: scheme.group,
    definition: JSON.stringify(scheme.definition),
    updated_at: scheme.at,
    updated_by: scheme.by,
    version: scheme.version,
  };
  await tx
    .insertInto('appraisal.scheme')
    .values({ ...values, id: scheme.id, state: 'draft' })
    .onConflict((one) => one.columns(['county_id', 'id']).doUpdateSet(values))
    .execute();
}

import { type Refusal, refuse } from '@chuangcheng/kit/decision';
import type { Permit, Writer } from '@chuangcheng/platform/kernel';

type Tx = Writer<'rectification'>;

/** What a rule says, as it is kept. */
export type RuleWords = {
  readonly categoryId: string | null;
  /** `component/01` */
  readonly ofClass: string | null;
  readonly siteTypeId: string | null;
  readonly areaId: string | null;
  readonly unitId: string;
  readonly note: string;
  readonly fromDay: string;
};

export type StoredRule = { readonly id: string; readonly number: number; readonly state: string; readonly version: number };

/** A rule, kept from others until the end of the transaction. */
export async function loadRule(tx: Tx, id: string): Promise<StoredRule | Refusal> {
  const row = await tx
    .selectFrom('rectification.routing_rule')
    .select(['id', 'number', 'state', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? refuse('rectification/rule-not-found');
}

function columnsOf({ categoryId, ofClass, siteTypeId, areaId, unitId, note, fromDay }: RuleWords) {
  const [kind = null, code = null] = ofClass?.split('/') ?? [];
  return {
    category_id: categoryId,
    class_kind: kind,
    class_code: code,
    site_type_id: siteTypeId,
    area_id: areaId,
    unit_id: unitId,
    note,
    from_day: fromDay,
  };
}

export async function insertRule(
  tx: Tx,
  rule: { readonly id: string; readonly number: number },
  words: RuleWords,
  now: Date,
  _permit: Permit,
): Promise<void> {
  await tx
    .insertInto('rectification.routing_rule')
    .values({ ...rule, ...columnsOf(words), updated_at: now })
    .execute();
}

/** Stores new words, or that the rule holds no more. */
export async function updateRule(
  tx: Tx,
  { id, version }: StoredRule,
  change: { readonly words?: RuleWords; readonly reason: string },
  now: Date,
  _permit: Permit,
): Promise<void> {
  await tx
    .updateTable('rectification.routing_rule')
    .set({
      ...(change.words ? columnsOf(change.words) : { state: 'retired' }),
      reason: change.reason,
      version: version + 1,
      updated_at: now,
    })
    .where('id', '=', id)
    .execute();
}

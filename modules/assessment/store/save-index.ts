import { insertMany, type Permit, type Writer } from '@chuangcheng/platform/kernel';
import type { DraftItem, DraftNegative, DraftQuestion, DraftStandard } from '../domain/index.ts';

export type Tx = Writer<'assessment'>;
type Kept<T> = T & { readonly id: string };

export type NodeRow = {
  readonly id: string;
  readonly edition_id: string;
  readonly parent_id: string | null;
  readonly level: string;
  readonly number: string;
  readonly title: string;
  readonly sort_order: number;
  readonly stated_points: number | null;
};

/** Stores nodes in the order given: parents first. */
export async function saveNodes(tx: Tx, rows: readonly NodeRow[], _permit: Permit): Promise<void> {
  if (rows.length === 0) return;
  await insertMany(
    tx,
    'assessment.index_node',
    rows,
    `(county_id, id) DO UPDATE SET parent_id = excluded.parent_id, level = excluded.level, number = excluded.number,
       title = excluded.title, sort_order = excluded.sort_order, stated_points = excluded.stated_points`,
  );
}

/** Stores standards whose nodes exist, and the units they name. */
export async function saveStandards(tx: Tx, standards: readonly Kept<DraftStandard>[], _permit: Permit): Promise<void> {
  if (standards.length === 0) return;
  await insertMany(
    tx,
    'assessment.standard',
    standards.map((standard) => ({
      node_id: standard.id,
      requirements: standard.requirements,
      methods: standard.methods,
      points: standard.points,
      scoring_rule: standard.scoringRule,
      lead_unit_id: standard.units.find((unit) => unit.role === 'lead')?.unitId ?? null,
      due_text: standard.dueText,
      due_days: standard.dueDays,
    })),
    `(county_id, node_id) DO UPDATE SET requirements = excluded.requirements, methods = excluded.methods, points = excluded.points,
       scoring_rule = excluded.scoring_rule, lead_unit_id = excluded.lead_unit_id, due_text = excluded.due_text,
       due_days = excluded.due_days`,
  );
  const ids = standards.map((standard) => standard.id);
  await tx.deleteFrom('assessment.standard_unit').where('node_id', 'in', ids).execute();
  const units = standards.flatMap((standard) =>
    standard.units.map((unit, position) => ({
      node_id: standard.id,
      position,
      text: unit.text,
      role: unit.role,
      kind: unit.kind,
      unit_id: unit.unitId,
    })),
  );
  if (units.length > 0) await insertMany(tx, 'assessment.standard_unit', units);
}

export async function saveNegative(
  tx: Tx,
  editionId: string,
  items: readonly Kept<DraftNegative>[],
  _permit: Permit,
): Promise<void> {
  if (items.length === 0) return;
  await insertMany(
    tx,
    'assessment.negative_item',
    items.map((item) => ({
      id: item.id,
      edition_id: editionId,
      number: item.number,
      title: item.title,
      penalty: item.penalty,
      deduction: item.deduction,
      look_back_months: item.lookBackMonths,
      basis: item.basis,
      note: item.note,
      is_veto: item.isVeto,
    })),
    `(county_id, id) DO UPDATE SET number = excluded.number, title = excluded.title, penalty = excluded.penalty,
       deduction = excluded.deduction, look_back_months = excluded.look_back_months, basis = excluded.basis, note = excluded.note,
       is_veto = excluded.is_veto`,
  );
}

export async function saveQuestions(
  tx: Tx,
  editionId: string,
  questions: readonly (Kept<DraftQuestion> & { readonly order: number })[],
  _permit: Permit,
): Promise<void> {
  if (questions.length === 0) return;
  await insertMany(
    tx,
    'assessment.survey_question',
    questions.map(({ id, order, ...question }) => ({
      id,
      edition_id: editionId,
      number: question.number,
      question: question.question,
      options: question.options,
      kind: question.kind,
      group_name: question.groupName,
      audience: question.audience,
      standards: question.standards,
      scoring: question.scoring,
      sort_order: order,
    })),
    `(county_id, id) DO UPDATE SET question = excluded.question, options = excluded.options, kind = excluded.kind,
       group_name = excluded.group_name, audience = excluded.audience, standards = excluded.standards, scoring = excluded.scoring,
       sort_order = excluded.sort_order`,
  );
}

/** Adds check items. Items in use are never altered: what they replace is retired first. */
export async function addItems(
  tx: Tx,
  editionId: string,
  items: readonly (Kept<Omit<DraftItem, 'siteType'>> & { readonly siteTypeId: string })[],
  _permit: Permit,
): Promise<void> {
  if (items.length === 0) return;
  await insertMany(
    tx,
    'assessment.check_item',
    items.map((item) => ({
      id: item.id,
      site_type_id: item.siteTypeId,
      edition_id: editionId,
      number: item.number,
      content: item.content,
      kind: item.kind,
      observation: item.observation,
      measure: item.measure,
      full_mark: item.fullMark,
      deduction: item.deduction,
      floor_mark: item.floorMark,
      exemption: item.exemption,
      standards: item.standards,
    })),
  );
}

export async function retireItems(tx: Tx, ids: readonly string[], now: Date, _permit: Permit): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('assessment.check_item')
    .set({ retired_at: now })
    .where('id', 'in', [...ids])
    .execute();
}

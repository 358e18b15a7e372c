import { accept, refuse } from '@chuangcheng/kit/decision';
import { normaliseName } from '@chuangcheng/kit/chinese-text';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import { isRefusal } from '@chuangcheng/platform/kernel';
import { forgetIndex } from '../queries/directories.ts';
import { command } from '../visibility.ts';
import { openEdition } from './open-edition.ts';

/** Says once which unit a name of the index means: every standard of the edition that carries the name follows. */
export const matchUnitName = command({
  action: 'assessment.edit-index',
  async load(tx, input: { editionId: string; text: string; unitId: string }, { scope }) {
    const edition = await openEdition(tx, input.editionId);
    if (isRefusal(edition)) return edition;
    const text = normaliseName(input.text);
    const rows = await tx
      .selectFrom('assessment.standard_unit as u')
      .innerJoin('assessment.index_node as n', (join) =>
        join.onRef('n.county_id', '=', 'u.county_id').onRef('n.id', '=', 'u.node_id'),
      )
      .select(['u.node_id', 'u.role', 'u.position'])
      .where('n.edition_id', '=', edition.id)
      .where('u.text', '=', text)
      .where('u.kind', '=', 'unmatched')
      .execute();
    return { edition, text, unit: (await unitDirectory(scope)).byId.get(input.unitId), rows };
  },
  rule: 'role-is-enough',
  decide({ edition, text, unit, rows }) {
    if (!unit?.active) return refuse('assessment/unit-not-found');
    return rows.length === 0 ? refuse('assessment/name-not-found', { text }) : accept({ edition, text, unit, rows });
  },
  async save(tx, { text, unit, rows }) {
    const nodes = rows.map((row) => row.node_id);
    const leads = rows.filter((row) => row.role === 'lead' && row.position === 0).map((row) => row.node_id);
    await tx
      .updateTable('assessment.standard_unit')
      .set({ kind: 'unit', unit_id: unit.id })
      .where('node_id', 'in', nodes)
      .where('text', '=', text)
      .where('kind', '=', 'unmatched')
      .execute();
    if (leads.length > 0)
      await tx.updateTable('assessment.standard').set({ lead_unit_id: unit.id }).where('node_id', 'in', leads).execute();
    return { standards: new Set(nodes).size };
  },
  audit: ({ edition, text, unit, rows }) => ({
    subject: { kind: 'edition', id: edition.id },
    detail: { matched: text, unitId: unit.id, unit: unit.shortName, cells: rows.length },
  }),
  afterwards: (_plan, { actor }) => forgetIndex(actor.countyId),
});

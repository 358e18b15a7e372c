import { siteDirectory } from '@chuangcheng/modules/assessment';
import { importKind, type JudgedRow } from '@chuangcheng/platform/import';
import { registrationsImport as endpoints } from '../contract/index.ts';
import { categoryDirectory } from '../queries/category-directory.ts';
import { placeOf } from '../queries/place-of.ts';
import { storedIds } from '../queries/stored-ids.ts';
import { registerInBulk } from '../use-cases/register-in-bulk.ts';
import { type RegistrationDraft, readRegistrations } from './read-registrations.ts';
import { REGISTRATION_TABLE } from './registration-columns.ts';

/** 批量登记: what a hotline, a superior or a department sends as a list becomes registered case files, each known by its row. */
export const registrationsImport = importKind<readonly RegistrationDraft[]>({
  room: 'rectification',
  kind: 'registrations',
  endpoints,
  tables: [REGISTRATION_TABLE],
  async judge(scope, tables) {
    const table = tables[REGISTRATION_TABLE.key];
    if (!table) return { tables: {}, plan: [] };
    const [categories, sites] = await Promise.all([categoryDirectory(scope), siteDirectory(scope)]);
    const { drafts, faults } = await readRegistrations(table, {
      countyId: scope.actor.countyId,
      categories,
      siteByCode: new Map([...sites.byId.values()].map((site) => [site.code, site])),
      placeOf: (given) => placeOf(scope, given),
      now: scope.host.clock.now(),
    });
    const known = new Set(await storedIds(scope, { ids: drafts.map((draft) => draft.registration.id) }));
    const added: RegistrationDraft[] = [];
    const states = new Map<number, JudgedRow['state']>();
    for (const draft of drafts) {
      const { id } = draft.registration;
      states.set(draft.row, known.has(id) ? 'same' : 'added');
      if (!known.has(id)) added.push(draft);
      // Twice in one file is one problem.
      known.add(id);
    }
    const rows = table.rows.map(({ rowNumber }): JudgedRow => ({ rowNumber, state: states.get(rowNumber) ?? 'rejected' }));
    return { tables: { [REGISTRATION_TABLE.key]: { rows, faults } }, plan: added };
  },
  commit: (scope, drafts, batch) => registerInBulk(scope, { drafts, fileName: batch.fileName, batchId: batch.id }),
});

import { isRefusal } from '@chuangcheng/platform/kernel';
import type { Penalty } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { chosenEdition } from './chosen-edition.ts';
import { pageRows } from './page-rows.ts';

type ListInput = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
  readonly editionId?: string | undefined;
  readonly penalty?: readonly Penalty[] | undefined;
  readonly isVeto?: boolean | undefined;
};

/** The negative list of an edition. */
export const negativeItems = query({
  action: 'assessment.read',
  async run(reader, input: ListInput) {
    const edition = await chosenEdition(reader, input.editionId);
    if (isRefusal(edition)) return edition;
    const stored = edition
      ? await reader
          .selectFrom('assessment.negative_item')
          .selectAll()
          .where('edition_id', '=', edition.id)
          .orderBy('number')
          .execute()
      : [];
    const { search, penalty, isVeto } = input;
    const rows = stored
      .map((row) => ({
        id: row.id,
        number: row.number,
        title: row.title,
        penalty: row.penalty as Penalty,
        deduction: row.deduction === null ? null : Number(row.deduction),
        lookBackMonths: row.look_back_months,
        basis: row.basis,
        note: row.note,
        isVeto: row.is_veto,
      }))
      .filter(
        (row) =>
          (!search || [row.number, row.title, row.basis, row.note].some((text) => text.includes(search))) &&
          (!penalty || penalty.includes(row.penalty)) &&
          (isVeto === undefined || row.isVeto === isVeto),
      );
    return pageRows(rows, input, {
      number: (row) => row.number,
      penalty: (row) => row.penalty,
      lookBackMonths: (row) => row.lookBackMonths,
    });
  },
});

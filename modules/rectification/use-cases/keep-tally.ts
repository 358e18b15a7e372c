import { accept } from '@chuangcheng/kit/decision';
import type { TallyCell } from '../domain/index.ts';
import { allCells, recountCells } from '../store/tally-store.ts';
import { command } from '../visibility.ts';

/** Counts cells of the tally anew. Derived figures: they leave no trail of their own. */
export const recount = command({
  action: 'rectification.tally',
  load: async (_tx, cells: readonly TallyCell[]) => cells,
  rule: 'role-is-enough',
  decide: (cells) => accept(cells),
  async save(tx, cells, permit) {
    await recountCells(tx, cells, permit);
    return { cells: cells.length };
  },
  audit: () => [],
});

/** Counts everything anew, for case files that came into the database by another way than the product's. */
export const rebuildTally = command({
  action: 'rectification.tally',
  load: (tx, _input: undefined) => allCells(tx),
  rule: 'role-is-enough',
  decide: (cells) => accept(cells),
  async save(tx, cells, permit) {
    await recountCells(tx, cells, permit);
    return { cells: cells.length };
  },
  audit: (cells) => ({ subject: { kind: 'tally', id: null }, detail: { cells: cells.length } }),
});

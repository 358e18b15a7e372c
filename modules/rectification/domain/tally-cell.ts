import { dayOf } from '@chuangcheng/kit/civil-day';

/** What decides in which cells of the tally a case file counts. Days are the county's, `YYYY-MM-DD`. */
export type CountedAs = {
  readonly unitId: string | null;
  readonly filedDay: string | null;
  readonly dueDay: string | null;
  readonly completedDay: string | null;
};

/** One cell of the tally: a unit and a day. */
export type TallyCell = { readonly unitId: string; readonly day: string };

const day = (at: Date | string | null) => (at === null ? null : dayOf(new Date(at)));

/** How a case file counts now. */
export function countedAs(file: {
  readonly responsible_unit_id: string | null;
  readonly filed_at: Date | string | null;
  readonly first_deadline_at: Date | string | null;
  readonly completed_at: Date | string | null;
}): CountedAs {
  return {
    unitId: file.responsible_unit_id,
    filedDay: day(file.filed_at),
    dueDay: day(file.first_deadline_at),
    completedDay: day(file.completed_at),
  };
}

/** The cells touched by case files that counted so, each once, ordered as they are locked: two processes never wait in a circle. */
export function cellsOf(counted: readonly (CountedAs | null)[]): TallyCell[] {
  return orderedCells(addCells(new Map(), counted));
}

/** Cells gathered in several steps, by a key of their own. */
export type GatheredCells = Map<string, TallyCell>;

export function addCells(cells: GatheredCells, counted: readonly (CountedAs | null)[]): GatheredCells {
  for (const one of counted) {
    if (!one?.unitId) continue;
    for (const day of [one.filedDay, one.dueDay, one.completedDay]) {
      if (day !== null) cells.set(`${one.unitId} ${day}`, { unitId: one.unitId, day });
    }
  }
  return cells;
}

/** Gathered cells in the order of `cellsOf`. */
export function orderedCells(cells: GatheredCells): TallyCell[] {
  return [...cells.keys()].toSorted().map((key) => cells.get(key) as TallyCell);
}

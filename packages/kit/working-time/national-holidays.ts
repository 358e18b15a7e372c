import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { Bilingual } from '../endpoint.ts';

/** The national holiday arrangement of a year as announced by the State Council; days are `YYYY-MM-DD`, ascending. */
export type NationalHolidays = {
  readonly year: number;
  /** False when the package has no arrangement for the year yet: then both lists are empty and the county must enter them. */
  readonly known: boolean;
  readonly holidays: readonly string[];
  readonly makeUpDays: readonly string[];
};

/** The arrangement of one year. A county copies it into its own calendar and may change it there. */
export function nationalHolidays(year: number): NationalHolidays {
  const holidays = daysOf(year, published.holidays);
  return { year, known: holidays.length > 0, holidays, makeUpDays: daysOf(year, published.workdays) };
}

function daysOf(year: number, arrangement: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(arrangement)
    .filter((day) => day.startsWith(`${year}-`))
    .sort();
}

/** What the days of an arrangement are named for, such as 国庆节, by day `YYYY-MM-DD`; make-up days bear the holiday's name. */
export function nationalDayNames(year: number): ReadonlyMap<string, Bilingual> {
  const entries = [...Object.entries(published.holidays), ...Object.entries(published.workdays)];
  return new Map(
    entries
      .filter(([day]) => day.startsWith(`${year}-`))
      .map(([day, published]) => {
        const [en = '', zh = ''] = published.split(',');
        return [day, { zh, en }];
      }),
  );
}

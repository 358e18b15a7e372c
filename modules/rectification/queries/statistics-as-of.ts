import { type Scope, systemActor } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import {
  asItStood,
  COUNTABLE,
  type Countable,
  type CountedAs,
  countedAs,
  DEADLINE_MEASURES,
  type Dimension,
  type Measure,
  MEASURES,
  type Statistics,
} from '../domain/index.ts';
import { query } from '../visibility.ts';
import { startOf } from './case-file-filters.ts';
import { type Period, withoutEmpty } from './without-empty.ts';

type Input = Period & {
  readonly dimension: Dimension;
  readonly keys?: readonly string[] | undefined;
  /** `YYYY-MM-DD`: at the end of that day. */
  readonly asOf: string;
};

const BY_DEADLINE = new Set<string>(DEADLINE_MEASURES);

/** Case files that could count in the period, each with how its history said it counted at the moment, if it had one by then. */
const readThen = query({
  action: 'rectification.read',
  heavy: true,
  run: (reader, { from, asOf }: Input) => {
    const [begin, until] = [new Date(startOf(from, 0)), new Date(startOf(asOf, 1))];
    return reader
      .selectFrom('visible_case_file as f')
      .select(COUNTABLE)
      .select('imported')
      .select(
        sql<CountedAs | null>`(SELECT e.counted FROM rectification.case_event e
          WHERE e.case_id = f.id AND e.counted IS NOT NULL AND e.at < ${until}
          ORDER BY (e.counted->>'version')::int DESC LIMIT 1)`.as('counted'),
      )
      .where('f.reported_at', '<', until)
      .where((eb) =>
        eb.or([
          eb('f.closed_at', 'is', null),
          eb('f.closed_at', '>=', begin),
          eb('f.first_deadline_at', '>=', begin),
          eb('f.rechecked_at', '>=', begin),
        ]),
      )
      .execute();
  },
});

/** The same as `statisticsOf` by what was known at the end of a past day, from the history of each case file. */
export async function statisticsAsOf(scope: Scope, input: Input): Promise<Map<string, Statistics>> {
  const { dimension, from, to, asOf, keys } = input;
  const until = new Date(startOf(asOf, 1));
  const rows = await readThen({ ...scope, actor: systemActor(scope.actor.countyId, '统计') }, input);
  const figures = new Map<string, Statistics>();
  for (const { counted, imported, ...file } of rows) {
    const then = counted ?? (imported ? countedThen(file as unknown as Countable, until) : null);
    const key = then?.keys[dimension];
    if (!then || key === undefined || (keys && !keys.includes(key))) continue;
    const figure = figures.get(key) ?? nothing();
    for (const [measure, day] of Object.entries(then.days) as [Measure, string][]) {
      if (day >= from && day <= to && (!BY_DEADLINE.has(measure) || day <= asOf)) figure[measure] += 1;
    }
    figures.set(key, figure);
  }
  return withoutEmpty(figures);
}

function countedThen(file: Countable, until: Date): CountedAs | null {
  const stood = asItStood(file, until);
  return stood && countedAs(stood);
}

const nothing = () => Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Statistics;

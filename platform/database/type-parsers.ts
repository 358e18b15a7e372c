import pg from 'pg';

const DATE = 1082;
const DATE_ARRAY = 1182;
const TEXT_ARRAY = 1009;

/**
 * How values arrive from PostgreSQL, for `ClientConfig.types`: `date` stays the text `YYYY-MM-DD` (a Date would be shifted by
 * the time zone of the process), `bigint` and `numeric` stay text (a number would lose digits), `timestamptz` is a Date,
 * `jsonb` is parsed.
 */
export const typeParsers: pg.CustomTypesConfig = { getTypeParser: parserOf as pg.CustomTypesConfig['getTypeParser'] };

function parserOf(oid: number, format: 'text' | 'binary' = 'text'): (value: string) => unknown {
  if (oid === DATE) return (value) => value;
  return pg.types.getTypeParser(oid === DATE_ARRAY ? TEXT_ARRAY : oid, format as 'text');
}

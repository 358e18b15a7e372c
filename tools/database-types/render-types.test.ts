import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, withClient } from '@chuangcheng/platform/database';
import { createTestDatabase } from '@chuangcheng/platform/testing';
import { expect, test } from 'vitest';
import { readColumns } from './read-columns.ts';
import { renderTypes } from './render-types.ts';

const SQL = `
  CREATE SCHEMA probe;
  CREATE TYPE probe.phase AS ENUM ('filed', 'closed');
  CREATE DOMAIN probe.county AS uuid;
  CREATE TABLE probe.site (
    county_id probe.county NOT NULL, n bigint GENERATED ALWAYS AS IDENTITY, phase probe.phase NOT NULL DEFAULT 'filed',
    name text NOT NULL, note text, day date, at timestamptz NOT NULL DEFAULT now(), seen timestamptz, amount numeric(12, 2) NOT NULL,
    facts jsonb NOT NULL, tags text[] NOT NULL DEFAULT '{}', times timestamptz[], place point, area double precision,
    twice int GENERATED ALWAYS AS (2) STORED, PRIMARY KEY (county_id, n)) PARTITION BY LIST (county_id);
  CREATE TABLE probe.site_rest PARTITION OF probe.site DEFAULT;`;

test('every kind of column becomes what the driver returns and accepts; partitions and other schemas are left out', async () => {
  const database = await createTestDatabase();
  await withClient(database.admin, (client) => client.query('DELETE FROM platform.migration'));
  const folder = mkdtempSync(join(tmpdir(), 'cc-migrations-'));
  writeFileSync(join(folder, '202601010000__probe__base.sql'), SQL);
  await migrate(database.admin, folder);
  rmSync(folder, { recursive: true });
  const columns = await withClient(database.admin, readColumns);
  await database.drop();
  const text = renderTypes(columns.filter(({ table }) => table.startsWith('probe.')));
  expect(text.slice(text.indexOf('export type Database'))).toBe(`export type Database = {
  'probe.site': {
    county_id: string;
    n: GeneratedAlways<string>;
    phase: Generated<'filed' | 'closed'>;
    name: string;
    note: string | null;
    day: string | null;
    at: ColumnType<Date, Date | string | undefined, Date | string>;
    seen: ColumnType<Date | null, Date | string | null, Date | string | null>;
    amount: ColumnType<string, string | number, string | number>;
    facts: ColumnType<JsonValue, JsonInput, JsonInput>;
    tags: Generated<string[]>;
    times: ColumnType<Date[] | null, (Date | string)[] | null, (Date | string)[] | null>;
    place: ColumnType<Point | null, string | null, string | null>;
    area: number | null;
    twice: GeneratedAlways<number | null>;
  };
};
`);
});

test('a type nobody decided about is refused by the name of its column', () => {
  const column = {
    table: 'a.b',
    name: 'c',
    type: 'money',
    isArray: false,
    nullable: true,
    hasDefault: false,
    always: false,
    labels: null,
  };
  expect(() => renderTypes([column])).toThrow('a.b.c has the type money');
});

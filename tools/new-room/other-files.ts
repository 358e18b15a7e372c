import type { RoomNames } from './room-names.ts';

type File = (names: RoomNames) => string;

export const readme: File = ({ room, roomZh, roomEn, schema, table, thing, thingZh }) => `# ${roomEn} · ${roomZh}

## Purpose
What this room answers for, in two sentences.

## Terms
| Term | Chinese | Meaning |
|---|---|---|
| ${thing} | ${thingZh} | one line; the source of the term in \`docs/glossary.md\` |

## Who may do what
\`policy.ts\`: \`${room}.read\`, \`${room}.add-${thing}\`.

## Events
In: none. Out: none.

## Tables
\`${schema}.${table}\`.

## May be touched
The rules stand in \`policy.ts\` and the use cases; other rooms come in through \`contract/\` and \`index.ts\` only.
`;

export const test: File = ({
  room,
  roomCamel,
  schema,
  table,
  thing,
  things,
  thingPascal,
  thingsPascal,
}) => `import { newId } from '@chuangcheng/kit/id';
import { createTestHost, type TestHost } from '@chuangcheng/platform/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ${roomCamel} } from './index.ts';
import { list${thingsPascal} } from './queries/list-${things}.ts';
import { add${thingPascal} } from './use-cases/add-${thing}.ts';

let host: TestHost;
beforeAll(async () => {
  host = await createTestHost([${roomCamel}]);
});
afterAll(() => host.drop());

test('only who may adds a ${thing.replaceAll('-', ' ')}', async () => {
  const liaison = await host.person({ role: 'liaison' });
  await expect(add${thingPascal}(liaison, { id: newId(), name: '甲' })).rejects.toMatchObject({
    refusal: { code: 'platform/forbidden' },
  });
  expect(await host.look('SELECT FROM ${schema}.${table}')).toEqual([]);
});

test('a ${thing.replaceAll('-', ' ')} is added once and found', async () => {
  const office = await host.person({ role: 'office' });
  const one = { id: newId(), name: '乙' };
  expect(await add${thingPascal}(office, one)).toEqual({ id: one.id });
  expect(await add${thingPascal}(office, one)).toEqual({ id: one.id });
  expect(await list${thingsPascal}(office, { page: 1, pageSize: 50, search: '乙' })).toMatchObject({ rows: [one], total: 1 });
});

test('a name that is taken is refused', async () => {
  const office = await host.person({ role: 'office' });
  await add${thingPascal}(office, { id: newId(), name: '丙' });
  await expect(add${thingPascal}(office, { id: newId(), name: '丙' })).rejects.toMatchObject({
    refusal: { code: '${room}/name-taken' },
  });
});
`;

export const migration: File = ({ schema, table, roomEn }) => `-- ${roomEn}: what it keeps first.
CREATE SCHEMA ${schema};

CREATE TABLE ${schema}.${table} (
  county_id  uuid NOT NULL REFERENCES platform.county,
  id         uuid NOT NULL,
  name       text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, name)
);
SELECT platform.guard('${schema}.${table}');
`;

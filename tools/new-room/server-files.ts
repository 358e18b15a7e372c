import type { RoomNames } from './room-names.ts';

type File = (names: RoomNames) => string;

export const policy: File = ({
  room,
  roomZh,
  roomEn,
  thing,
  thingZh,
  roomCamel,
}) => `import { actions } from '@chuangcheng/platform/kernel';

/** Who may begin what. */
export const ${roomCamel}Actions = actions({
  '${room}.read': { title: { zh: '查看${roomZh}', en: 'See ${roomEn.toLowerCase()}' }, roles: ['leader', 'office', 'system'] },
  '${room}.add-${thing}': { title: { zh: '添加${thingZh}', en: 'Add a ${thing.replaceAll('-', ' ')}' }, roles: ['office', 'system'] },
});
`;

export const visibility: File = ({ schema, table, roomEn }) => `import { room } from '@chuangcheng/platform/kernel';

/** ${roomEn} is seen whole by whoever may see the room at all. */
export const { command, query } = room('${schema}', { open: ['${table}'], scoped: {} });
`;

export const problems: File = ({ room, roomCamel }) => `import { problems } from '@chuangcheng/kit/problem';

export const ${roomCamel}Problems = problems({
  '${room}/name-taken': { status: 409, title: { zh: '名称“{name}”已被使用。', en: 'The name "{name}" is taken.' } },
});
`;

export const addThing: File = ({
  room,
  schema,
  table,
  thing,
  thingPascal,
}) => `import { accept, refuse } from '@chuangcheng/kit/decision';
import { command } from '../visibility.ts';

type New${thingPascal} = { readonly id: string; readonly name: string };

/** Adds a ${thing.replaceAll('-', ' ')} under a name of its own; sending the same one again changes nothing. */
export const add${thingPascal} = command({
  action: '${room}.add-${thing}',
  async load(tx, input: New${thingPascal}) {
    const known = await tx
      .selectFrom('${schema}.${table}')
      .select(['id', 'name'])
      .where((eb) => eb.or([eb('id', '=', input.id), eb('name', '=', input.name)]))
      .executeTakeFirst();
    return { input, known };
  },
  rule: 'role-is-enough',
  replay: ({ input, known }) => (known?.id === input.id ? { id: input.id } : undefined),
  decide: ({ input, known }) => (known ? refuse('${room}/name-taken', { name: input.name }) : accept(input)),
  async save(tx, { id, name }, _permit, { now }) {
    await tx.insertInto('${schema}.${table}').values({ id, name, created_at: now }).execute();
    return { id };
  },
  audit: ({ id, name }) => ({ subject: { kind: '${thing}', id }, detail: { name } }),
});
`;

export const listThings: File = ({ room, schema, table, things, thingsPascal }) => `import { query } from '../visibility.ts';

type ListInput = { readonly page: number; readonly pageSize: number; readonly search?: string | undefined; readonly sort?: string | undefined };

/** One page of the ${things.replaceAll('-', ' ')}, by name. */
export const list${thingsPascal} = query({
  action: '${room}.read',
  async run(reader, { page, pageSize, search, sort }: ListInput) {
    const matching = reader
      .selectFrom('${schema}.${table} as t')
      .$if(search !== undefined && search !== '', (q) => q.where('t.name', 'like', \`%\${search}%\`));
    const [rows, { n }] = await Promise.all([
      matching
        .select(['t.id', 't.name'])
        .orderBy('t.name', sort === '-name' ? 'desc' : 'asc')
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .execute(),
      matching.select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow(),
    ]);
    return { rows, total: Number(n), totalIsCapped: false, page, pageSize };
  },
});
`;

export const routes: File = ({
  roomCamel,
  things,
  thing,
  thingPascal,
  thingsPascal,
}) => `import { type Route, route } from '@chuangcheng/platform/http';
import * as contract from '../contract/index.ts';
import { list${thingsPascal} } from '../queries/list-${things}.ts';
import { add${thingPascal} } from '../use-cases/add-${thing}.ts';

export const ${roomCamel}Routes: Route[] = [
  route(contract.list${thingsPascal}, ({ query }, scope) => list${thingsPascal}(scope, query)),
  route(contract.add${thingPascal}, ({ body }, scope) => add${thingPascal}(scope, body)),
];
`;

export const module: File = ({ room, roomCamel }) => `import type { RoomModule } from '@chuangcheng/platform/module';
import { ${roomCamel}Routes } from './http/routes.ts';
import { ${roomCamel}Problems } from './${room}-problems.ts';
import './policy.ts';

export const ${roomCamel}: RoomModule = { name: '${room}', problems: ${roomCamel}Problems, routes: ${roomCamel}Routes };
`;

export const index: File = ({ roomCamel }) => `export { ${roomCamel} } from './module.ts';
`;

export const contract: File = ({
  room,
  things,
  thing,
  thingPascal,
  thingsPascal,
  thingZh,
}) => `import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { listQuery, pageOf } from '@chuangcheng/kit/page';
import { z } from 'zod';

export const ${lower(thingPascal)}View = z.object({ id: idSchema, name: z.string() });
export type ${thingPascal}View = z.output<typeof ${lower(thingPascal)}View>;

export const list${thingsPascal} = endpoint({
  id: '${room}.list${thingsPascal}',
  method: 'GET',
  path: '/api/${room}/${things}',
  access: { action: '${room}.read' },
  summary: { zh: '${thingZh}列表', en: 'List of ${things.replaceAll('-', ' ')}' },
  query: listQuery(['name']),
  response: pageOf(${lower(thingPascal)}View),
});

export const add${thingPascal} = endpoint({
  id: '${room}.add${thingPascal}',
  method: 'POST',
  path: '/api/${room}/${things}',
  access: { action: '${room}.add-${thing}' },
  summary: { zh: '添加${thingZh}', en: 'Add a ${thing.replaceAll('-', ' ')}' },
  body: z.object({ id: idSchema, name: z.string().trim().min(1).max(100) }),
  response: z.object({ id: idSchema }),
  errors: ['${room}/name-taken'],
});
`;

function lower(text: string): string {
  return (text[0] ?? '').toLowerCase() + text.slice(1);
}

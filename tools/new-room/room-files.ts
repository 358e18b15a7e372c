import * as other from './other-files.ts';
import type { RoomNames } from './room-names.ts';
import * as server from './server-files.ts';

/** The files of a new room by path from the root of the repository. `time` is `YYYYMMDDHHMM` for the name of the migration. */
export function roomFiles(names: RoomNames, time: string): Readonly<Record<string, string>> {
  const { room, thing, things, schema } = names;
  const at = `modules/${room}`;
  return {
    [`${at}/README.md`]: other.readme(names),
    [`${at}/contract/index.ts`]: server.contract(names),
    [`${at}/policy.ts`]: server.policy(names),
    [`${at}/visibility.ts`]: server.visibility(names),
    [`${at}/${room}-problems.ts`]: server.problems(names),
    [`${at}/use-cases/add-${thing}.ts`]: server.addThing(names),
    [`${at}/queries/list-${things}.ts`]: server.listThings(names),
    [`${at}/http/routes.ts`]: server.routes(names),
    [`${at}/module.ts`]: server.module(names),
    [`${at}/index.ts`]: server.index(names),
    [`${at}/${room}.test.ts`]: other.test(names),
    [`database/migrations/${time}__${schema}__${things}.sql`]: other.migration(names),
  };
}

import { actorOf } from '@chuangcheng/modules/organisation';
import type { OpenDatabase } from '@chuangcheng/platform/database';
import { folderStore } from '@chuangcheng/platform/files';
import { type Scope, systemActor } from '@chuangcheng/platform/kernel';
import { openInstallation } from '@chuangcheng/platform/module';

const QUIET = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: console.error };

/** Acts as the product itself in this process, without HTTP. */
export async function systemScope(
  database: OpenDatabase,
  countyId: string,
  folder: string,
): Promise<{ readonly scope: Scope; close(): Promise<void> }> {
  const { host, close } = openInstallation({
    connections: database,
    rooms: [],
    actorOf,
    files: folderStore(folder),
    logger: QUIET,
  });
  return { scope: { host, actor: systemActor(countyId, 'bench') }, close };
}

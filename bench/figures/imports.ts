import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexImport, sitesImport } from '@chuangcheng/modules/assessment';
import { actorOf, foundCounty, keepAreas, rosterImport } from '@chuangcheng/modules/organisation';
import { categoriesImport, historyImport } from '@chuangcheng/modules/rectification';
import { migrate, openDatabase } from '@chuangcheng/platform/database';
import { folderStore } from '@chuangcheng/platform/files';
import { parseAreas } from '@chuangcheng/platform/geo';
import { type ImportKind, loadFile } from '@chuangcheng/platform/import';
import { type Scope, systemActor } from '@chuangcheng/platform/kernel';
import { openInstallation } from '@chuangcheng/platform/module';
import { closeWorkers } from '@chuangcheng/platform/workers';
import { rooms } from '../../apps/server/rooms.ts';
import { atMost, type FigureRow } from './figure.ts';

const ROOT = join(import.meta.dirname, '../..');
const seed = (name: string) => ({ name, bytes: readFileSync(join(ROOT, 'database/seeds', name)) });
const QUIET = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: console.error };

/** P6: upload, preview, errors and commit of the index and of 20,000 historic case files into an empty county. */
export async function imports(): Promise<FigureRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cc-bench-import-'));
  const database = await openDatabase({ dataDir: folder });
  await migrate(database.admin, join(ROOT, 'database/migrations'));
  const installation = openInstallation({
    connections: database,
    rooms,
    actorOf,
    files: folderStore(join(folder, 'files')),
    logger: QUIET,
  });
  try {
    const { host } = installation;
    const account = { name: 'bench', displayName: '基准', password: 'Bench-password-1' };
    const { countyId } = await foundCounty(host, { code: '990021', name: '澄川县', account, roles: ['office'] });
    const scope: Scope = { host, actor: systemActor(countyId, 'bench') };
    const seconds = async (kind: ImportKind, name: string) => {
      const file = seed(name);
      const begun = performance.now();
      await loadFile(kind, scope, file);
      return (performance.now() - begun) / 1000;
    };
    await seconds(rosterImport, '组织机构.xlsx');
    await keepAreas(scope, parseAreas(seed('县域.geojson').bytes).areas);
    const index = await seconds(indexImport, '测评体系.xlsx');
    await seconds(sitesImport, '点位台账.xlsx');
    await seconds(categoriesImport, '问题分类与时限.xlsx');
    const history = await seconds(historyImport, '历史问题.csv');
    return [
      atMost('P6', 'Import of 20,000 historic case files: upload, preview, errors, commit', history, 6, 's'),
      atMost('P6', 'Import of the index workbook', index, 1, 's'),
    ];
  } finally {
    await installation.close();
    await closeWorkers();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

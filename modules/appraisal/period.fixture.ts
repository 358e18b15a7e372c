import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { newId } from '@chuangcheng/kit/id';
import { assessment } from '@chuangcheng/modules/assessment';
import { inspection } from '@chuangcheng/modules/inspection';
import { organisation, rosterImport, unitDirectory } from '@chuangcheng/modules/organisation';
import { rectification } from '@chuangcheng/modules/rectification';
import { loadFile } from '@chuangcheng/platform/import';
import { createTestHost, type TestHost } from '@chuangcheng/platform/testing';
import type { SchemeDefinition } from './domain/index.ts';
import { activateScheme, computePeriod, keepScheme, openObjections, openPeriod } from './index.ts';
import { appraisal } from './module.ts';
import { storeCases } from './ranking.fixture.ts';

/** On time 60, closing 40; rework −0.5 each. */
export const plainScheme: SchemeDefinition = {
  metrics: [
    { metric: 'on-time', weight: 60, minimumSample: 1 },
    { metric: 'closing', weight: 40, minimumSample: 1 },
  ],
  adjustments: [{ occurrence: 'rework', points: -0.5, doubled: true, bound: 2 }],
  floor: 0,
  ceiling: 100,
  leastWeight: 50,
  red: 1,
  black: 1,
  objectionDays: 2,
};

/** Streets in August 2026, seen from Thursday 24 September; everything was entered in August. */
export async function periodHost() {
  const host = await createTestHost([organisation, assessment, inspection, rectification, appraisal]);
  const roster = fileURLToPath(new URL('../../database/seeds/组织机构.xlsx', import.meta.url));
  await loadFile(rosterImport, host.system, { name: '组织机构.xlsx', bytes: readFileSync(roster) });
  const month = '2026-08';
  await storeCases(host, [
    // 映川: 2 of 2 on time, 1 of 2 closed, 1 reworked: 60 + 20 − 0.5 = 79.5.
    { unit: '映川街道', filed: 1, due: 3, completed: 2, closed: true, month },
    { unit: '映川街道', filed: 1, due: 5, completed: 4, reworked: true, month },
    // 文昭: 1 of 2 on time, 2 of 2 closed: 30 + 40 = 70.
    { unit: '文昭街道', filed: 2, due: 5, completed: 5, closed: true, month },
    { unit: '文昭街道', filed: 2, due: 5, completed: 7, closed: true, month },
    // 北闸: 1 of 3 on time, 1 of 3 closed: 20 + 13.33 = 33.33.
    { unit: '北闸街道', filed: 1, due: 4, completed: 2, closed: true, month },
    { unit: '北闸街道', filed: 1, due: 4, completed: 9, month },
    { unit: '北闸街道', filed: 1, due: 4, month },
  ]);
  const units = await unitDirectory(host.system);
  const unitId = (name: string) => units.named(name)[0]!.id;
  const office = await host.person({ role: 'office' });
  return {
    host,
    office,
    unitId,
    liaisonOf: (name: string) => host.person({ role: 'liaison', unitId: unitId(name), unitName: name }),
  };
}

/** Keeps a scheme for the streets and puts it in force. */
export async function activeStreetScheme(office: Awaited<ReturnType<TestHost['person']>>, definition = plainScheme) {
  const id = newId();
  const { version } = await keepScheme(office, { id, version: null, name: '街道考核', group: 'street', definition });
  await activateScheme(office, { id, version });
  return id;
}

/** A period of the streets for August in its objection window, at version 3. */
export async function contestedPeriod(office: Awaited<ReturnType<TestHost['person']>>) {
  const id = newId();
  const opened = await openPeriod(office, { id, month: '2026-08', group: 'street' });
  const computed = await computePeriod(office, { id, version: opened.version });
  const { version } = await openObjections(office, { id, version: computed.version });
  return { id, version };
}

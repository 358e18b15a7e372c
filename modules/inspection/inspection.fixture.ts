import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { newId } from '@chuangcheng/kit/id';
import { assessment, indexImport, siteDirectory, siteTypeDirectory, sitesImport } from '@chuangcheng/modules/assessment';
import type { CheckItem, ItemObservation } from '@chuangcheng/modules/assessment/domain';
import { grantDuty, keepAreas, organisation, rosterImport, unitDirectory } from '@chuangcheng/modules/organisation';
import { parseAreas } from '@chuangcheng/platform/geo';
import { loadFile } from '@chuangcheng/platform/import';
import type { Scope } from '@chuangcheng/platform/kernel';
import { createTestHost, type TestHost } from '@chuangcheng/platform/testing';
import { inspection } from './index.ts';
import { addPlan } from './use-cases/add-plan.ts';
import { commitPlan } from './use-cases/commit-plan.ts';

const seed = (name: string) => ({
  name,
  bytes: readFileSync(fileURLToPath(new URL(`../../database/seeds/${name}`, import.meta.url))),
});

export const PHOTO = readFileSync(fileURLToPath(new URL('../../database/seeds/photos/photo_02.jpg', import.meta.url)));

/** The demo county's units, index and sites, with an office and inspectors of four units. */
export type InspectionHost = {
  readonly host: TestHost;
  readonly office: Scope;
  /** Of 县创建办, 县委宣传部, 县纪委监委 and 县住建局. */
  readonly inspectors: readonly Awaited<ReturnType<TestHost['person']>>[];
  /** An account with a duty in the unit of this name, both in the database. */
  person(role: 'office' | 'inspector' | 'liaison' | 'leader', unit: string): Promise<Awaited<ReturnType<TestHost['person']>>>;
};

export async function inspectionHost(): Promise<InspectionHost> {
  const host = await createTestHost([organisation, assessment, inspection]);
  await loadFile(rosterImport, host.system, seed('组织机构.xlsx'));
  await keepAreas(host.system, parseAreas(seed('县域.geojson').bytes).areas);
  await loadFile(indexImport, host.system, seed('测评体系.xlsx'));
  await loadFile(sitesImport, host.system, seed('点位台账.xlsx'));
  const units = await unitDirectory(host.system);
  const person: InspectionHost['person'] = async (role, unit) => {
    const found = units.named(unit)[0];
    if (!found) throw new Error(`The roster has no unit ${unit}`);
    const made = await host.person({ role, unitId: found.id, unitName: found.shortName });
    await grantDuty(host.system, { accountId: made.actor.accountId, role, unitId: found.id });
    return made;
  };
  const office = await person('office', '县创建办');
  const inspectors = await Promise.all(
    ['县创建办', '县委宣传部', '县纪委监委', '县住建局'].map((unit) => person('inspector', unit)),
  );
  return { host, office, inspectors, person };
}

/** A draft of a random plan for one type of site. */
export async function draftPlan(
  { office, inspectors }: InspectionHost,
  siteType: string,
  amount: number,
): Promise<{ readonly id: string; readonly siteTypeId: string }> {
  const { types } = await siteTypeDirectory(office);
  const type = types.find((one) => one.name === siteType);
  if (!type) throw new Error(`The index has no site type ${siteType}`);
  const id = newId();
  await addPlan(office, {
    id,
    name: `${siteType}抽查`,
    kind: 'random',
    firstDay: '2026-09-24',
    lastDay: '2026-09-30',
    note: '',
    quotas: [{ siteTypeId: type.id, amount }],
    siteIds: [],
    inspectorIds: inspectors.map((one) => one.actor.accountId),
  });
  return { id, siteTypeId: type.id };
}

/** A plan of chosen sites, assigned; answers with its id. */
export async function targetedPlan({ office, inspectors }: InspectionHost, ...siteCodes: string[]): Promise<string> {
  const { byCode } = await siteDirectory(office);
  const id = newId();
  await addPlan(office, {
    id,
    name: '专项检查',
    kind: 'targeted',
    firstDay: '2026-09-24',
    lastDay: '2026-09-30',
    note: '',
    quotas: [],
    siteIds: siteCodes.map((code) => byCode.get(code)?.id ?? code),
    inspectorIds: inspectors.map((one) => one.actor.accountId),
  });
  await commitPlan(office, { id, version: 1 });
  return id;
}

/** What an inspector notes who finds nothing wrong. */
export function nothingWrong({ kind, measure }: CheckItem): ItemObservation {
  switch (kind) {
    case 'yes-no':
      return { kind, passed: true };
    case 'count':
      return { kind, occurrences: 0 };
    case 'count-per-distance':
      return { kind, occurrences: 0, metres: measure.metres ?? 100 };
    case 'count-per-minutes':
      return { kind, occurrences: 0, minutes: measure.minutes ?? 10 };
    case 'ratio':
      return { kind, met: measure.sample?.count ?? 10, total: measure.sample?.count ?? 10 };
  }
}

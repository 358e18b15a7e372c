import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { newId } from '@chuangcheng/kit/id';
import { assessment } from '@chuangcheng/modules/assessment';
import { keepAreas, organisation, rosterImport, unitDirectory } from '@chuangcheng/modules/organisation';
import { parseAreas } from '@chuangcheng/platform/geo';
import { loadFile } from '@chuangcheng/platform/import';
import type { Role } from '@chuangcheng/platform/kernel';
import { createTestHost, type TestHost } from '@chuangcheng/platform/testing';
import { categoriesImport, categoryDirectory, rectification, registerCaseFile } from './index.ts';
import { dispatchCase } from './use-cases/dispatch-case.ts';
import { fileCase } from './use-cases/file-case.ts';

/** A file of the demo county. */
export const seed = (name: string) => ({
  name,
  bytes: readFileSync(fileURLToPath(new URL(`../../database/seeds/${name}`, import.meta.url))),
});

/** A county with its units, areas and categories, and what tests of case files need of it. */
export type CaseHost = TestHost & {
  /** Id of the unit of a name. */
  unit(name: string): string;
  /** Somebody with a role in the unit of a name. */
  as(role: Role, unitName: string): ReturnType<TestHost['person']>;
  /** A stored photo. */
  photo(): Promise<string>;
  /** A condition of one phase whose limit is four working hours, with its category. */
  readonly condition: { readonly id: string; readonly categoryId: string };
  /** A condition of several phases. */
  readonly phased: { readonly id: string; readonly categoryId: string };
  /** A case file brought as far as asked; `version` is that of the last move. */
  caseFile(stage: 'registered' | 'filed' | 'handling', options?: CaseOptions): Promise<{ id: string; version: number }>;
};

type CaseOptions = { readonly unit?: string; readonly phased?: boolean; readonly position?: { lng: number; lat: number } };

/** A place in 映川街道, 老码头社区. */
export const IN_THE_COUNTY = { lng: 111.605343, lat: 30.470697 };

export async function createCaseHost(): Promise<CaseHost> {
  const host = await createTestHost([organisation, assessment, rectification]);
  await loadFile(rosterImport, host.system, seed('组织机构.xlsx'));
  await keepAreas(host.system, parseAreas(seed('县域.geojson').bytes).areas);
  await loadFile(categoriesImport, host.system, seed('问题分类与时限.xlsx'));
  const [units, { conditionById }] = await Promise.all([unitDirectory(host.system), categoryDirectory(host.system)]);
  const conditions = [...conditionById.values()];
  const condition = conditions.find(
    ({ phases }) => phases.length === 1 && phases[0]?.limit.amount === 4 && phases[0].limit.unit === 'working-hours',
  );
  const phased = conditions.find(({ phases }) => phases.length > 1);
  if (!condition || !phased) throw new Error('The sheet has no such conditions');
  const unit = (name: string) => {
    const [found] = units.named(name);
    if (!found) throw new Error(`There is no ${name}`);
    return found.id;
  };
  const office = await host.person({ role: 'office', unitId: unit('县创建办'), unitName: '县创建办' });
  return {
    ...host,
    unit,
    as: (role, unitName) => host.person({ role, unitId: unit(unitName), unitName }),
    async photo() {
      const id = newId();
      await host.look(
        `INSERT INTO platform.file (county_id, id, sha256, kind, media_type, name, bytes, uploaded_at)
         VALUES ($1, $2, $3, 'photo', 'image/jpeg', 'p.jpg', 1, now())`,
        [host.countyId, id, 'a'.repeat(64)],
      );
      return id;
    },
    condition,
    phased,
    async caseFile(stage, options = {}) {
      const id = newId();
      const under = options.phased ? phased : condition;
      await registerCaseFile(office, {
        id,
        source: 'patrol',
        categoryId: under.categoryId,
        conditionId: null,
        description: '人行道上有暴露垃圾',
        place: '老码头社区东大街',
        position: options.position ?? IN_THE_COUNTY,
        siteId: null,
        reportedBy: '',
        photoIds: [],
      });
      if (stage === 'registered') return { id, version: 1 };
      await fileCase(office, { id, version: 1, categoryId: under.categoryId, conditionId: under.id });
      if (stage === 'filed') return { id, version: 2 };
      return { id, ...(await dispatchCase(office, { id, version: 2, unitId: unit(options.unit ?? '县城管执法局'), note: '' })) };
    },
  };
}

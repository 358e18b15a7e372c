import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { newId } from '@chuangcheng/kit/id';
import { appraisal } from '@chuangcheng/modules/appraisal';
import { assessment, type DirectorySite, indexImport, siteDirectory, sitesImport } from '@chuangcheng/modules/assessment';
import { inspection } from '@chuangcheng/modules/inspection';
import { organisation, rosterImport, unitDirectory } from '@chuangcheng/modules/organisation';
import { rebuildTally, rectification } from '@chuangcheng/modules/rectification';
import { loadFile } from '@chuangcheng/platform/import';
import { createTestHost, type TestHost } from '@chuangcheng/platform/testing';
import { overview } from './module.ts';

const seed = (name: string) => ({
  name,
  bytes: readFileSync(fileURLToPath(new URL(`../../database/seeds/${name}`, import.meta.url))),
});

/** The units, index and sites of the demo county; it is 24 September 2026, nine in the morning. */
export async function createOverviewHost(): Promise<TestHost> {
  const host = await createTestHost([organisation, assessment, inspection, rectification, appraisal, overview]);
  await loadFile(rosterImport, host.system, seed('组织机构.xlsx'));
  await loadFile(indexImport, host.system, seed('测评体系.xlsx'));
  await loadFile(sitesImport, host.system, seed('点位台账.xlsx'));
  return host;
}

/** Stores a visit with its score, as submitted at that moment. */
export async function storeVisit(host: TestHost, site: DirectorySite, score: number, at: string): Promise<void> {
  const [plan, assignment, one, other] = [
    newId(),
    newId(),
    (await host.person()).actor.accountId,
    (await host.person()).actor.accountId,
  ];
  await host.look(
    `INSERT INTO inspection.plan (county_id, id, name, kind, first_day, last_day, state, created_at, seed, commitment, pool_hash)
     VALUES ($1, $2, '检查', 'targeted', '2026-09-01', '2026-09-30', 'committed', now(), 's', 'c', 'h')`,
    [host.countyId, plan],
  );
  await host.look(
    `INSERT INTO inspection.assignment (county_id, id, plan_id, site_id, sort_order, first_inspector, second_inspector)
     VALUES ($1, $2, $3, $4, 1, $5, $6)`,
    [host.countyId, assignment, plan, site.id, one, other],
  );
  const units = [...new Set([site.sponsorUnitId, site.industryUnitId, site.townUnitId].filter((unit) => unit !== null))];
  await host.look(
    `INSERT INTO inspection.visit (county_id, id, assignment_id, plan_id, site_id, site_type_id, site_code, site_name, unit_ids,
       submitted_by, arrived_at, submitted_at, received_at, marks, full_marks, score, findings)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $11, $12, 100, $12, 0)`,
    [host.countyId, newId(), assignment, plan, site.id, site.siteTypeId, site.code, site.name, units, one, at, score],
  );
}

/** Sites in use of the two types with most of them, two of each. */
export async function fourSites(host: TestHost): Promise<DirectorySite[]> {
  const { sites } = await siteDirectory(host.system);
  const byType = Map.groupBy(
    sites.filter((site) => site.inUse),
    (site) => site.siteTypeId,
  );
  const [first = [], second = []] = [...byType.values()].toSorted((a, b) => b.length - a.length);
  return [...first.slice(0, 2), ...second.slice(0, 2)];
}

/** What became of a case file; moments with their time zone. */
export type Told = {
  readonly unit: string;
  readonly stage: 'registered' | 'filed' | 'handling' | 'contested' | 'verifying' | 'verified' | 'closed';
  readonly reported: string;
  readonly due?: string;
  readonly completed?: string;
  readonly closed?: string;
};

export async function storeCases(host: TestHost, told: readonly Told[]): Promise<void> {
  const units = await unitDirectory(host.system);
  const categoryId = newId();
  await host.look(
    `INSERT INTO rectification.category (county_id, id, kind, class_code, class_name, code, name) VALUES ($1, $2, 'event', '01', '市容环境', '01', '暴露垃圾')`,
    [host.countyId, categoryId],
  );
  for (const one of told) {
    const id = newId();
    await host.look(
      `INSERT INTO rectification.case_file (county_id, id, number, source, stage, category_id, description, responsible_unit_id,
         handled_by_unit_id, reported_at, filed_at, first_deadline_at, deadline_at, completed_at, closed_at, updated_at)
       VALUES ($1, $2, $3, 'patrol', $4, $5, '路边堆放垃圾', $6, $6, $7, $8, $9, $9, $10, $11, now())`,
      [
        host.countyId,
        id,
        `CC-${id}`,
        one.stage,
        categoryId,
        one.due ? units.named(one.unit)[0]?.id : null,
        one.reported,
        one.stage === 'registered' ? null : one.reported,
        one.due ?? null,
        one.completed ?? null,
        one.closed ?? null,
      ],
    );
  }
  await rebuildTally(host.system, undefined);
}

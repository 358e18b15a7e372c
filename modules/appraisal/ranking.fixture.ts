import { newId } from '@chuangcheng/kit/id';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import { rebuildTally } from '@chuangcheng/modules/rectification';
import type { TestHost } from '@chuangcheng/platform/testing';

/** What happened to a case file, as days of September 2026; each moment is at ten in the morning. */
export type Told = {
  readonly unit: string;
  readonly filed: number;
  /** First deadline. */
  readonly due: number;
  readonly completed?: number;
  readonly closed?: boolean;
  readonly reworked?: boolean;
  readonly stage?: 'suspended' | 'void';
  readonly month?: string;
};

/** Stores case files with the facts that figures count, as an import would, and counts the tally. */
export async function storeCases(host: TestHost, told: readonly Told[]): Promise<void> {
  const units = await unitDirectory(host.system);
  const categoryId = newId();
  await host.look(
    `INSERT INTO rectification.category (county_id, id, kind, class_code, class_name, code, name) VALUES ($1, $2, 'event', '01', '市容环境', $3, '暴露垃圾')`,
    [host.countyId, categoryId, categoryId.slice(-4)],
  );
  for (const one of told) {
    const at = (day: number | undefined) =>
      day === undefined ? null : `${one.month ?? '2026-09'}-${String(day).padStart(2, '0')}T10:00:00+08:00`;
    const done = at(one.completed);
    const id = newId();
    const stage = one.stage ?? (one.closed ? 'closed' : done ? 'verifying' : 'handling');
    await host.look(
      `INSERT INTO rectification.case_file (county_id, id, number, source, stage, category_id, description, responsible_unit_id,
         handled_by_unit_id, reported_at, filed_at, first_dispatched_at, first_deadline_at, deadline_at, completed_at, closed_at, rework_count, imported, updated_at)
       VALUES ($1, $2, $3, 'patrol', $4, $5, '路边堆放垃圾', $6, $6, $7, $7, $7, $8, $8, $9, $10, $11, true, now())`,
      [
        host.countyId,
        id,
        `CC-${id}`,
        stage,
        categoryId,
        units.named(one.unit)[0]?.id,
        at(one.filed),
        at(one.due),
        done,
        one.closed ? done : null,
        one.reworked ? 1 : 0,
      ],
    );
  }
  await rebuildTally(host.system, undefined);
}

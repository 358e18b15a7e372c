import { newId } from '@chuangcheng/kit/id';
import { organisation, grantDuty, rosterImport, unitDirectory } from '@chuangcheng/modules/organisation';
import { loadFile } from '@chuangcheng/platform/import';
import type { Role } from '@chuangcheng/platform/kernel';
import { createTestHost, type TestHost } from '@chuangcheng/platform/testing';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MatterState } from './domain/index.ts';
import { appraisal } from './module.ts';
import { answerMatter } from './use-cases/answer-matter.ts';
import { approveMatter } from './use-cases/approve-matter.ts';
import { closeMatter } from './use-cases/close-matter.ts';
import { deliverMatter } from './use-cases/deliver-matter.ts';
import { proposeMatter } from './use-cases/propose-matter.ts';
import { stateMatter } from './use-cases/state-matter.ts';

type Person = Awaited<ReturnType<TestHost['person']>>;

/** The unit matters are about, and one that has nothing to do with them. */
export const UNIT = '县城管执法局';
export const OTHER_UNIT = '县教育局';

export type AccountabilityHost = TestHost & {
  unit(name: string): string;
  readonly people: Readonly<Record<'office' | 'leader' | 'head' | 'liaison' | 'otherHead' | 'inspector', Person>>;
  /** A matter about `UNIT` brought as far as asked; `afterEach` step something may be done. */
  matter(
    state: Exclude<MatterState, 'refused' | 'withdrawn'>,
    afterEach?: () => Promise<unknown>,
  ): Promise<{ id: string; version: number; number: string }>;
};

/** Words a proposal needs, and its days. */
export const PROPOSAL = {
  kind: 'reminder',
  clueIds: [],
  basis: '县委办〔2026〕12号第九条',
  facts: '八月至九月红色督办三次，两次逾期未答复',
  demand: '十五个工作日内整改到位并书面回复',
  statementDays: 5,
  answerDays: 15,
} as const;

export async function createAccountabilityHost(): Promise<AccountabilityHost> {
  const host = await createTestHost([organisation, appraisal]);
  const bytes = readFileSync(fileURLToPath(new URL('../../database/seeds/组织机构.xlsx', import.meta.url)));
  await loadFile(rosterImport, host.system, { name: '组织机构.xlsx', bytes });
  const units = await unitDirectory(host.system);
  const unit = (name: string) => {
    const [found] = units.named(name);
    if (!found) throw new Error(`There is no ${name}`);
    return found.id;
  };
  /** Holds the duty on record too, so that messages find the person. */
  const holding = async (role: Role, unitName: string) => {
    const person = await host.person({ role, unitId: unit(unitName), unitName });
    await grantDuty(host.system, { accountId: person.actor.accountId, role, unitId: unit(unitName) });
    return person;
  };
  const people = {
    office: await holding('office', '县创建办'),
    leader: await holding('leader', '县创建办'),
    head: await holding('unit-head', UNIT),
    liaison: await holding('liaison', UNIT),
    otherHead: await holding('unit-head', OTHER_UNIT),
    inspector: await holding('inspector', '县创建办'),
  };
  const { office, leader, liaison } = people;
  return {
    ...host,
    unit,
    people,
    async matter(state, afterEach) {
      const id = newId();
      const { number } = await proposeMatter(office, { id, unitId: unit(UNIT), ...PROPOSAL });
      await afterEach?.();
      const text = '情况属实，已经整改';
      const steps = [
        ['stated', (version: number) => stateMatter(liaison, { id, version, text })],
        ['approved', (version: number) => approveMatter(leader, { id, version, approved: true, text })],
        ['delivered', (version: number) => deliverMatter(office, { id, version })],
        ['answered', (version: number) => answerMatter(liaison, { id, version, text })],
        ['closed', (version: number) => closeMatter(office, { id, version, text })],
      ] as const;
      let version = 1;
      const last = steps.findIndex(([reached]) => reached === state);
      for (const [, take] of steps.slice(0, last + 1)) {
        version = (await take(version)).version;
        await afterEach?.();
      }
      return { id, version, number };
    },
  };
}

import type { Page } from '@chuangcheng/kit/page';
import { actorAccountId, type Scope } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import type { VerificationRow } from '../contract/index.ts';
import { caseFileOf, DECISION_COLUMNS, type TaskState, type Way } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { startOf } from './case-file-filters.ts';
import { ROW_COLUMNS, rowMaker } from './case-file-rows.ts';
import { mayWithTask } from './case-handling.ts';
import { searchCondition } from './case-search.ts';
import { pairOfPictures } from './pair-of-pictures.ts';

type Input = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
  readonly state?: readonly TaskState[] | undefined;
  readonly whose?: 'mine' | 'pool' | undefined;
  readonly overdue?: boolean | undefined;
  readonly unitId?: readonly string[] | undefined;
  readonly way?: Way | undefined;
  readonly dueFrom?: string | undefined;
  readonly dueTo?: string | undefined;
};

const COLUMNS = [...new Set([...ROW_COLUMNS, ...DECISION_COLUMNS.map((column) => `f.${column}` as const)])];

const readPage = query({
  action: 'rectification.see-verification',
  async run(reader, input: Input & { readonly now: Date; readonly accountId: string | null }) {
    const { now, state, whose, unitId, way, dueFrom, dueTo } = input;
    const search = await searchCondition(reader, input.search);
    let tasks = reader
      .selectFrom('rectification.verification_task as t')
      .innerJoin('visible_case_file as f', 'f.id', 't.case_id');
    if (search) tasks = tasks.where(search);
    if (state?.length) tasks = tasks.where('t.state', 'in', [...state]);
    if (whose === 'mine') tasks = tasks.where('t.verifier_id', '=', input.accountId);
    if (whose === 'pool') tasks = tasks.where('t.verifier_id', 'is', null);
    if (input.overdue) tasks = tasks.where(sql<boolean>`coalesce(t.settled_at, ${now}) > t.due_at`);
    if (unitId?.length)
      tasks = tasks.where(sql<boolean>`coalesce(f.handled_by_unit_id, f.responsible_unit_id) = ANY(${[...unitId]}::uuid[])`);
    if (way) tasks = tasks.where('t.way', '=', way);
    if (dueFrom) tasks = tasks.where('t.due_at', '>=', new Date(startOf(dueFrom, 0)));
    if (dueTo) tasks = tasks.where('t.due_at', '<', new Date(startOf(dueTo, 1)));
    const direction = input.sort?.startsWith('-') ? 'desc' : 'asc';
    const column = ({ openedAt: 't.opened_at', settledAt: 't.settled_at', dueAt: 't.due_at' } as const)[
      (input.sort?.replace('-', '') ?? 'dueAt') as 'dueAt'
    ];
    const [rows, counted] = await Promise.all([
      tasks
        .select(COLUMNS)
        .select([
          't.id as task_id',
          't.version as task_version',
          't.state as task_state',
          't.opened_at',
          't.due_at',
          't.verifier_id',
          't.verifier',
          't.way',
          't.verdict',
          't.settled_at',
        ])
        .orderBy(column, direction)
        .orderBy('t.id', direction)
        .limit(input.pageSize)
        .offset((input.page - 1) * input.pageSize)
        .execute(),
      tasks.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
    ]);
    return { rows, total: Number(counted.total) };
  },
});

/** 核查任务, the next due first. */
export async function listVerifications(scope: Scope, input: Input): Promise<Page<VerificationRow>> {
  const { actor, host } = scope;
  const now = host.clock.now();
  const accountId = actorAccountId(actor);
  const [{ rows, total }, rowOf] = await Promise.all([readPage(scope, { ...input, now, accountId }), rowMaker(scope)]);
  const pictures = await pairOfPictures(
    scope,
    rows.map((row) => row.id),
  );
  return {
    rows: rows.map((row) => {
      const { before = null, after = null } = pictures.get(row.id) ?? {};
      const file = caseFileOf(row);
      const isOpen = row.task_state === 'open';
      return {
        id: row.task_id,
        version: row.task_version,
        state: row.task_state as TaskState,
        openedAt: row.opened_at.toISOString(),
        dueAt: row.due_at.toISOString(),
        overdue: (row.settled_at ?? now) > row.due_at,
        verifier: row.verifier,
        mine: row.verifier_id !== null && row.verifier_id === accountId,
        way: row.way as Way | null,
        verdict: row.verdict,
        settledAt: row.settled_at?.toISOString() ?? null,
        before,
        after,
        caseFile: rowOf(row, before),
        caseVersion: file.version,
        may: isOpen ? mayWithTask(actor, file, row.verifier_id) : { take: false, assign: false, handBack: false, judge: false },
      };
    }),
    total,
    totalIsCapped: false,
    page: input.page,
    pageSize: input.pageSize,
  };
}

import { dayOf } from '@chuangcheng/kit/civil-day';
import { type Actor, actorAccountId, mayBegin, type Scope } from '@chuangcheng/platform/kernel';
import type { CaseHandlingView } from '../contract/index.ts';
import type { CaseFile, CasePart, PartState, Recheck } from '../domain/index.ts';
import { mayReportPart, mayVerify } from '../policy.ts';
import { query } from '../visibility.ts';

const readHandling = query({
  action: 'rectification.read',
  async run(reader, { id }: { readonly id: string }) {
    const [suspension, asked, parts, photos, task, recheck] = await Promise.all([
      reader
        .selectFrom('rectification.standstill')
        .select(['reason', 'plan', 'approver', 'since', 'review_on'])
        .where('case_id', '=', id)
        .where('kind', '=', 'suspended')
        .where('until', 'is', null)
        .executeTakeFirst(),
      reader
        .selectFrom('rectification.suspension_request')
        .select(['asked_by', 'asked_at', 'reason', 'plan', 'review_on'])
        .where('case_id', '=', id)
        .where('state', '=', 'asked')
        .executeTakeFirst(),
      reader
        .selectFrom('rectification.case_part')
        .selectAll()
        .where('case_id', '=', id)
        .orderBy('added_at')
        .orderBy('id')
        .execute(),
      reader
        .selectFrom('rectification.case_photo')
        .select(['part_id', 'file_id'])
        .where('case_id', '=', id)
        .where('part_id', 'is not', null)
        .orderBy('added_at')
        .execute(),
      reader
        .selectFrom('rectification.verification_task')
        .select(['id', 'version', 'due_at', 'verifier_id', 'verifier'])
        .where('case_id', '=', id)
        .where('state', '=', 'open')
        .executeTakeFirst(),
      reader
        .selectFrom('rectification.recheck_task as t')
        .leftJoin('visible_case_file as o', 'o.id', 't.opened_id')
        .selectAll('t')
        .select(['o.number as opened_number'])
        .where('t.case_id', '=', id)
        .executeTakeFirst(),
    ]);
    return { suspension, asked, parts, photos, task, recheck };
  },
});

type Read = Awaited<ReturnType<typeof readHandling>>;

/** What a case file's handling consists of besides its moves, and what decides which moves are possible. */
export type CaseHandling = {
  readonly view: CaseHandlingView;
  readonly suspensionAsked: boolean;
  readonly openParts: readonly CasePart[];
  readonly verifierId: string | null;
};

/** Suspension, co-units, verification and re-check of a case file this person was shown. */
export async function caseHandling(scope: Scope, file: CaseFile): Promise<CaseHandling> {
  const read = await readHandling(scope, { id: file.id });
  const { actor } = scope;
  const now = scope.host.clock.now();
  const parts = read.parts.map((row) => ({
    id: row.id,
    unit: { id: row.unit_id, name: row.unit_name },
    task: row.task,
    state: row.state as PartState,
  }));
  const joint = ['handling', 'contested', 'suspended'].includes(file.stage);
  return {
    suspensionAsked: read.asked !== undefined,
    openParts: parts.filter((part) => part.state === 'open'),
    verifierId: read.task?.verifier_id ?? null,
    view: {
      suspension: suspensionOf(read, now),
      suspensionAsked: read.asked
        ? {
            askedBy: read.asked.asked_by,
            askedAt: read.asked.asked_at.toISOString(),
            reason: read.asked.reason,
            plan: read.asked.plan,
            reviewOn: read.asked.review_on,
          }
        : null,
      parts: read.parts.map((row) => ({
        id: row.id,
        unitId: row.unit_id,
        unit: row.unit_name,
        task: row.task,
        state: row.state as PartState,
        addedBy: row.added_by,
        addedAt: row.added_at.toISOString(),
        result: row.result,
        settledBy: row.settled_by,
        settledAt: row.settled_at?.toISOString() ?? null,
        photoIds: read.photos.filter((photo) => photo.part_id === row.id).map((photo) => photo.file_id),
        may: {
          report:
            joint &&
            row.state === 'open' &&
            mayBegin(actor, 'rectification.report-part') &&
            mayReportPart(actor, file, row.unit_id) === true,
          release: row.state === 'open' && mayBegin(actor, 'rectification.keep-parts'),
        },
      })),
      mayAddPart: joint && mayBegin(actor, 'rectification.keep-parts'),
      task: taskOf(read, actor, file, now),
      recheck: recheckOf(read),
      mayListRecheck:
        file.stage === 'closed' &&
        file.recheckResult === null &&
        read.recheck === undefined &&
        mayBegin(actor, 'rectification.keep-rechecks'),
    },
  };
}

function suspensionOf({ suspension }: Read, now: Date): CaseHandlingView['suspension'] {
  if (!suspension) return null;
  const { reason, plan, approver, since, review_on: reviewOn } = suspension;
  return {
    reason,
    plan: plan ?? '',
    approver,
    since: since.toISOString(),
    reviewOn,
    reviewOverdue: reviewOn !== null && reviewOn < dayOf(now),
  };
}

/** What this person may do with a task: the same as the commands say. */
export function mayWithTask(actor: Actor, file: CaseFile, verifierId: string | null) {
  const verifies = mayBegin(actor, 'rectification.verify') && mayVerify(actor, file) === true;
  const assigns = mayBegin(actor, 'rectification.assign-verification');
  const mine = verifierId !== null && verifierId === actorAccountId(actor);
  return {
    take: verifies && verifierId === null,
    assign: assigns,
    handBack: verifierId !== null && verifies && (mine || assigns),
    judge: verifies && (verifierId === null || mine || assigns),
  };
}

function taskOf({ task }: Read, actor: Actor, file: CaseFile, now: Date): CaseHandlingView['task'] {
  if (!task) return null;
  const { judge: _judge, ...may } = mayWithTask(actor, file, task.verifier_id);
  return {
    id: task.id,
    version: task.version,
    dueAt: task.due_at.toISOString(),
    overdue: task.due_at < now,
    verifier: task.verifier,
    mine: task.verifier_id !== null && task.verifier_id === actorAccountId(actor),
    may,
  };
}

function recheckOf({ recheck }: Read): CaseHandlingView['recheck'] {
  if (!recheck) return null;
  return {
    origin: recheck.origin as 'drawn' | 'hand',
    openedAt: recheck.opened_at.toISOString(),
    result: recheck.result as Recheck | null,
    reason: recheck.reason,
    checkedBy: recheck.checked_by,
    checkedAt: recheck.checked_at?.toISOString() ?? null,
    opened: recheck.opened_id && recheck.opened_number ? { id: recheck.opened_id, number: recheck.opened_number } : null,
  };
}

import { idSchema } from '@chuangcheng/kit/id';
import { z } from 'zod';
import { PART_STATES } from '../domain/case-part.ts';
import { RECHECKS } from '../domain/recheck.ts';

/** 协办: what a unit does in a repair another one leads. */
export const casePartView = z.object({
  id: idSchema,
  unitId: idSchema,
  unit: z.string(),
  task: z.string(),
  state: z.enum(PART_STATES),
  addedBy: z.string(),
  addedAt: z.string(),
  /** What was done, or why it was released. */
  result: z.string(),
  settledBy: z.string(),
  settledAt: z.string().nullable(),
  photoIds: z.array(idSchema),
  may: z.object({ report: z.boolean(), release: z.boolean() }),
});
export type CasePartView = z.output<typeof casePartView>;

/** Suspension, co-units, verification and re-check of one case file, with what this person may do. */
export const caseHandlingView = z.object({
  /** While it stands still. */
  suspension: z
    .object({
      reason: z.string(),
      plan: z.string(),
      /** Unit and name as they were then; empty for those approved before it was kept. */
      approver: z.string(),
      since: z.string(),
      reviewOn: z.string().nullable(),
      reviewOverdue: z.boolean(),
    })
    .nullable(),
  /** The request that waits for the office. */
  suspensionAsked: z
    .object({ askedBy: z.string(), askedAt: z.string(), reason: z.string(), plan: z.string(), reviewOn: z.string() })
    .nullable(),
  parts: z.array(casePartView),
  mayAddPart: z.boolean(),
  task: z
    .object({
      id: idSchema,
      version: z.number().int(),
      dueAt: z.string(),
      overdue: z.boolean(),
      /** Empty while nobody has taken it. */
      verifier: z.string(),
      mine: z.boolean(),
      may: z.object({ take: z.boolean(), assign: z.boolean(), handBack: z.boolean() }),
    })
    .nullable(),
  recheck: z
    .object({
      origin: z.enum(['drawn', 'hand']),
      openedAt: z.string(),
      result: z.enum(RECHECKS).nullable(),
      reason: z.string(),
      checkedBy: z.string(),
      checkedAt: z.string().nullable(),
      opened: z.object({ id: idSchema, number: z.string() }).nullable(),
    })
    .nullable(),
  /** It may be put on the list of re-checks now. */
  mayListRecheck: z.boolean(),
});
export type CaseHandlingView = z.output<typeof caseHandlingView>;

import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { listQuery, pageOf, severalOf } from '@chuangcheng/kit/page';
import { z } from 'zod';
import { caseHandlingView } from './handling-views.ts';
import { MEASURES } from '../domain/measure.ts';
import { SOURCES } from '../domain/source.ts';
import { STAGES } from '../domain/stage.ts';

const read = { action: 'rectification.read' } as const;
const bilingual = z.object({ zh: z.string(), en: z.string() });
const day = z.iso.date();
const stage = z.enum(STAGES);
const source = z.enum(SOURCES);

/** How the clock stands, in words: 还剩 5 个工作时，周四 16:30 到期. `light` is null when no clock runs. */
export const clockView = z.object({
  light: z.enum(['green', 'yellow', 'red']).nullable(),
  overdue: z.boolean(),
  text: bilingual,
});

export const caseFileRow = z.object({
  id: idSchema,
  number: z.string(),
  stage,
  source,
  /** 小类, such as 暴露垃圾. */
  category: z.string(),
  className: z.string(),
  description: z.string(),
  place: z.string(),
  town: z.string().nullable(),
  village: z.string().nullable(),
  unitId: idSchema.nullable(),
  unit: z.string().nullable(),
  reportedAt: z.string(),
  deadlineAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  clock: clockView,
  reworkCount: z.number().int(),
  photoId: idSchema.nullable(),
});
export type CaseFileRow = z.output<typeof caseFileRow>;

export const caseFileFilters = z.object({
  stage: severalOf(stage).optional(),
  source: severalOf(source).optional(),
  categoryId: severalOf(idSchema).optional(),
  className: z.string().max(40).optional(),
  unitId: severalOf(idSchema).optional(),
  townId: severalOf(idSchema).optional(),
  siteId: idSchema.optional(),
  open: z.stringbool().optional(),
  overdue: z.stringbool().optional(),
  /** Days the problem was reported, both included. */
  reportedFrom: day.optional(),
  reportedTo: day.optional(),
  /** Days it was closed, and days its present deadline falls on, both included. */
  closedFrom: day.optional(),
  closedTo: day.optional(),
  deadlineFrom: day.optional(),
  deadlineTo: day.optional(),
  /** The case files a figure counts: which fact, and the days it fell on, both included. */
  measure: z.enum(MEASURES).optional(),
  from: day.optional(),
  to: day.optional(),
});

export const caseFileListQuery = listQuery(['reportedAt', 'deadlineAt', 'number']).extend(caseFileFilters.shape);

/** Totals above 10,000 are capped. */
export const listCaseFiles = endpoint({
  id: 'rectification.listCaseFiles',
  method: 'GET',
  path: '/api/rectification/case-files',
  access: read,
  summary: { zh: '案卷列表', en: 'Case files' },
  query: caseFileListQuery,
  response: pageOf(caseFileRow),
});

export const exportCaseFiles = endpoint({
  id: 'rectification.exportCaseFiles',
  method: 'GET',
  path: '/api/rectification/case-files.xlsx',
  access: read,
  summary: { zh: '导出案卷', en: 'Export case files' },
  query: caseFileListQuery.extend({ columns: severalOf(z.string()).optional() }),
  response: { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
});

const photo = z.object({ id: idSchema, moment: z.enum(['before', 'after', 'verification']), addedAt: z.string() });

export const historyEntry = z.object({
  id: idSchema,
  at: z.string(),
  /** Registered, or a move of the transition table. */
  kind: z.string(),
  /** Unit and name of who did it, as at that moment. */
  actor: z.string(),
  unit: z.string().nullable(),
  /** The sentence of the story, such as 派遣给县城管执法局，9月25日(周五) 18:00 前处置. */
  text: bilingual,
  reason: z.string().nullable(),
});

const named = z.object({ id: idSchema, number: z.string(), stage, category: z.string(), reportedAt: z.string() });

/** What a case file is known by where it comes from, and what it has to do with others. */
export const caseRelations = z.object({
  origin: z.object({
    number: z.string().optional(),
    title: z.string().optional(),
    link: z.string().optional(),
    day: z.string().optional(),
  }),
  /** 并入的案卷, with their evidence. */
  merged: z.array(named.extend({ description: z.string(), reportedBy: z.string(), photoIds: z.array(idSchema) })),
  splitFrom: named.nullable(),
  parts: z.array(named),
  /** The closed case file whose problem came back, and those in which this one did. */
  recursFrom: named.nullable(),
  recurrences: z.array(named),
  /** What may be the same problem and waits for a decision. */
  duplicates: z.array(
    z.object({
      suggestionId: idSchema,
      id: idSchema,
      number: z.string(),
      stage,
      description: z.string(),
      likeness: z.number(),
      reasons: z.array(bilingual),
    }),
  ),
});
export type CaseRelations = z.output<typeof caseRelations>;

export const caseFileDetail = caseFileRow.extend({
  version: z.number().int(),
  conditionId: idSchema.nullable(),
  /** Null until the office has filed what an inspection found and the product could not classify. */
  categoryId: idSchema.nullable(),
  condition: z.string().nullable(),
  closingText: z.string().nullable(),
  position: z.object({ lng: z.number(), lat: z.number() }).nullable(),
  gridCode: z.string().nullable(),
  site: z.object({ id: idSchema, name: z.string() }).nullable(),
  visitId: idSchema.nullable(),
  reportedBy: z.string(),
  limit: bilingual.nullable(),
  /** Phase under way, from 1, its name, and how many there are. */
  phase: z.object({ number: z.number().int(), count: z.number().int(), name: z.string() }),
  firstDeadlineAt: z.string().nullable(),
  filedAt: z.string().nullable(),
  dispatchedAt: z.string().nullable(),
  acceptedAt: z.string().nullable(),
  completedAt: z.string().nullable(),
  verifiedAt: z.string().nullable(),
  contestCount: z.number().int(),
  dispatchIsFinal: z.boolean(),
  extended: z.boolean(),
  extension: z.object({ id: idSchema, reason: z.string(), wantedUntil: z.string() }).nullable(),
  satisfaction: z.string().nullable(),
  mergedInto: z.object({ id: idSchema, number: z.string() }).nullable(),
  photos: z.array(photo),
  relations: caseRelations,
  history: z.array(historyEntry),
  /** Same place, same kind, or the same inspection; newest first. */
  related: z.array(
    z.object({
      id: idSchema,
      number: z.string(),
      stage,
      category: z.string(),
      reportedAt: z.string(),
      why: z.enum(['site', 'nearby', 'visit']),
    }),
  ),
  /** Suspension, co-units, verification and re-check. */
  handling: caseHandlingView,
  /** What this person may do now, and why not where a rule of the case forbids it. */
  moves: z.array(z.object({ move: z.string(), allowed: z.boolean(), reason: bilingual.nullable() })),
  /** How the deadline came about, step by step. */
  why: z.array(bilingual),
});
export type CaseFileDetail = z.output<typeof caseFileDetail>;

export const getCaseFile = endpoint({
  id: 'rectification.getCaseFile',
  method: 'GET',
  path: '/api/rectification/case-files/:id',
  access: read,
  summary: { zh: '案卷详情', en: 'One case file' },
  params: z.object({ id: idSchema }),
  response: caseFileDetail,
  errors: ['rectification/case-file-not-found'],
});

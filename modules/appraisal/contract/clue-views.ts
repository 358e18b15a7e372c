import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { listQuery, pageOf, severalOf } from '@chuangcheng/kit/page';
import { z } from 'zod';
import { CLUE_RULES, CLUE_STATES } from '../domain/accountability.ts';

/** Leaders and the office: a unit learns of facts when it is asked for a statement, not before. */
const readClues = { action: 'appraisal.see-clues' } as const;
const params = z.object({ id: idSchema });
const version = z.number().int().min(1);
const words = z.string().trim().min(4).max(2000);
const SHEET = { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** What a clue stands on; `href` is null where this person may not open it. */
export const evidence = z.object({
  kind: z.enum(['case-file', 'supervision-order', 'period']),
  id: idSchema,
  label: z.string(),
  day: z.string(),
  href: z.string().nullable(),
});

export const clueRuleRow = z.object({
  rule: z.enum(CLUE_RULES),
  /** How many times within how many days make a clue. */
  times: z.number().int().min(1).max(20),
  withinDays: z.number().int().min(1).max(730),
  active: z.boolean(),
  /** Clues found by it that are open. */
  open: z.number().int(),
});

export const listClueRules = endpoint({
  id: 'appraisal.listClueRules',
  method: 'GET',
  path: '/api/appraisal/clue-rules',
  access: readClues,
  summary: { zh: '线索规则', en: 'Rules for clues' },
  response: z.object({ rules: z.array(clueRuleRow) }),
});

export const keepClueRule = endpoint({
  id: 'appraisal.keepClueRule',
  method: 'PUT',
  path: '/api/appraisal/clue-rules/:rule',
  access: { action: 'appraisal.keep-clue-rules' },
  summary: { zh: '修改线索规则', en: 'Change a rule for clues' },
  params: z.object({ rule: z.enum(CLUE_RULES) }),
  body: clueRuleRow.pick({ times: true, withinDays: true, active: true }),
  response: z.object({ rule: z.enum(CLUE_RULES) }),
});

export const clueRow = z.object({
  id: idSchema,
  rule: z.enum(CLUE_RULES),
  unitId: idSchema,
  unit: z.string(),
  foundAt: z.string(),
  state: z.enum(CLUE_STATES),
  /** How many things it stands on. */
  count: z.number().int(),
  dismissal: z.string().nullable(),
  matterId: idSchema.nullable(),
});
export type ClueRow = z.output<typeof clueRow>;

export const listClues = endpoint({
  id: 'appraisal.listClues',
  method: 'GET',
  path: '/api/appraisal/clues',
  access: readClues,
  summary: { zh: '问责线索', en: 'Clues' },
  query: listQuery(['foundAt']).extend({
    rule: severalOf(z.enum(CLUE_RULES)).optional(),
    state: severalOf(z.enum(CLUE_STATES)).optional(),
    unitId: severalOf(idSchema).optional(),
  }),
  response: pageOf(clueRow),
});

export const exportClues = endpoint({
  id: 'appraisal.exportClues',
  method: 'GET',
  path: '/api/appraisal/clues.xlsx',
  access: readClues,
  summary: { zh: '导出问责线索', en: 'Export clues' },
  query: listClues.query.extend({ columns: severalOf(z.string()).optional() }),
  response: SHEET,
});

export const getClue = endpoint({
  id: 'appraisal.getClue',
  method: 'GET',
  path: '/api/appraisal/clues/:id',
  access: readClues,
  summary: { zh: '线索详情', en: 'One clue' },
  params,
  response: clueRow.extend({ version: z.number().int(), evidence: z.array(evidence) }),
  errors: ['appraisal/clue-not-found'],
});

export const dismissClue = endpoint({
  id: 'appraisal.dismissClue',
  method: 'POST',
  path: '/api/appraisal/clues/:id/dismissal',
  access: { action: 'appraisal.propose-measure' },
  summary: { zh: '线索不予启动', en: 'Dismiss a clue' },
  params,
  body: z.object({ version, reason: words }),
  response: z.object({ version: z.number().int() }),
  errors: ['appraisal/clue-not-found', 'appraisal/step-not-possible', 'platform/changed-meanwhile'],
});

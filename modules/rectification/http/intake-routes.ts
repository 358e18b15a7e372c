import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { type Route, route } from '@chuangcheng/platform/http';
import { importRoutes } from '@chuangcheng/platform/import';
import { exportList, type ListColumn } from '@chuangcheng/platform/spreadsheet';
import * as contract from '../contract/index.ts';
import type { DuplicateRow, DuplicateSide } from '../contract/index.ts';
import { stageNames, suggestionStateNames } from '../domain/index.ts';
import { REGISTRATION_TABLE, TEMPLATE_ROW } from '../imports/registration-columns.ts';
import { registrationsImport } from '../imports/registrations-import.ts';
import { duplicateRule } from '../queries/duplicate-rule.ts';
import { duplicateDetail, listDuplicates } from '../queries/list-duplicates.ts';
import { possibleDuplicates } from '../queries/possible-duplicates.ts';
import { rejectDuplicate } from '../use-cases/reject-duplicate.ts';
import { restoreCase } from '../use-cases/restore-case.ts';
import { setDuplicateRule } from '../use-cases/set-duplicate-rule.ts';
import { splitCase } from '../use-cases/split-case.ts';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** More pairs than any office lets wait. */
const whole = { page: 1, pageSize: 20_000 } as const;

const sideColumns = (key: 'arrived' | 'other', name: Bilingual): ListColumn<DuplicateRow>[] => {
  const column = (part: string, zh: string, en: string, value: (side: DuplicateSide, language: 'zh' | 'en') => string) => ({
    key: `${key}.${part}`,
    title: both(`${name.zh}·${zh}`, `${name.en}: ${en}`),
    value: (row: DuplicateRow, language: 'zh' | 'en') => value(row[key], language),
  });
  return [
    column('number', '案卷编号', 'number', (side) => side.number),
    column('stage', '环节', 'stage', (side, language) => stageNames[side.stage][language]),
    column('description', '描述', 'description', (side) => side.description),
    column('place', '地点', 'place', (side) => side.place),
  ];
};

const duplicateColumns: readonly ListColumn<DuplicateRow>[] = [
  { key: 'category', title: both('问题小类', 'Category'), value: (row) => row.arrived.category },
  { key: 'likeness', title: both('相似度', 'Likeness'), value: (row) => row.likeness },
  {
    key: 'reasons',
    title: both('依据', 'Reasons'),
    value: (row, language) => row.reasons.map((reason) => reason[language]).join(language === 'zh' ? '；' : '; '),
  },
  ...sideColumns('arrived', both('新登记', 'Arrived')),
  ...sideColumns('other', both('已有', 'Known')),
  { key: 'foundAt', title: both('发现时间', 'Found'), value: (row) => new Date(row.foundAt) },
  { key: 'state', title: both('判定', 'Decision'), value: (row, language) => suggestionStateNames[row.state][language] },
  { key: 'decidedBy', title: both('判定人', 'Decided by'), value: (row) => row.decidedBy },
  { key: 'reason', title: both('理由', 'Reason'), value: (row) => row.reason },
];

const template = (language: 'zh' | 'en') => {
  const columns = REGISTRATION_TABLE.columns.map(
    ({ key, title }): ListColumn<typeof TEMPLATE_ROW> => ({ key, title, value: (row) => row[key] }),
  );
  return exportList(both('批量登记模板', 'Registration template'), columns, undefined, [TEMPLATE_ROW], language);
};

/** How problems come in beside the screen: by spreadsheet, by splitting, and what is done about those that came in twice. */
export const intakeRoutes: Route[] = [
  ...importRoutes(registrationsImport),
  route(contract.registrationTemplate, (_input, _scope, { language }) => template(language)),
  route(contract.splitCase, ({ params, body }, scope) => splitCase(scope, { ...params, ...body })),
  route(contract.restoreCase, ({ params, body }, scope) => restoreCase(scope, { ...params, ...body })),
  route(contract.possibleDuplicates, ({ query }, scope) => possibleDuplicates(scope, query)),
  route(contract.listDuplicates, ({ query }, scope) => listDuplicates(scope, query)),
  route(contract.exportDuplicates, async ({ query: { columns, ...query } }, scope, { language }) => {
    const { rows } = await listDuplicates(scope, { ...query, ...whole });
    // A side is one column on the screen and several in a sheet.
    const shown = columns?.flatMap((key) =>
      duplicateColumns.filter((one) => one.key.split('.')[0] === key).map((one) => one.key),
    );
    return exportList(both('疑似重复', 'Suggested duplicates'), duplicateColumns, shown, rows, language);
  }),
  route(contract.getDuplicate, ({ params }, scope) => duplicateDetail(scope, params)),
  route(contract.rejectDuplicate, ({ params, body }, scope) => rejectDuplicate(scope, { ...params, ...body })),
  route(contract.getDuplicateRule, (_input, scope) => duplicateRule(scope)),
  route(contract.setDuplicateRule, ({ body: { reason, ...rule } }, scope) => setDuplicateRule(scope, { rule, reason })),
];

import type { ListColumn } from '@chuangcheng/platform/spreadsheet';
import type { CaseFileRow } from '../contract/index.ts';
import { sourceNames, stageNames } from '../domain/index.ts';

const time = (at: string | null) => (at ? new Date(at) : null);

/** Columns of the list of case files, by the keys the list knows them by. */
export const caseFileColumns: readonly ListColumn<CaseFileRow>[] = [
  { key: 'number', title: { zh: '案卷编号', en: 'Number' }, value: (row) => row.number },
  { key: 'stage', title: { zh: '阶段', en: 'Stage' }, value: (row, language) => stageNames[row.stage][language] },
  { key: 'source', title: { zh: '来源', en: 'Source' }, value: (row, language) => sourceNames[row.source][language] },
  { key: 'className', title: { zh: '大类', en: 'Class' }, value: (row) => row.className },
  { key: 'category', title: { zh: '小类', en: 'Category' }, value: (row) => row.category },
  { key: 'description', title: { zh: '问题描述', en: 'Description' }, value: (row) => row.description },
  { key: 'place', title: { zh: '位置', en: 'Place' }, value: (row) => row.place },
  { key: 'town', title: { zh: '乡镇街道', en: 'Town' }, value: (row) => row.town },
  { key: 'village', title: { zh: '村（社区）', en: 'Village' }, value: (row) => row.village },
  { key: 'unit', title: { zh: '责任单位', en: 'Responsible unit' }, value: (row) => row.unit },
  { key: 'reportedAt', title: { zh: '上报时间', en: 'Reported' }, value: (row) => time(row.reportedAt) },
  { key: 'deadlineAt', title: { zh: '处置期限', en: 'Deadline' }, value: (row) => time(row.deadlineAt) },
  { key: 'clock', title: { zh: '时限状态', en: 'Clock' }, value: (row, language) => row.clock.text[language] },
  { key: 'closedAt', title: { zh: '结案时间', en: 'Closed' }, value: (row) => time(row.closedAt) },
  { key: 'reworkCount', title: { zh: '返工次数', en: 'Reworks' }, value: (row) => row.reworkCount },
];

import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { ListColumn } from '@chuangcheng/platform/spreadsheet';
import type { PeriodRow, SchemeRow } from '../contract/index.ts';
import { groupNames, type PeriodState } from '../domain/index.ts';

const schemeStateNames: Readonly<Record<SchemeRow['state'], Bilingual>> = {
  draft: { zh: '草稿', en: 'Draft' },
  active: { zh: '启用', en: 'In force' },
  retired: { zh: '停用', en: 'Retired' },
};

const periodStateNames: Readonly<Record<PeriodState, Bilingual>> = {
  open: { zh: '待计算', en: 'Open' },
  computed: { zh: '已计算', en: 'Computed' },
  objecting: { zh: '异议期', en: 'Objection window' },
  published: { zh: '已发布', en: 'Published' },
};

/** Columns of the lists of schemes and of periods, by the keys the lists know them by. */
export const schemeColumns: readonly ListColumn<SchemeRow>[] = [
  { key: 'name', title: { zh: '方案', en: 'Scheme' }, value: (row) => row.name },
  { key: 'group', title: { zh: '组别', en: 'Group' }, value: (row, language) => groupNames[row.group][language] },
  { key: 'state', title: { zh: '状态', en: 'State' }, value: (row, language) => schemeStateNames[row.state][language] },
  { key: 'metricCount', title: { zh: '指标数', en: 'Metrics' }, value: (row) => row.metricCount },
  { key: 'updatedAt', title: { zh: '修改时间', en: 'Changed' }, value: (row) => new Date(row.updatedAt) },
  { key: 'updatedBy', title: { zh: '修改人', en: 'Changed by' }, value: (row) => row.updatedBy },
];

export const periodColumns: readonly ListColumn<PeriodRow>[] = [
  { key: 'month', title: { zh: '月份', en: 'Month' }, value: (row) => row.month },
  { key: 'group', title: { zh: '组别', en: 'Group' }, value: (row, language) => groupNames[row.group][language] },
  { key: 'scheme', title: { zh: '方案', en: 'Scheme' }, value: (row) => row.scheme },
  { key: 'state', title: { zh: '状态', en: 'State' }, value: (row, language) => periodStateNames[row.state][language] },
  { key: 'objectionUntil', title: { zh: '异议截止', en: 'Objections until' }, value: (row) => row.objectionUntil },
  { key: 'objections', title: { zh: '异议数', en: 'Objections' }, value: (row) => row.objections.total },
  { key: 'corrections', title: { zh: '更正数', en: 'Corrections' }, value: (row) => row.corrections },
  {
    key: 'publishedAt',
    title: { zh: '发布时间', en: 'Published' },
    value: (row) => (row.publishedAt === null ? null : new Date(row.publishedAt)),
  },
];

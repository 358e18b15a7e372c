import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { ListColumn } from '@chuangcheng/platform/spreadsheet';
import type { CaseFileRow, RecheckRow, SuspensionRow, VerificationRow } from '../contract/index.ts';
import { recheckNames, taskStateNames, wayNames } from '../domain/index.ts';

const both = (zh: string, en: string): Bilingual => ({ zh, en });
const time = (at: string | null) => (at ? new Date(at) : null);
const yes = (is: boolean, language: 'zh' | 'en') => (is ? both('是', 'Yes') : both('否', 'No'))[language];

const ofCase: readonly ListColumn<{ readonly caseFile: CaseFileRow }>[] = [
  { key: 'number', title: both('案卷编号', 'Case file'), value: ({ caseFile }) => caseFile.number },
  { key: 'category', title: both('小类', 'Category'), value: ({ caseFile }) => caseFile.category },
  { key: 'description', title: both('问题描述', 'Description'), value: ({ caseFile }) => caseFile.description },
  { key: 'place', title: both('位置', 'Place'), value: ({ caseFile }) => caseFile.place },
];
const unit: ListColumn<{ readonly caseFile: CaseFileRow }> = {
  key: 'unit',
  title: both('责任单位', 'Responsible unit'),
  value: ({ caseFile }) => caseFile.unit,
};

export const suspensionColumns: readonly ListColumn<SuspensionRow>[] = [
  ...ofCase,
  unit,
  { key: 'reason', title: both('挂账原因', 'Reason'), value: (row) => row.reason },
  { key: 'plan', title: both('整改计划', 'Plan'), value: (row) => row.plan },
  { key: 'approver', title: both('批准人', 'Approved by'), value: (row) => row.approver },
  { key: 'since', title: both('挂账时间', 'Suspended'), value: (row) => time(row.since) },
  { key: 'reviewOn', title: both('复核日', 'Review day'), value: (row) => row.reviewOn },
  { key: 'overdue', title: both('逾期未复核', 'Review overdue'), value: (row, language) => yes(row.reviewOverdue, language) },
];

export const verificationColumns: readonly ListColumn<VerificationRow>[] = [
  ...ofCase,
  unit,
  { key: 'state', title: both('状态', 'State'), value: (row, language) => taskStateNames[row.state][language] },
  { key: 'verifier', title: both('核查人', 'Verifier'), value: (row) => row.verifier },
  { key: 'dueAt', title: both('核查期限', 'Due'), value: (row) => time(row.dueAt) },
  { key: 'overdue', title: both('是否超期', 'Overdue'), value: (row, language) => yes(row.overdue, language) },
  { key: 'way', title: both('核查方式', 'Way'), value: (row, language) => (row.way ? wayNames[row.way][language] : null) },
  { key: 'verdict', title: both('核查意见', 'Verdict'), value: (row) => row.verdict },
  { key: 'settledAt', title: both('核查时间', 'Verified'), value: (row) => time(row.settledAt) },
];

const origins = { drawn: both('抽取', 'Drawn'), hand: both('人工', 'By hand') };

export const recheckColumns: readonly ListColumn<RecheckRow>[] = [
  ...ofCase,
  { key: 'unit', title: both('处置单位', 'Unit'), value: (row) => row.unit },
  { key: 'closedAt', title: both('结案时间', 'Closed'), value: (row) => time(row.caseFile.closedAt) },
  { key: 'origin', title: both('来源', 'Origin'), value: (row, language) => origins[row.origin][language] },
  { key: 'openedAt', title: both('列入时间', 'Listed'), value: (row) => time(row.openedAt) },
  {
    key: 'result',
    title: both('结果', 'Result'),
    value: (row, language) => (row.result ? recheckNames[row.result][language] : null),
  },
  { key: 'reason', title: both('说明', 'Reason'), value: (row) => row.reason },
  { key: 'checkedBy', title: both('检查人', 'Checked by'), value: (row) => row.checkedBy },
  { key: 'checkedAt', title: both('检查时间', 'Checked'), value: (row) => time(row.checkedAt) },
  { key: 'opened', title: both('另立案卷', 'New case file'), value: (row) => row.opened?.number ?? null },
];

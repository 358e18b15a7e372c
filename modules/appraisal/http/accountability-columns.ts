import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { ListColumn } from '@chuangcheng/platform/spreadsheet';
import type { ClueRow, MatterRow } from '../contract/index.ts';
import { type ClueState, clueRuleNames, matterStateNames, measureKindNames } from '../domain/index.ts';

const clueStateNames: Readonly<Record<ClueState, Bilingual>> = {
  open: { zh: '待处理', en: 'Open' },
  taken: { zh: '已启动', en: 'Taken up' },
  dismissed: { zh: '不予启动', en: 'Dismissed' },
};
const objectionNames: Readonly<Record<NonNullable<MatterRow['objection']>, Bilingual>> = {
  open: { zh: '待复核', en: 'To be decided' },
  upheld: { zh: '已撤销', en: 'Upheld' },
  rejected: { zh: '已维持', en: 'Rejected' },
};

/** Columns of the lists of clues and of matters, by the keys the lists know them by. */
export const clueColumns: readonly ListColumn<ClueRow>[] = [
  { key: 'unit', title: { zh: '单位', en: 'Unit' }, value: (row) => row.unit },
  { key: 'rule', title: { zh: '线索', en: 'Clue' }, value: (row, language) => clueRuleNames[row.rule][language] },
  { key: 'count', title: { zh: '依据数', en: 'Facts' }, value: (row) => row.count },
  { key: 'state', title: { zh: '状态', en: 'State' }, value: (row, language) => clueStateNames[row.state][language] },
  { key: 'foundAt', title: { zh: '发现时间', en: 'Found' }, value: (row) => new Date(row.foundAt) },
  { key: 'dismissal', title: { zh: '不予启动的理由', en: 'Why dismissed' }, value: (row) => row.dismissal },
];

export const matterColumns: readonly ListColumn<MatterRow>[] = [
  { key: 'number', title: { zh: '编号', en: 'Number' }, value: (row) => row.number },
  { key: 'kind', title: { zh: '方式', en: 'Kind' }, value: (row, language) => measureKindNames[row.kind][language] },
  { key: 'unit', title: { zh: '单位', en: 'Unit' }, value: (row) => row.unit },
  { key: 'state', title: { zh: '状态', en: 'State' }, value: (row, language) => matterStateNames[row.state][language] },
  { key: 'dueOn', title: { zh: '办理期限', en: 'Due' }, value: (row) => row.dueOn },
  {
    key: 'objection',
    title: { zh: '复核', en: 'Objection' },
    value: (row, language) => (row.objection ? objectionNames[row.objection][language] : null),
  },
  { key: 'proposedAt', title: { zh: '提出时间', en: 'Proposed' }, value: (row) => new Date(row.proposedAt) },
];

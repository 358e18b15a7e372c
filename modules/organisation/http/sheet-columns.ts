import type { AccountRow, UnitRow, VacancyRow } from '../contract/index.ts';
import { postKindNames, roleName, unitKindNames } from '../domain/index.ts';
import type { ListColumn } from '@chuangcheng/platform/spreadsheet';

export const unitColumns: readonly ListColumn<UnitRow>[] = [
  { key: 'code', title: { zh: '单位代码', en: 'Code' }, value: (row) => row.code },
  { key: 'name', title: { zh: '单位名称', en: 'Name' }, value: (row) => row.name },
  { key: 'shortName', title: { zh: '简称', en: 'Short name' }, value: (row) => row.shortName },
  { key: 'kind', title: { zh: '类别', en: 'Kind' }, value: (row, language) => unitKindNames[row.kind][language] },
  { key: 'parent', title: { zh: '上级单位', en: 'Above' }, value: (row) => row.parent },
  { key: 'mainLeader', title: postKindNames['main-leader'], value: (row) => row.mainLeader },
  { key: 'leaderInCharge', title: postKindNames['leader-in-charge'], value: (row) => row.leaderInCharge },
  { key: 'liaison', title: postKindNames.liaison, value: (row) => row.liaison },
  { key: 'liaisonPhone', title: { zh: '联络员电话', en: 'Phone of the liaison officer' }, value: (row) => row.liaisonPhone },
];

export const vacancyColumns: readonly ListColumn<VacancyRow>[] = [
  { key: 'unit', title: { zh: '单位名称', en: 'Unit' }, value: (row) => row.unit },
  { key: 'post', title: { zh: '空缺职务', en: 'Vacant post' }, value: (row, language) => postKindNames[row.post][language] },
  { key: 'kind', title: { zh: '类别', en: 'Kind' }, value: (row, language) => unitKindNames[row.unitKind][language] },
  { key: 'parent', title: { zh: '上级单位', en: 'Above' }, value: (row) => row.parent },
];

const ACCOUNT_STATES = { active: { zh: '正常', en: 'Active' }, closed: { zh: '已停用', en: 'Closed' } } as const;

export const accountColumns: readonly ListColumn<AccountRow>[] = [
  { key: 'name', title: { zh: '账号', en: 'Account' }, value: (row) => row.name },
  { key: 'displayName', title: { zh: '姓名', en: 'Name' }, value: (row) => row.displayName },
  {
    key: 'duties',
    title: { zh: '职责', en: 'Duties' },
    value: (row, language) => row.duties.map((duty) => `${roleName(duty.role)[language]} · ${duty.unit}`).join(' / '),
  },
  { key: 'state', title: { zh: '状态', en: 'State' }, value: (row, language) => ACCOUNT_STATES[row.state][language] },
  { key: 'createdAt', title: { zh: '开设时间', en: 'Opened' }, value: (row) => new Date(row.createdAt) },
];

import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { NegativeRow, SiteRow, StandardRow } from '../contract/index.ts';
import type { ListColumn } from '@chuangcheng/platform/spreadsheet';
import { penaltyNames } from '../domain/index.ts';

const both = (zh: string, en: string): Bilingual => ({ zh, en });
const siteStates: Record<SiteRow['state'], Bilingual> = {
  'in-use': both('启用', 'In use'),
  'not-in-use': both('停用', 'Not in use'),
};

export const standardColumns: readonly ListColumn<StandardRow>[] = [
  { key: 'number', title: both('序号', 'Number'), value: (row) => row.number },
  { key: 'path', title: both('所属项目、内容', 'Part of'), value: (row) => row.path.join(' / ') },
  { key: 'title', title: both('测评标准', 'Standard'), value: (row) => row.title },
  { key: 'methods', title: both('测评方法', 'Methods'), value: (row) => row.methods.join('、') },
  { key: 'points', title: both('分值', 'Points'), value: (row) => row.points },
  { key: 'lead', title: both('牵头单位', 'Lead unit'), value: (row) => row.lead?.name ?? null },
  {
    key: 'responsible',
    title: both('责任单位', 'Responsible units'),
    value: (row) => row.responsible.map((unit) => unit.name).join('、'),
  },
  { key: 'unmatched', title: both('未匹配单位数', 'Unmatched units'), value: (row) => row.unmatched },
  { key: 'due', title: both('完成时限', 'Due'), value: (row) => row.dueText },
];

export const negativeColumns: readonly ListColumn<NegativeRow>[] = [
  { key: 'number', title: both('编号', 'Number'), value: (row) => row.number },
  { key: 'title', title: both('事项', 'Item'), value: (row) => row.title },
  { key: 'penalty', title: both('处理类别', 'Penalty'), value: (row, language) => penaltyNames[row.penalty][language] },
  { key: 'deduction', title: both('扣分值', 'Deduction'), value: (row) => row.deduction },
  { key: 'lookBackMonths', title: both('回溯期（月）', 'Look-back (months)'), value: (row) => row.lookBackMonths },
  { key: 'basis', title: both('认定依据', 'Basis'), value: (row) => row.basis },
  { key: 'note', title: both('适用说明', 'Note'), value: (row) => row.note },
  {
    key: 'isVeto',
    title: both('是否一票否决', 'Veto'),
    value: (row, language) => (language === 'zh' ? (row.isVeto ? '是' : '否') : row.isVeto ? 'yes' : 'no'),
  },
];

export const siteColumns: readonly ListColumn<SiteRow>[] = [
  { key: 'code', title: both('点位编号', 'Code'), value: (row) => row.code },
  { key: 'name', title: both('点位名称', 'Name'), value: (row) => row.name },
  { key: 'siteType', title: both('点位类型', 'Site type'), value: (row) => row.siteType },
  { key: 'address', title: both('详细地址', 'Address'), value: (row) => row.address },
  { key: 'lng', title: both('经度', 'Longitude'), value: (row) => row.lng },
  { key: 'lat', title: both('纬度', 'Latitude'), value: (row) => row.lat },
  { key: 'town', title: both('所属乡镇（街道）', 'Town or street'), value: (row) => row.town },
  { key: 'village', title: both('所属村（社区）', 'Village or community'), value: (row) => row.village },
  { key: 'sponsor', title: both('包保单位', 'Sponsor unit'), value: (row) => row.sponsor },
  { key: 'industry', title: both('行业主管部门', 'Trade authority'), value: (row) => row.industry },
  { key: 'gridCode', title: both('单元网格', 'Grid cell'), value: (row) => row.gridCode },
  { key: 'state', title: both('状态', 'State'), value: (row, language) => siteStates[row.state][language] },
  { key: 'note', title: both('备注', 'Note'), value: (row) => row.note },
];

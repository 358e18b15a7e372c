import type { ListColumn } from '@chuangcheng/platform/spreadsheet';
import type { VisitRow } from '../contract/index.ts';

export const visitColumns: readonly ListColumn<VisitRow>[] = [
  { key: 'siteCode', title: { zh: '点位编号', en: 'Code' }, value: (row) => row.siteCode },
  { key: 'site', title: { zh: '点位名称', en: 'Site' }, value: (row) => row.site },
  { key: 'siteType', title: { zh: '点位类型', en: 'Type' }, value: (row) => row.siteType },
  { key: 'town', title: { zh: '所属乡镇街道', en: 'Town' }, value: (row) => row.town },
  { key: 'plan', title: { zh: '检查计划', en: 'Plan' }, value: (row) => row.plan },
  { key: 'inspectors', title: { zh: '督查员', en: 'Inspectors' }, value: (row) => row.inspectors.join('、') },
  { key: 'submittedAt', title: { zh: '提交时间', en: 'Submitted' }, value: (row) => new Date(row.submittedAt) },
  { key: 'score', title: { zh: '得分', en: 'Score' }, value: (row) => row.score },
  { key: 'findings', title: { zh: '问题数', en: 'Findings' }, value: (row) => row.findings },
  {
    key: 'amended',
    title: { zh: '更正', en: 'Amended' },
    value: (row, language) => (row.amended ? { zh: '已更正', en: 'amended' }[language] : ''),
  },
];

import type { ImportTable } from '@chuangcheng/platform/import';

/** Columns of 点位台账.xlsx. */
export const SITES_TABLES: readonly ImportTable[] = [
  {
    key: 'sites',
    title: { zh: '点位台账', en: 'Register of sites' },
    required: true,
    sheetNames: ['点位台账', '点位'],
    columns: [
      { key: 'code', title: { zh: '点位编号', en: 'Code' }, kind: 'text', required: true, aliases: ['编号'] },
      { key: 'name', title: { zh: '点位名称', en: 'Name' }, kind: 'text', required: true, aliases: ['名称'] },
      { key: 'type', title: { zh: '点位类型', en: 'Site type' }, kind: 'text', required: true, aliases: ['类型', '点位类别'] },
      { key: 'address', title: { zh: '详细地址', en: 'Address' }, kind: 'text', aliases: ['地址'] },
      { key: 'lng', title: { zh: '经度', en: 'Longitude' }, kind: 'longitude' },
      { key: 'lat', title: { zh: '纬度', en: 'Latitude' }, kind: 'latitude' },
      {
        key: 'town',
        title: { zh: '所属乡镇（街道）', en: 'Town or street' },
        kind: 'text',
        aliases: ['所属街道（乡镇）', '乡镇', '街道', '所属街道'],
      },
      {
        key: 'village',
        title: { zh: '所属村（社区）', en: 'Village or community' },
        kind: 'text',
        aliases: ['所属社区（村）', '社区', '村', '所属社区'],
      },
      { key: 'sponsor', title: { zh: '包保单位', en: 'Sponsor unit' }, kind: 'text', aliases: ['责任单位', '包联单位'] },
      { key: 'industry', title: { zh: '行业主管部门', en: 'Trade authority' }, kind: 'text', aliases: ['主管部门', '行业部门'] },
      { key: 'state', title: { zh: '状态', en: 'State' }, kind: 'text', aliases: ['是否启用'] },
      { key: 'note', title: { zh: '备注', en: 'Note' }, kind: 'text' },
    ],
  },
];

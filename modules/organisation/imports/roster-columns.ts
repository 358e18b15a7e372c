import type { ImportTable } from '@chuangcheng/platform/import';
import type { ColumnSpec } from '@chuangcheng/platform/spreadsheet';

const text = (key: string, zh: string, en: string, more: Partial<ColumnSpec> = {}): ColumnSpec => ({
  key,
  title: { zh, en },
  kind: 'text',
  ...more,
});

const LEADERS = [
  ['main', '主要负责人', 'Main leader'],
  ['charge', '分管负责人', 'Leader in charge'],
  ['liaison', '联络员', 'Liaison officer'],
] as const;

/** Columns of 县直单位, 乡镇街道 and 村社区: a two-row header with three people of name, post and phone. */
const UNIT_COLUMNS: readonly ColumnSpec[] = [
  text('code', '单位代码', 'Code', { required: true }),
  text('name', '单位名称', 'Name', { required: true }),
  text('shortName', '简称', 'Short name'),
  text('category', '单位类别', 'Category', { required: true }),
  ...LEADERS.flatMap(([key, zh, en]) => [
    text(`${key}Name`, `${zh}·姓名`, `${en}: name`),
    text(`${key}Title`, `${zh}·职务`, `${en}: post`),
    text(`${key}Phone`, `${zh}·电话`, `${en}: phone`),
  ]),
  text('parent', '上级单位', 'Unit above'),
  text('state', '状态', 'State'),
];

export const ROSTER_TABLES: readonly ImportTable[] = [
  {
    key: 'group',
    title: { zh: '领导小组', en: 'Leading group' },
    required: false,
    sheetNames: ['领导小组'],
    columns: [
      text('post', '领导小组职务', 'Post in the group', { required: true }),
      text('name', '姓名', 'Name', { required: true }),
      text('title', '单位及职务', 'Unit and post'),
      text('phone', '联系电话', 'Phone', { aliases: ['电话'] }),
      text('note', '备注', 'Note'),
    ],
  },
  {
    key: 'bodies',
    title: { zh: '创建办及工作组', en: 'Office and working groups' },
    required: false,
    sheetNames: ['创建办及工作组'],
    columns: [
      text('code', '机构代码', 'Code', { required: true }),
      text('name', '机构名称', 'Name', { required: true }),
      text('lead', '牵头单位', 'Lead unit'),
      text('mainName', '主要负责人', 'Main leader'),
      text('mainTitle', '职务', 'Post'),
      text('liaisonName', '联络员', 'Liaison officer'),
      text('liaisonPhone', '电话', 'Phone', { aliases: ['联系电话'] }),
      text('duties', '职责', 'Duties'),
      text('parent', '上级单位', 'Unit above'),
    ],
  },
  {
    key: 'county',
    title: { zh: '县直单位', en: 'County units' },
    required: true,
    sheetNames: ['县直单位'],
    columns: UNIT_COLUMNS,
  },
  {
    key: 'towns',
    title: { zh: '乡镇街道', en: 'Towns and streets' },
    required: false,
    sheetNames: ['乡镇街道'],
    columns: UNIT_COLUMNS,
  },
  {
    key: 'villages',
    title: { zh: '村社区', en: 'Villages and communities' },
    required: false,
    sheetNames: ['村社区'],
    columns: UNIT_COLUMNS,
  },
];

import type { ImportTable } from '@chuangcheng/platform/import';
import type { ColumnSpec } from '@chuangcheng/platform/spreadsheet';

const text = (key: string, zh: string, en: string, more: Partial<ColumnSpec> = {}): ColumnSpec => ({
  key,
  title: { zh, en },
  kind: 'text',
  ...more,
});

/** The columns the list of rules is exported with, as far as they are the office's to say. */
export const ROUTING_TABLES: readonly ImportTable[] = [
  {
    key: 'rules',
    title: { zh: '派遣规则', en: 'Routing rules' },
    required: true,
    sheetNames: ['派遣规则', 'Routing rules'],
    columns: [
      text('kind', '问题类别', 'Problem', { aliases: ['小类', '大类', '小类名称', '大类名称'] }),
      text('siteType', '点位类型', 'Kind of place'),
      text('area', '区域', 'Area', { aliases: ['所属区域'] }),
      text('unit', '责任单位', 'Unit', { required: true }),
      { key: 'fromDay', title: { zh: '生效日期', en: 'From' }, kind: 'date', required: true },
      text('note', '说明', 'Note'),
    ],
  },
];

import type { ImportTable } from '@chuangcheng/platform/import';
import type { ColumnSpec } from '@chuangcheng/platform/spreadsheet';

const text = (key: string, zh: string, en: string, more: Partial<ColumnSpec> = {}): ColumnSpec => ({
  key,
  title: { zh, en },
  kind: 'text',
  ...more,
});

export const CATEGORY_TABLES: readonly ImportTable[] = [
  {
    key: 'conditions',
    title: { zh: '分类与时限', en: 'Categories and time limits' },
    required: true,
    sheetNames: ['分类与时限'],
    columns: [
      text('kind', '类别', 'Kind', { required: true, aliases: ['问题类别'] }),
      text('classCode', '大类代码', 'Class code', { required: true }),
      text('className', '大类名称', 'Class', { required: true }),
      text('code', '小类代码', 'Category code', { required: true }),
      text('name', '小类名称', 'Category', { required: true }),
      {
        key: 'number',
        title: { zh: '条件序号', en: 'Condition no.' },
        kind: 'integer',
        required: true,
        aliases: ['立案条件序号'],
      },
      text('text', '立案条件', 'Filing condition', { required: true }),
      text('limit', '处置时限', 'Time limit', { required: true }),
      text('closing', '结案条件', 'Closing condition', { aliases: ['结案标准'] }),
      text('unit', '默认责任单位', 'Default unit', { aliases: ['责任单位'] }),
      text('verification', '核查时限', 'Verification limit'),
    ],
  },
  {
    key: 'calendar',
    title: { zh: '工作时间与节假日', en: 'Office hours and holidays' },
    required: false,
    sheetNames: ['工作时间与节假日'],
    columns: [
      text('type', '类型', 'Kind', { required: true }),
      text('from', '开始', 'From'),
      text('to', '结束', 'To'),
      text('name', '说明', 'Note', { aliases: ['名称'] }),
    ],
  },
];

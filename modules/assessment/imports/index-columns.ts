import type { ImportTable } from '@chuangcheng/platform/import';
import type { ColumnKind, ColumnSpec } from '@chuangcheng/platform/spreadsheet';

type More = Partial<Omit<ColumnSpec, 'key' | 'title'>>;
const column = (key: string, zh: string, en: string, more: More = {}): ColumnSpec => ({
  key,
  title: { zh, en },
  kind: 'text',
  ...more,
});
const required = (kind: ColumnKind = 'text', ...aliases: string[]): More => ({ kind, required: true, aliases });
const alias = (...aliases: string[]): More => ({ aliases });

/** Sheets of 测评体系.xlsx. Other provinces' layouts are mapped to the same columns: up to three levels above the standard. */
export const INDEX_TABLES: readonly ImportTable[] = [
  {
    key: 'about',
    title: { zh: '说明', en: 'About the edition' },
    required: false,
    sheetNames: ['说明', '编制说明'],
    columns: [
      column('item', '项目名称', 'Item', required('text', '版本', '版本号')),
      column('value', '内容', 'Value', { rightOf: 'item' }),
      column('count', '条数', 'Count', { rightOf: 'value' }),
      column('points', '分值', 'Points', { rightOf: 'count' }),
    ],
  },
  {
    key: 'standards',
    title: { zh: '测评指标', en: 'Standards' },
    required: true,
    sheetNames: ['测评指标', '测评体系', '指标体系'],
    columns: [
      column('number', '序号', 'Number', required('text', '编号', '标准编号')),
      column('level1', '测评项目', 'Level 1', required('text', '一级指标', '项目', '测评类别')),
      column('level2', '测评内容', 'Level 2', alias('二级指标', '内容')),
      column('level3', '测评细目', 'Level 3', alias('三级指标', '细目')),
      column('standard', '测评标准', 'Standard', required('text', '具体标准', '标准', '考核标准')),
      column('methods', '测评方法', 'Methods', required('text', '测评方式', '考核方式')),
      column('points', '分值', 'Points', required('number', '权重分', '标准分')),
      column('rule', '评分说明（扣分规则）', 'Scoring rule', alias('评分标准', '扣分规则', '评分办法')),
      column('lead', '牵头单位', 'Lead unit', alias('牵头部门', '主责单位')),
      column('responsible', '责任单位', 'Responsible units', alias('配合单位', '责任部门')),
      column('due', '完成时限', 'Due', alias('完成时间', '时限')),
    ],
  },
  {
    key: 'negative',
    title: { zh: '负面清单', en: 'Negative list' },
    required: false,
    sheetNames: ['负面清单'],
    columns: [
      column('number', '编号', 'Number', required('text', '序号')),
      column('title', '事项', 'Item', required('text', '负面事项')),
      column('penalty', '处理类别', 'Penalty', required('text', '处理方式')),
      column('deduction', '扣分值', 'Deduction', { kind: 'number' }),
      column('lookBack', '回溯期', 'Look-back period', required()),
      column('basis', '认定依据', 'Basis'),
      column('note', '适用说明', 'Note', alias('备注')),
      column('veto', '是否一票否决', 'Veto', alias('一票否决')),
    ],
  },
  {
    key: 'items',
    title: { zh: '实地考察点位标准', en: 'Check items of site types' },
    required: false,
    sheetNames: ['实地考察点位标准', '点位标准'],
    columns: [
      column('type', '点位类型', 'Site type', required('text', '点位类别')),
      column('number', '序号', 'Number', required('integer')),
      column('content', '考察内容', 'Content', required('text', '测评内容')),
      column('kind', '项目类型', 'Kind', required('text', '计分方式')),
      column('observation', '观察单位', 'Unit of observation'),
      column('fullMark', '满分', 'Full mark', required('number', '分值')),
      column('deduction', '每次扣分', 'Deduction', required('number', '扣分')),
      column('floorMark', '最低分', 'Floor', { kind: 'number' }),
      column('standards', '对应标准', 'Standards', alias('关联标准')),
      column('exemption', '豁免说明', 'Exemptions', alias('备注')),
    ],
  },
  {
    key: 'survey',
    title: { zh: '问卷', en: 'Survey' },
    required: false,
    sheetNames: ['问卷', '问卷调查'],
    columns: [
      column('number', '题号', 'Number', required('text', '序号')),
      column('question', '题目', 'Question', required()),
      column('options', '选项', 'Options'),
      column('kind', '题型', 'Kind', required()),
      column('groupName', '分组', 'Group'),
      column('audience', '对象', 'Audience'),
      column('standards', '关联标准', 'Standards', alias('对应标准')),
      column('scoring', '计分规则', 'Scoring'),
    ],
  },
];

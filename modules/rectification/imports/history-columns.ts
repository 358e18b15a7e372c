import type { ImportTable } from '@chuangcheng/platform/import';
import type { ColumnKind, ColumnSpec } from '@chuangcheng/platform/spreadsheet';

const column = (key: string, zh: string, en: string, kind: ColumnKind = 'text', more: Partial<ColumnSpec> = {}): ColumnSpec => ({
  key,
  title: { zh, en },
  kind,
  ...more,
});
const required = { required: true } as const;

/** Columns of an export of an earlier system, one case per row. */
export const HISTORY_TABLE: ImportTable = {
  key: 'cases',
  title: { zh: '历史问题', en: 'Historic case files' },
  required: true,
  columns: [
    column('number', '案件编号', 'Number', 'text', { required: true, aliases: ['案卷编号', '案卷号'] }),
    column('reportedAt', '上报时间', 'Reported at', 'datetime', required),
    column('source', '问题来源', 'Source', 'text', required),
    column('kind', '问题类别', 'Kind', 'text', { required: true, aliases: ['类别'] }),
    column('className', '大类名称', 'Class', 'text', { required: true, aliases: ['大类'] }),
    column('category', '小类名称', 'Category', 'text', { required: true, aliases: ['小类'] }),
    column('condition', '立案条件序号', 'Condition no.', 'integer', { aliases: ['条件序号'] }),
    column('description', '问题描述', 'Description', 'text', required),
    column('lng', '经度', 'Longitude', 'longitude'),
    column('lat', '纬度', 'Latitude', 'latitude'),
    column('town', '所属街道（乡镇）', 'Town', 'text', { aliases: ['所属乡镇（街道）', '街道', '乡镇'] }),
    column('village', '所属社区（村）', 'Village', 'text', { aliases: ['所属村（社区）', '社区'] }),
    column('unit', '责任单位', 'Responsible unit'),
    column('filedAt', '立案时间', 'Filed at', 'datetime'),
    column('dispatchedAt', '派遣时间', 'Dispatched at', 'datetime'),
    column('limit', '处置时限', 'Time limit'),
    column('deadlineAt', '处置截止时间', 'Deadline', 'datetime'),
    column('completedAt', '处置完成时间', 'Completed at', 'datetime'),
    column('verifiedAt', '核查时间', 'Verified at', 'datetime'),
    column('closedAt', '结案时间', 'Closed at', 'datetime'),
    column('result', '办理结果', 'Result', 'text', required),
    column('satisfaction', '满意度', 'Satisfaction'),
    column('reworkCount', '返工次数', 'Rework', 'integer'),
  ],
};

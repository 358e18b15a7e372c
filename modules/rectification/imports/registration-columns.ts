import type { ImportTable } from '@chuangcheng/platform/import';
import type { ColumnKind, ColumnSpec } from '@chuangcheng/platform/spreadsheet';

const column = (key: string, zh: string, en: string, kind: ColumnKind = 'text', more: Partial<ColumnSpec> = {}): ColumnSpec => ({
  key,
  title: { zh, en },
  kind,
  ...more,
});
const required = { required: true } as const;

/** Problems to register, one per row: what the screen asks for, as columns. */
export const REGISTRATION_TABLE: ImportTable = {
  key: 'registrations',
  title: { zh: '待登记问题', en: 'Problems to register' },
  required: true,
  columns: [
    column('source', '问题来源', 'Source', 'text', { ...required, aliases: ['来源'] }),
    column('className', '大类', 'Class', 'text', { aliases: ['大类名称', '问题大类'] }),
    column('category', '小类', 'Category', 'text', { ...required, aliases: ['小类名称', '问题小类', '小类代码'] }),
    column('condition', '立案条件序号', 'Condition no.', 'integer', { aliases: ['条件序号', '立案条件'] }),
    column('description', '问题描述', 'Description', 'text', { ...required, aliases: ['描述', '问题内容'] }),
    column('place', '地点', 'Place', 'text', { aliases: ['位置', '详细地址', '问题位置'] }),
    column('lng', '经度', 'Longitude', 'longitude'),
    column('lat', '纬度', 'Latitude', 'latitude'),
    column('site', '点位编号', 'Site code', 'text', { aliases: ['点位'] }),
    column('reportedAt', '上报时间', 'Reported at', 'datetime', { ...required, aliases: ['发现时间', '反映时间'] }),
    column('reportedBy', '反映人', 'Reporter', 'text', { aliases: ['上报人', '来电人'] }),
    column('reference', '来源凭据', 'Reference', 'text', { aliases: ['工单编号', '文号', '媒体名称', '会议名称'] }),
  ],
};

/** How a line of the template is filled in. */
export const TEMPLATE_ROW: Readonly<Record<string, string | number>> = {
  source: '12345热线',
  className: '市容环境',
  category: '暴露垃圾',
  condition: 1,
  description: '示例：小区东门外人行道堆放生活垃圾，无人清运',
  place: '东大街 52 号门前',
  lng: '',
  lat: '',
  site: '',
  reportedAt: '2026-09-24 08:30',
  reportedBy: '张先生',
  reference: 'GD20260924001',
};

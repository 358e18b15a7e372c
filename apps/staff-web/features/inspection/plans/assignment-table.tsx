import type { AssignmentRow } from '@chuangcheng/modules/inspection/contract';
import { DASH, StateTag, useFormat, useT } from '@chuangcheng/ui';
import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';

/** The sites of a plan in the order drawn, who goes there, and what came out. */
export function AssignmentTable({ rows }: { readonly rows: readonly AssignmentRow[] }) {
  const t = useT('inspection');
  const format = useFormat();
  const columns: TableColumnsType<AssignmentRow> = [
    { title: t('assignment.order'), dataIndex: 'order', width: 70, align: 'right' },
    {
      title: t('assignment.site'),
      render: (_, row) => (
        <Link to={`/assessment/sites/${row.siteId}`}>
          {row.siteCode} {row.site}
        </Link>
      ),
    },
    { title: t('assignment.siteType'), dataIndex: 'siteType', width: 130 },
    { title: t('assignment.town'), dataIndex: 'town', width: 110 },
    {
      title: t('assignment.inspectors'),
      width: 260,
      render: (_, row) => row.inspectors.map((one) => `${one.name}（${one.unit}）`).join('、'),
    },
    {
      title: t('visit.score'),
      width: 110,
      align: 'right',
      sorter: (a, b) => (a.visit?.score ?? -1) - (b.visit?.score ?? -1),
      render: (_, { visit }) => {
        if (!visit) return <StateTag tone="waiting">{t('assignment.open')}</StateTag>;
        return <Link to={`/inspection/visits/${visit.id}`}>{visit.score === null ? DASH : format.score(visit.score)}</Link>;
      },
    },
    { title: t('visit.findings'), width: 90, align: 'right', render: (_, row) => row.visit?.findings ?? DASH },
  ];
  return (
    <Table<AssignmentRow>
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={[...rows]}
      pagination={{ defaultPageSize: 50 }}
      scroll={{ x: 900 }}
    />
  );
}

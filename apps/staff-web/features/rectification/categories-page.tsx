import './rectification.css';
import { type CategoryView, listCategories } from '@chuangcheng/modules/rectification/contract';
import { EmptyState, useBilingual, useT } from '@chuangcheng/ui';
import { Input, Table, type TableColumnsType } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { Answer, Page, useAsk, useCan } from '../../app/index.ts';

type Line = {
  readonly key: string;
  readonly category: string;
  readonly condition: string;
  readonly limit: string;
  readonly closing: string;
  readonly unit: string;
  readonly matched: boolean;
  readonly verification: string;
};

/** What counts as which problem, how long its repair may take, and who usually does it. */
export function CategoriesPage() {
  const t = useT('rectification');
  const can = useCan();
  const asked = useAsk(listCategories);
  const [address, setAddress] = useSearchParams();
  const search = address.get('search') ?? '';
  const columns = useColumns();
  const lines = useLines();
  return (
    <Page
      title={t('nav.categories')}
      note={asked.data && t('categories.total', { count: asked.data.categories.length })}
      more={can('rectification.import-categories') && <Link to="/rectification/categories/import">{t('import.categories')}</Link>}
    >
      <Answer of={asked}>
        {({ categories }) =>
          categories.length === 0 ? (
            <EmptyState
              title={t('categories.empty')}
              hint={t('categories.emptyHint')}
              action={
                can('rectification.import-categories') && (
                  <Link to="/rectification/categories/import">{t('import.categories')}</Link>
                )
              }
            />
          ) : (
            <>
              <Input.Search
                allowClear
                className="cc-categories-search"
                placeholder={t('categories.searchHint')}
                aria-label={t('categories.searchHint')}
                defaultValue={search}
                onChange={(event) => setAddress(event.target.value ? { search: event.target.value } : {}, { replace: true })}
              />
              <Table<Line>
                size="small"
                rowKey="key"
                columns={columns}
                dataSource={lines(categories).filter((line) => `${line.category}${line.condition}${line.unit}`.includes(search))}
                pagination={{ defaultPageSize: 50, showSizeChanger: true }}
                scroll={{ x: 900 }}
              />
            </>
          )
        }
      </Answer>
    </Page>
  );
}

function useLines() {
  const t = useT('rectification');
  const say = useBilingual();
  return (categories: readonly CategoryView[]): Line[] =>
    categories.flatMap((category) =>
      category.conditions.map((one) => ({
        key: one.id,
        category: `${t(`categories.kind.${category.kind}`)} ${category.classCode} ${category.className} · ${category.code} ${category.name}`,
        condition: `${one.number}. ${one.text}`,
        limit: one.phases.map((phase) => say(phase.limit)).join(' → '),
        closing: one.closingText,
        unit: one.defaultUnit,
        matched: one.defaultUnitId !== null,
        verification: one.verificationLimit ? say(one.verificationLimit) : '',
      })),
    );
}

function useColumns(): TableColumnsType<Line> {
  const t = useT('rectification');
  return [
    { title: t('case.category'), dataIndex: 'category', width: 240 },
    { title: t('case.condition'), dataIndex: 'condition' },
    { title: t('case.limit'), dataIndex: 'limit', width: 140 },
    { title: t('case.closingText'), dataIndex: 'closing', width: 200 },
    {
      title: t('categories.unit'),
      dataIndex: 'unit',
      width: 170,
      render: (unit: string, line) => (line.matched || unit === '' ? unit : t('categories.byPlace', { text: unit })),
    },
    { title: t('categories.verification'), dataIndex: 'verification', width: 120 },
  ];
}

import { call, download } from '@chuangcheng/api-client';
import { exportStandards, getIndexTree, listStandards, type StandardRow } from '@chuangcheng/modules/assessment/contract';
import { listUnitChoices } from '@chuangcheng/modules/organisation/contract';
import { DASH, DataList, type ListColumn, type ListFilter, StateTag, useFormat, useT } from '@chuangcheng/ui';
import { LinkButton, Page, savedViewsOf, useAsk, useCan } from '../../../app/index.ts';
import { useEdition } from '../editions/use-edition.ts';
import { useEditionFilter } from '../editions/use-edition-filter.ts';
import { UnitMark, UnitMarks } from './unit-mark.tsx';
import '../assessment.css';

const LIST = listStandards.id;

/** Every standard of an edition as a list, to be narrowed by part, method and unit. */
export function StandardsPage() {
  const t = useT('assessment');
  const can = useCan();
  const columns = useColumns();
  const filters = useFilters();
  const { edition } = useEdition();
  return (
    <Page
      title={t('nav.standards')}
      more={<LinkButton to="/assessment/unmatched">{t('unmatched.title')}</LinkButton>}
      action={
        can('assessment.edit-index') &&
        edition?.state === 'draft' && (
          <LinkButton type="primary" to={`/assessment/standards/new?editionId=${edition.id}`}>
            {t('standard.add')}
          </LinkButton>
        )
      }
    >
      <DataList<StandardRow>
        id={LIST}
        label={t('nav.standards')}
        columns={columns}
        filters={filters}
        load={(query, signal) => call(listStandards, { query }, { signal })}
        onExport={(query, shown) => download(exportStandards, { query: { ...query, columns: [...shown] } })}
        rowKey={(row) => row.id}
        rowHref={(row) => `/assessment/standards/${row.id}`}
        rowLight={(row) => (row.unmatched > 0 ? 'red' : undefined)}
        searchHint={t('standard.searchHint')}
        defaultSort="number"
        views={savedViewsOf(LIST)}
        empty={{
          title: t('index.empty'),
          hint: t('index.emptyHint'),
          action: can('assessment.import-index') && <LinkButton to="/assessment/import">{t('import.index.title')}</LinkButton>,
        }}
      />
    </Page>
  );
}

function useFilters(): ListFilter[] {
  const t = useT('assessment');
  const edition = useEditionFilter();
  const chosen = useEdition();
  const tree = useAsk(getIndexTree, { query: chosen.query });
  const units = useAsk(listUnitChoices, { query: {} });
  const nodes = tree.data?.nodes ?? [];
  const unitOptions = (units.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }));
  return [
    edition,
    {
      key: 'nodeId',
      title: t('standard.part'),
      kind: 'select',
      options: nodes
        .filter((node) => node.standard === null)
        .map((node) => ({
          value: node.id,
          label: `${node.parentId === null ? '' : '　'}${node.number} ${node.title}`,
        })),
      loading: tree.isPending,
    },
    {
      key: 'method',
      title: t('standard.methods'),
      kind: 'multi',
      options: [...new Set(nodes.flatMap((node) => node.standard?.methods ?? []))].map((method) => ({
        value: method,
        label: method,
      })),
      loading: tree.isPending,
    },
    { key: 'leadUnitId', title: t('standard.lead'), kind: 'select', options: unitOptions, loading: units.isPending },
    { key: 'unitId', title: t('standard.leadOrResponsible'), kind: 'select', options: unitOptions, loading: units.isPending },
    { key: 'unmatched', title: t('standard.unmatchedOnly'), kind: 'boolean' },
  ];
}

function useColumns(): ListColumn<StandardRow>[] {
  const t = useT('assessment');
  const format = useFormat();
  return [
    { key: 'number', title: t('standard.number'), sortKey: 'number', width: 70, render: (row) => row.number },
    { key: 'path', title: t('standard.part'), width: 190, render: (row) => row.path.join(' / ') },
    { key: 'title', title: t('standard.one'), render: (row) => row.title },
    { key: 'methods', title: t('standard.methods'), width: 110, render: (row) => row.methods.join('、') },
    {
      key: 'points',
      title: t('standard.pointsHead'),
      sortKey: 'points',
      width: 90,
      align: 'end',
      render: (row) => format.number(row.points, 2),
    },
    {
      key: 'lead',
      title: t('standard.lead'),
      sortKey: 'lead',
      width: 150,
      render: (row) => (row.lead ? <UnitMark unit={row.lead} /> : DASH),
    },
    {
      key: 'responsible',
      title: t('standard.responsible'),
      width: 210,
      hidden: true,
      render: (row) => <UnitMarks units={row.responsible} />,
    },
    {
      key: 'unmatched',
      title: t('unit.unmatched'),
      width: 90,
      align: 'end',
      render: (row) => (row.unmatched > 0 ? <StateTag tone="bad">{row.unmatched}</StateTag> : DASH),
    },
    { key: 'due', title: t('standard.due'), sortKey: 'due', width: 150, render: (row) => row.dueText || DASH },
  ];
}

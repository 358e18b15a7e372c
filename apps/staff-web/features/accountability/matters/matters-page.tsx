import { call, download } from '@chuangcheng/api-client';
import { exportMatters, listMatters, type MatterRow } from '@chuangcheng/modules/appraisal/contract';
import {
  MATTER_STATES,
  MATTER_WAITS,
  matterStateNames,
  MEASURE_KINDS,
  measureKindNames,
} from '@chuangcheng/modules/appraisal/domain';
import { DASH, DataList, type ListColumn, type ListFilter, UnitName, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { LinkButton, Page, savedViewsOf, useCan } from '../../../app/index.ts';
import { useUnitChoices } from '../../organisation/use-unit-choices.ts';
import { AccountabilityTabs } from '../accountability-tabs.tsx';
import { RecordedNote } from '../recorded-note.tsx';
import { MatterTag } from '../state-tags.tsx';

const LIST = listMatters.id;

/** Matters this person may see: all for leaders and the office, those of their own unit for the others. */
export function MattersPage() {
  const t = useT('accountability');
  const can = useCan();
  const columns = useColumns();
  const filters = useFilters();
  const proposes = can('appraisal.propose-measure');
  return (
    <Page
      title={t('part.matters')}
      note={t('matter.note')}
      action={proposes && <LinkButton to="/accountability/matters/new">{t('propose.without')}</LinkButton>}
    >
      <AccountabilityTabs here="matters" />
      <RecordedNote />
      <DataList<MatterRow>
        id={LIST}
        label={t('part.matters')}
        columns={columns}
        filters={filters}
        load={(query, signal) => call(listMatters, { query }, { signal })}
        onExport={(query, chosen) => download(exportMatters, { query: { ...query, columns: [...chosen] } })}
        rowKey={(row) => row.id}
        rowHref={(row) => `/accountability/matters/${row.id}`}
        searchHint={t('matter.searchHint')}
        defaultSort="-proposedAt"
        views={savedViewsOf(LIST)}
        empty={{ title: t('matter.empty'), hint: t(proposes ? 'matter.emptyHint' : 'matter.emptyHintUnit') }}
      />
    </Page>
  );
}

function useFilters(): ListFilter[] {
  const t = useT('accountability');
  const say = useBilingual();
  const units = useUnitChoices();
  return [
    {
      key: 'waiting',
      title: t('matter.waiting'),
      kind: 'select',
      options: MATTER_WAITS.map((wait) => ({ value: wait, label: t(`matter.waits.${wait}`) })),
    },
    {
      key: 'state',
      title: t('state'),
      kind: 'multi',
      options: MATTER_STATES.map((state) => ({ value: state, label: say(matterStateNames[state]) })),
    },
    {
      key: 'kind',
      title: t('matter.kind'),
      kind: 'multi',
      options: MEASURE_KINDS.map((kind) => ({ value: kind, label: say(measureKindNames[kind]) })),
    },
    { key: 'unitId', title: t('unit'), kind: 'multi', options: units.options, loading: units.loading },
  ];
}

function useColumns(): ListColumn<MatterRow>[] {
  const t = useT('accountability');
  const say = useBilingual();
  const format = useFormat();
  return [
    { key: 'number', title: t('matter.number'), sortKey: 'number', width: 180, render: (row) => row.number },
    { key: 'kind', title: t('matter.kind'), width: 140, render: (row) => say(measureKindNames[row.kind]) },
    { key: 'unit', title: t('unit'), render: (row) => <UnitName name={row.unit} /> },
    { key: 'state', title: t('state'), width: 140, render: (row) => <MatterTag state={row.state} /> },
    { key: 'dueOn', title: t('matter.dueOn'), width: 140, render: (row) => (row.dueOn ? format.day(row.dueOn) : DASH) },
    {
      key: 'objection',
      title: t('matter.objection'),
      width: 120,
      render: (row) => (row.objection ? t(`matter.objections.${row.objection}`) : DASH),
    },
    {
      key: 'proposedAt',
      title: t('matter.proposedAt'),
      sortKey: 'proposedAt',
      width: 190,
      render: (row) => format.moment(row.proposedAt),
    },
  ];
}

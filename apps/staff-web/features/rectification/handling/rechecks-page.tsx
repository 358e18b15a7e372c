import { call, download } from '@chuangcheng/api-client';
import { listUnitChoices } from '@chuangcheng/modules/organisation/contract';
import { exportRechecks, HANDLING_CHANGED, listRechecks, type RecheckRow } from '@chuangcheng/modules/rectification/contract';
import { type Recheck, RECHECKS, recheckNames } from '@chuangcheng/modules/rectification/domain';
import {
  DASH,
  DataList,
  type ListColumn,
  type ListFilter,
  StateTag,
  type StateTone,
  UnitName,
  useBilingual,
  useFormat,
  useT,
} from '@chuangcheng/ui';
import { Link } from 'react-router';
import { LinkButton, Page, savedViewsOf, useAsk, useLive } from '../../../app/index.ts';
import '../rectification.css';

const LIST = listRechecks.id;
const TONES: Readonly<Record<Recheck, StateTone>> = { holds: 'good', relapsed: 'waiting', false: 'bad' };

/** 回头看: closed repairs that are looked at again, and what was found. */
export function RechecksPage() {
  const t = useT('rectification');
  useLive([HANDLING_CHANGED], [listRechecks]);
  return (
    <Page
      title={t('nav.rechecks')}
      note={t('recheck.note')}
      more={<LinkButton to="/rectification/rechecks/results">{t('recheck.results')}</LinkButton>}
    >
      <DataList<RecheckRow>
        id={LIST}
        label={t('nav.rechecks')}
        columns={useColumns()}
        filters={useFilters()}
        load={(query, signal) => call(listRechecks, { query }, { signal })}
        onExport={(query, shown) => download(exportRechecks, { query: { ...query, columns: [...shown] } })}
        rowKey={(row) => row.id}
        rowHref={(row) => `/rectification/case-files/${row.caseFile.id}${row.result ? '' : '?do=recheck'}`}
        rowLight={(row) => (row.result === 'false' ? 'red' : undefined)}
        searchHint={t('case.searchHint')}
        defaultSort="-openedAt"
        views={savedViewsOf(LIST)}
        empty={{ title: t('recheck.empty'), hint: t('recheck.emptyHint') }}
      />
    </Page>
  );
}

function useFilters(): ListFilter[] {
  const t = useT('rectification');
  const say = useBilingual();
  const units = useAsk(listUnitChoices, { query: {} });
  return [
    {
      key: 'state',
      title: t('recheck.state'),
      kind: 'select',
      options: (['open', 'done'] as const).map((state) => ({ value: state, label: t(`recheck.states.${state}`) })),
    },
    {
      key: 'result',
      title: t('recheck.result'),
      kind: 'multi',
      options: RECHECKS.map((result) => ({ value: result, label: say(recheckNames[result]) })),
    },
    {
      key: 'unitId',
      title: t('verification.unit'),
      kind: 'multi',
      options: (units.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name })),
      loading: units.isPending,
    },
    {
      key: 'origin',
      title: t('recheck.origin'),
      kind: 'select',
      options: (['drawn', 'hand'] as const).map((origin) => ({ value: origin, label: t(`recheck.origins.${origin}`) })),
    },
    { key: 'checked', title: t('recheck.checkedAt'), kind: 'dateRange' },
  ];
}

function useColumns(): ListColumn<RecheckRow>[] {
  const t = useT('rectification');
  const say = useBilingual();
  const format = useFormat();
  return [
    { key: 'number', title: t('case.number'), width: 165, render: (row) => row.caseFile.number },
    {
      key: 'description',
      title: t('case.description'),
      render: (row) => <span className="cc-case-words">{row.caseFile.description}</span>,
    },
    { key: 'unit', title: t('verification.unit'), width: 150, render: (row) => <UnitName name={row.unit ?? DASH} /> },
    { key: 'closedAt', title: t('case.closedAt'), width: 150, render: (row) => format.moment(row.caseFile.closedAt) },
    { key: 'origin', title: t('recheck.origin'), width: 80, render: (row) => t(`recheck.origins.${row.origin}`) },
    {
      key: 'openedAt',
      title: t('recheck.openedAt'),
      sortKey: 'openedAt',
      width: 150,
      render: (row) => format.moment(row.openedAt),
    },
    {
      key: 'result',
      title: t('recheck.result'),
      width: 110,
      render: (row) =>
        row.result ? (
          <StateTag tone={TONES[row.result]}>{say(recheckNames[row.result])}</StateTag>
        ) : (
          <StateTag tone="waiting">{t('recheck.states.open')}</StateTag>
        ),
    },
    { key: 'reason', title: t('recheck.reason'), width: 180, hidden: true, render: (row) => row.reason || DASH },
    { key: 'checkedBy', title: t('recheck.checkedBy'), width: 130, hidden: true, render: (row) => row.checkedBy || DASH },
    {
      key: 'checkedAt',
      title: t('recheck.checkedAt'),
      sortKey: 'checkedAt',
      width: 150,
      render: (row) => (row.checkedAt ? format.moment(row.checkedAt) : DASH),
    },
    {
      key: 'opened',
      title: t('recheck.openedAs'),
      width: 165,
      hidden: true,
      render: (row) => (row.opened ? <Link to={`/rectification/case-files/${row.opened.id}`}>{row.opened.number}</Link> : DASH),
    },
  ];
}

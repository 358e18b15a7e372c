import { call, download } from '@chuangcheng/api-client';
import { listUnitChoices } from '@chuangcheng/modules/organisation/contract';
import {
  CASE_CHANGED,
  exportVerifications,
  HANDLING_CHANGED,
  listVerifications,
  takeVerification,
  type VerificationRow,
} from '@chuangcheng/modules/rectification/contract';
import { type TaskState, TASK_STATES, taskStateNames, WAYS, wayNames } from '@chuangcheng/modules/rectification/domain';
import {
  DASH,
  DataList,
  Light,
  type ListColumn,
  type ListFilter,
  photoAddress,
  StateTag,
  type StateTone,
  UnitName,
  useBilingual,
  useFormat,
  useT,
} from '@chuangcheng/ui';
import { LinkButton, Page, savedViewsOf, useAsk, useCan, useLive, useSend } from '../../../app/index.ts';
import '../rectification.css';
import './handling.css';

const LIST = listVerifications.id;
const TONES: Readonly<Record<TaskState, StateTone>> = { open: 'waiting', passed: 'good', refused: 'bad' };

/** 核查任务: mine, the pool, what is overdue. One after the other they are verified at the desk. */
export function VerificationPage() {
  const t = useT('rectification');
  const can = useCan();
  useLive([CASE_CHANGED, HANDLING_CHANGED], [listVerifications]);
  const take = useSend(takeVerification, { done: t('verification.taken') });
  return (
    <Page
      title={t('nav.verification')}
      note={t('verification.note')}
      more={
        can('rectification.verify') && <LinkButton to="/rectification/verification/desk">{t('verification.desk')}</LinkButton>
      }
    >
      <DataList<VerificationRow>
        id={LIST}
        label={t('nav.verification')}
        columns={useColumns()}
        filters={useFilters()}
        load={(query, signal) => call(listVerifications, { query }, { signal })}
        onExport={(query, shown) => download(exportVerifications, { query: { ...query, columns: [...shown] } })}
        rowKey={(row) => row.id}
        rowHref={(row) =>
          row.state === 'open' && row.may.judge
            ? `/rectification/verification/desk?task=${row.id}`
            : `/rectification/case-files/${row.caseFile.id}`
        }
        rowLight={(row) => (row.state === 'open' && row.overdue ? 'red' : undefined)}
        rowKeys={[
          {
            key: 't',
            label: t('verification.take'),
            run: (row) => {
              if (row.may.take) take.mutate({ params: { id: row.id }, body: { version: row.version } });
            },
          },
        ]}
        searchHint={t('case.searchHint')}
        defaultSort="dueAt"
        views={savedViewsOf(LIST)}
        empty={{ title: t('verification.empty'), hint: t('verification.emptyHint') }}
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
      key: 'whose',
      title: t('verification.whose'),
      kind: 'select',
      options: (['mine', 'pool'] as const).map((whose) => ({ value: whose, label: t(`verification.whoseOf.${whose}`) })),
    },
    {
      key: 'state',
      title: t('verification.state'),
      kind: 'multi',
      options: TASK_STATES.map((state) => ({ value: state, label: say(taskStateNames[state]) })),
    },
    { key: 'overdue', title: t('verification.overdueOnly'), kind: 'boolean' },
    {
      key: 'unitId',
      title: t('verification.unit'),
      kind: 'multi',
      options: (units.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name })),
      loading: units.isPending,
    },
    {
      key: 'way',
      title: t('verification.way'),
      kind: 'select',
      options: WAYS.map((way) => ({ value: way, label: say(wayNames[way]) })),
    },
    { key: 'due', title: t('verification.due'), kind: 'dateRange' },
  ];
}

function useColumns(): ListColumn<VerificationRow>[] {
  const t = useT('rectification');
  const say = useBilingual();
  const format = useFormat();
  return [
    { key: 'number', title: t('case.number'), width: 165, render: (row) => row.caseFile.number },
    { key: 'pictures', title: t('verification.pictures'), width: 135, render: (row) => <Pair row={row} /> },
    {
      key: 'description',
      title: t('case.description'),
      render: (row) => <span className="cc-case-words">{row.caseFile.description}</span>,
    },
    { key: 'unit', title: t('verification.unit'), width: 150, render: (row) => <UnitName name={row.caseFile.unit ?? DASH} /> },
    {
      key: 'state',
      title: t('verification.state'),
      width: 90,
      render: (row) => <StateTag tone={TONES[row.state]}>{say(taskStateNames[row.state])}</StateTag>,
    },
    {
      key: 'verifier',
      title: t('verification.verifier'),
      width: 150,
      render: (row) => (row.mine ? <strong>{row.verifier}</strong> : row.verifier || t('verification.inPool')),
    },
    {
      key: 'dueAt',
      title: t('verification.due'),
      sortKey: 'dueAt',
      width: 170,
      render: (row) =>
        row.overdue && row.state === 'open' ? (
          <Light color="red" label={t('verification.overdueSince', { moment: format.moment(row.dueAt) })} />
        ) : (
          format.moment(row.dueAt)
        ),
    },
    {
      key: 'way',
      title: t('verification.way'),
      width: 90,
      hidden: true,
      render: (row) => (row.way ? say(wayNames[row.way]) : DASH),
    },
    { key: 'verdict', title: t('verification.verdict'), width: 180, hidden: true, render: (row) => row.verdict || DASH },
    {
      key: 'settledAt',
      title: t('verification.settledAt'),
      sortKey: 'settledAt',
      width: 150,
      hidden: true,
      render: (row) => format.moment(row.settledAt),
    },
  ];
}

function Pair({ row }: { readonly row: VerificationRow }) {
  return (
    <span className="cc-task-pair">
      {[row.before, row.after].map((id) => id && <img key={id} src={photoAddress(id, 'thumb')} alt="" loading="lazy" />)}
    </span>
  );
}

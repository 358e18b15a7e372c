import { call, download } from '@chuangcheng/api-client';
import { listUnitChoices } from '@chuangcheng/modules/organisation/contract';
import {
  exportRoutingRules,
  listRoutingRules,
  retireRoutingRule,
  ROUTING_STATES,
  type RoutingRuleRow,
  type RoutingState,
} from '@chuangcheng/modules/rectification/contract';
import { SPECIFICITY_RULE } from '@chuangcheng/modules/rectification/domain';
import {
  DASH,
  DataList,
  Light,
  type ListColumn,
  type ListFilter,
  ReasonDialog,
  StateTag,
  type StateTone,
  UnitName,
  useBilingual,
  useFormat,
  useT,
} from '@chuangcheng/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { LinkButton, Page, savedViewsOf, useAsk, useCan, useSend } from '../../../app/index.ts';
import { RuleDialog } from './rule-dialog.tsx';
import '../rectification.css';
import './routing.css';

const LIST = listRoutingRules.id;
const TONES: Readonly<Record<RoutingState, StateTone>> = { active: 'good', coming: 'waiting', retired: 'neutral' };

type Open = { readonly rule?: RoutingRuleRow; readonly kind: 'write' | 'retire' };

/** To which unit problems go, as rules of the office. */
export function RoutingPage() {
  const t = useT('rectification');
  const say = useBilingual();
  const can = useCan();
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  const edits = can('rectification.set-routing');
  const columns = useColumns(edits ? setOpen : undefined);
  const filters = useFilters();
  const retire = useSend(retireRoutingRule, { done: t('routing.retire.done') });
  const rule = open?.rule;
  return (
    <Page
      title={t('nav.routing')}
      note={<span className="cc-routing-order">{say(SPECIFICITY_RULE)}</span>}
      more={
        <>
          {can('rectification.import-routing') && (
            <LinkButton to="/rectification/routing/import">{t('routing.importShort')}</LinkButton>
          )}
          <LinkButton to="/rectification/routing/test">{t('routing.test.title')}</LinkButton>
        </>
      }
      action={
        edits && (
          <Button type="primary" onClick={() => setOpen({ kind: 'write' })}>
            {t('routing.add.do')}
          </Button>
        )
      }
    >
      <DataList<RoutingRuleRow>
        id={LIST}
        label={t('nav.routing')}
        columns={columns}
        filters={filters}
        load={(query, signal) => call(listRoutingRules, { query }, { signal })}
        onExport={(query, shown) => download(exportRoutingRules, { query: { ...query, columns: [...shown] } })}
        rowKey={(row) => row.id}
        rowLight={(row) => (row.conflicts.length > 0 ? 'red' : undefined)}
        searchHint={t('routing.searchHint')}
        defaultSort="number"
        views={savedViewsOf(LIST)}
        empty={{ title: t('routing.empty'), hint: t('routing.emptyHint') }}
      />
      {open?.kind === 'write' && <RuleDialog {...(rule && { rule })} onClose={close} />}
      {rule && open?.kind === 'retire' && (
        <ReasonDialog
          open
          title={t('routing.retire.title', { number: rule.number })}
          effect={t('routing.retire.effect', { scope: rule.scope, unit: rule.unit })}
          actionLabel={t('routing.retire.do')}
          onSubmit={async (reason) => {
            await retire.mutateAsync({ params: { id: rule.id }, body: { version: rule.version, reason } });
          }}
          onClose={close}
        />
      )}
    </Page>
  );
}

function useFilters(): ListFilter[] {
  const t = useT('rectification');
  const units = useAsk(listUnitChoices, { query: {} });
  return [
    {
      key: 'state',
      title: t('routing.state'),
      kind: 'multi',
      options: ROUTING_STATES.map((state) => ({ value: state, label: t(`routing.states.${state}`) })),
    },
    { key: 'conflicts', title: t('routing.conflictsOnly'), kind: 'boolean' },
    {
      key: 'unitId',
      title: t('routing.unit'),
      kind: 'multi',
      options: (units.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name })),
      loading: units.isPending,
    },
  ];
}

function useColumns(onOpen: ((open: Open) => void) | undefined): ListColumn<RoutingRuleRow>[] {
  const t = useT('rectification');
  const format = useFormat();
  const any = t('routing.any');
  return [
    { key: 'number', title: t('routing.number'), sortKey: 'number', width: 75, align: 'end', render: (row) => row.number },
    { key: 'kind', title: t('routing.kind'), render: (row) => row.category?.name ?? row.ofClass?.name ?? any },
    { key: 'siteType', title: t('routing.siteType'), width: 110, render: (row) => row.siteType?.name ?? any },
    { key: 'area', title: t('routing.area'), width: 110, render: (row) => row.area?.name ?? any },
    {
      key: 'unit',
      title: t('routing.unit'),
      sortKey: 'unit',
      width: 150,
      render: (row) => (
        <>
          <UnitName name={row.unit} />
          {row.unitClosed && <StateTag tone="bad">{t('routing.unitClosed')}</StateTag>}
        </>
      ),
    },
    {
      key: 'conflicts',
      title: t('routing.conflicts'),
      width: 180,
      render: (row) =>
        row.conflicts.length > 0 ? (
          <span className="cc-routing-conflict">
            <Light
              color="red"
              label={row.conflicts.map((one) => t('routing.conflictWith', { number: one.number, unit: one.unit })).join('、')}
            />
          </span>
        ) : (
          DASH
        ),
    },
    { key: 'fromDay', title: t('routing.fromDay'), sortKey: 'fromDay', width: 145, render: (row) => format.day(row.fromDay) },
    {
      key: 'state',
      title: t('routing.state'),
      width: 85,
      render: (row) => <StateTag tone={TONES[row.state]}>{t(`routing.states.${row.state}`)}</StateTag>,
    },
    { key: 'note', title: t('routing.note'), width: 160, hidden: true, render: (row) => row.note || DASH },
    { key: 'reason', title: t('routing.reason'), width: 160, hidden: true, render: (row) => row.reason || DASH },
    ...(onOpen
      ? [
          {
            key: 'do',
            title: t('routing.change.column'),
            width: 130,
            render: (row: RoutingRuleRow) =>
              row.state !== 'retired' && (
                <span className="cc-routing-do">
                  <Button size="small" onClick={() => onOpen({ rule: row, kind: 'write' })}>
                    {t('routing.change.short')}
                  </Button>
                  <Button size="small" onClick={() => onOpen({ rule: row, kind: 'retire' })}>
                    {t('routing.retire.short')}
                  </Button>
                </span>
              ),
          },
        ]
      : []),
  ];
}

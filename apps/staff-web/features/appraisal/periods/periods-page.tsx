import { call, download } from '@chuangcheng/api-client';
import { newId } from '@chuangcheng/kit/id';
import { exportPeriods, listPeriods, openPeriod, type PeriodRow } from '@chuangcheng/modules/appraisal/contract';
import { groupNames, GROUPS, PERIOD_STATES } from '@chuangcheng/modules/appraisal/domain';
import { DASH, DataList, type ListColumn, type ListFilter, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { FormDialog, Page, savedViewsOf, useCan } from '../../../app/index.ts';
import { PeriodTag } from './period-tag.tsx';

const LIST = listPeriods.id;

/** Appraisal periods, the newest first. */
export function PeriodsPage() {
  const t = useT('appraisal');
  const can = useCan();
  const columns = useColumns();
  const filters = useFilters();
  const [opening, setOpening] = useState(false);
  return (
    <Page
      title={t('nav.periods')}
      note={t('period.note')}
      action={
        can('appraisal.close-periods') && (
          <Button type="primary" onClick={() => setOpening(true)}>
            {t('period.open.title')}
          </Button>
        )
      }
    >
      <DataList<PeriodRow>
        id={LIST}
        label={t('nav.periods')}
        columns={columns}
        filters={filters}
        load={(query, signal) => call(listPeriods, { query }, { signal })}
        onExport={(query, chosen) => download(exportPeriods, { query: { ...query, columns: [...chosen] } })}
        rowKey={(row) => row.id}
        rowHref={(row) => `/appraisal/periods/${row.id}`}
        searchHint={t('period.searchHint')}
        defaultSort="-month"
        views={savedViewsOf(LIST)}
        empty={{ title: t('period.empty'), hint: t('period.emptyHint') }}
      />
      {opening && <OpenDialog onClose={() => setOpening(false)} />}
    </Page>
  );
}

function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT('appraisal');
  const say = useBilingual();
  const navigate = useNavigate();
  const [id] = useState(newId);
  return (
    <FormDialog
      endpoint={openPeriod}
      title={t('period.open.title')}
      effect={t('period.open.effect')}
      actionLabel={t('period.open.do')}
      initial={{ group: 'street' }}
      input={(fields) => ({ body: { ...fields, id } })}
      onDone={() => void navigate(`/appraisal/periods/${id}`)}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('month', t('period.month'))}>
            <Input type="month" />
          </Form.Item>
          <Form.Item {...field('group', t('period.group'))}>
            <Select options={GROUPS.map((group) => ({ value: group, label: say(groupNames[group]) }))} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

function useFilters(): ListFilter[] {
  const t = useT('appraisal');
  const say = useBilingual();
  return [
    {
      key: 'group',
      title: t('period.group'),
      kind: 'multi',
      options: GROUPS.map((group) => ({ value: group, label: say(groupNames[group]) })),
    },
    {
      key: 'state',
      title: t('period.state'),
      kind: 'multi',
      options: PERIOD_STATES.map((state) => ({ value: state, label: t(`period.states.${state}`) })),
    },
  ];
}

function useColumns(): ListColumn<PeriodRow>[] {
  const t = useT('appraisal');
  const say = useBilingual();
  const format = useFormat();
  return [
    { key: 'month', title: t('period.month'), sortKey: 'month', width: 120, render: (row) => row.month },
    { key: 'group', title: t('period.group'), width: 130, render: (row) => say(groupNames[row.group]) },
    { key: 'scheme', title: t('period.scheme'), render: (row) => row.scheme },
    { key: 'state', title: t('period.state'), width: 130, render: (row) => <PeriodTag state={row.state} /> },
    {
      key: 'objectionUntil',
      title: t('period.objectionUntil'),
      width: 150,
      render: (row) => (row.objectionUntil ? format.day(row.objectionUntil) : DASH),
    },
    {
      key: 'objections',
      title: t('period.objections'),
      width: 190,
      render: (row) => (row.objections.total === 0 ? DASH : t('period.objectionsOf', row.objections)),
    },
    { key: 'corrections', title: t('period.corrections'), width: 90, align: 'end', render: (row) => row.corrections },
    {
      key: 'publishedAt',
      title: t('period.publishedAt'),
      sortKey: 'publishedAt',
      width: 190,
      render: (row) => (row.publishedAt ? format.moment(row.publishedAt) : DASH),
    },
  ];
}

import { call, download } from '@chuangcheng/api-client';
import { exportNegativeItems, listNegativeItems, type NegativeRow } from '@chuangcheng/modules/assessment/contract';
import { PENALTIES, type Penalty, penaltyNames } from '@chuangcheng/modules/assessment/domain';
import { DASH, DataList, type ListColumn, StateTag, type StateTone, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Page, savedViewsOf, useCan } from '../../../app/index.ts';
import { useEdition } from '../editions/use-edition.ts';
import { useEditionFilter } from '../editions/use-edition-filter.ts';
import { NegativeDialog } from './negative-dialog.tsx';
import '../assessment.css';

const LIST = listNegativeItems.id;
/** A column for the screen only. */
const CHANGE = 'change';
const TONES: Readonly<Record<Penalty, StateTone>> = { deduct: 'waiting', suspend: 'bad', disqualify: 'bad' };

/** What must not happen, and what it costs when it does. */
export function NegativePage() {
  const t = useT('assessment');
  const say = useBilingual();
  const can = useCan();
  const { edition } = useEdition();
  const editionFilter = useEditionFilter();
  const [open, setOpen] = useState<NegativeRow | 'new'>();
  const mayEdit = can('assessment.edit-index') && edition !== undefined && edition.state !== 'superseded';
  const columns = useColumns(mayEdit ? setOpen : undefined);
  return (
    <Page title={t('nav.negativeList')} action={mayEdit && <Button onClick={() => setOpen('new')}>{t('negative.add')}</Button>}>
      <DataList<NegativeRow>
        id={LIST}
        label={t('nav.negativeList')}
        columns={columns}
        filters={[
          editionFilter,
          {
            key: 'penalty',
            title: t('negative.penalty'),
            kind: 'multi',
            options: PENALTIES.map((penalty) => ({ value: penalty, label: say(penaltyNames[penalty]) })),
          },
          { key: 'isVeto', title: t('negative.vetoOnly'), kind: 'boolean' },
        ]}
        load={(query, signal) => call(listNegativeItems, { query }, { signal })}
        onExport={(query, shown) =>
          download(exportNegativeItems, { query: { ...query, columns: shown.filter((key) => key !== CHANGE) } })
        }
        rowKey={(row) => row.id}
        searchHint={t('negative.searchHint')}
        defaultSort="number"
        views={savedViewsOf(LIST)}
        empty={{ title: t('negative.empty'), hint: t('negative.emptyHint') }}
      />
      {open && edition && (
        <NegativeDialog editionId={edition.id} item={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />
      )}
    </Page>
  );
}

function useColumns(onChange: ((row: NegativeRow) => void) | undefined): ListColumn<NegativeRow>[] {
  const t = useT('assessment');
  const say = useBilingual();
  const format = useFormat();
  const change: ListColumn<NegativeRow>[] = onChange
    ? [
        {
          key: CHANGE,
          title: t('negative.more'),
          width: 80,
          render: (row) => (
            <Button type="link" size="small" onClick={() => onChange(row)}>
              {t('negative.change')}
            </Button>
          ),
        },
      ]
    : [];
  return [
    { key: 'number', title: t('standard.number'), sortKey: 'number', width: 80, render: (row) => row.number },
    {
      key: 'title',
      title: t('negative.title'),
      render: (row) => (
        <>
          {row.title} {row.isVeto && <StateTag tone="bad">{t('negative.veto')}</StateTag>}
        </>
      ),
    },
    {
      key: 'penalty',
      title: t('negative.penalty'),
      sortKey: 'penalty',
      width: 140,
      render: (row) => <StateTag tone={TONES[row.penalty]}>{say(penaltyNames[row.penalty])}</StateTag>,
    },
    {
      key: 'deduction',
      title: t('negative.deduction'),
      width: 100,
      align: 'end',
      render: (row) => (row.deduction === null ? DASH : format.number(row.deduction, 2)),
    },
    {
      key: 'lookBackMonths',
      title: t('negative.lookBack'),
      sortKey: 'lookBackMonths',
      width: 130,
      align: 'end',
      render: (row) => row.lookBackMonths,
    },
    { key: 'basis', title: t('negative.basis'), width: 200, render: (row) => row.basis || DASH },
    { key: 'note', title: t('negative.note'), width: 200, render: (row) => row.note || DASH },
    ...change,
  ];
}

import { call, download } from '@chuangcheng/api-client';
import {
  type DuplicateRow,
  type DuplicateSide,
  exportDuplicates,
  listDuplicates,
} from '@chuangcheng/modules/rectification/contract';
import { suggestionStateNames } from '@chuangcheng/modules/rectification/domain';
import { DataList, type ListColumn, photoAddress, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Page, savedViewsOf, useCan } from '../../../app/index.ts';
import { StageTag } from '../stage-tag.tsx';
import { useCaseFilters } from '../use-case-filters.ts';
import { DuplicateRuleDialog } from './duplicate-rule-dialog.tsx';
import './duplicates.css';

const LIST = listDuplicates.id;
const FILTERS = new Set(['categoryId', 'townId']);

/** Pairs that may be the same problem; a row opens the two beside each other. */
export function DuplicatesPage() {
  const t = useT('rectification');
  const can = useCan();
  const filters = useCaseFilters().filter((filter) => FILTERS.has(filter.key));
  const columns = useColumns();
  const [rule, setRule] = useState(false);
  return (
    <Page
      title={t('nav.duplicates')}
      note={t('duplicate.note')}
      more={
        can('rectification.set-duplicate-rule') && <Button onClick={() => setRule(true)}>{t('duplicate.rule.button')}</Button>
      }
    >
      <DataList<DuplicateRow>
        id={LIST}
        label={t('nav.duplicates')}
        columns={columns}
        filters={[...filters, { key: 'decided', title: t('duplicate.decidedToo'), kind: 'boolean' }]}
        load={(query, signal) => call(listDuplicates, { query }, { signal })}
        onExport={(query, shown) => download(exportDuplicates, { query: { ...query, columns: [...shown] } })}
        rowKey={(row) => row.id}
        rowHref={(row) => `/rectification/duplicates/${row.id}`}
        searchHint={t('duplicate.searchHint')}
        defaultSort="-foundAt"
        views={savedViewsOf(LIST)}
        empty={{ title: t('duplicate.empty'), hint: t('duplicate.emptyHint') }}
      />
      {rule && <DuplicateRuleDialog onClose={() => setRule(false)} />}
    </Page>
  );
}

function useColumns(): ListColumn<DuplicateRow>[] {
  const t = useT('rectification');
  const say = useBilingual();
  const format = useFormat();
  return [
    { key: 'category', title: t('case.category'), width: 120, render: (row) => row.arrived.category },
    { key: 'arrived', title: t('duplicate.arrived'), render: (row) => <SideCell side={row.arrived} /> },
    { key: 'other', title: t('duplicate.other'), render: (row) => <SideCell side={row.other} /> },
    {
      key: 'likeness',
      title: t('duplicate.likeness'),
      sortKey: 'likeness',
      width: 90,
      align: 'end',
      render: (row) => row.likeness.toFixed(2),
    },
    {
      key: 'reasons',
      title: t('duplicate.reasons'),
      width: 190,
      render: (row) => row.reasons.map((reason) => say(reason)).join(' · '),
    },
    {
      key: 'foundAt',
      title: t('duplicate.foundAt'),
      sortKey: 'foundAt',
      width: 140,
      render: (row) => format.moment(row.foundAt),
    },
    {
      key: 'state',
      title: t('duplicate.state'),
      width: 100,
      hidden: true,
      render: (row) => say(suggestionStateNames[row.state]),
    },
    { key: 'reason', title: t('move.reason'), width: 160, hidden: true, render: (row) => row.reason ?? '' },
  ];
}

function SideCell({ side }: { readonly side: DuplicateSide }) {
  return (
    <div className="cc-pair-cell">
      {side.photoId && <img src={photoAddress(side.photoId, 'thumb')} alt="" loading="lazy" />}
      <div>
        <span className="cc-faint">
          {side.number} <StageTag stage={side.stage} />
        </span>
        <p className="cc-case-words">{side.description}</p>
      </div>
    </div>
  );
}

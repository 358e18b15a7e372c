import { call, download } from '@chuangcheng/api-client';
import { exportUnits, listUnits, type UnitRow } from '@chuangcheng/modules/organisation/contract';
import { type LeadingPost, requiredPosts, unitKindNames } from '@chuangcheng/modules/organisation/domain';
import { DASH, DataList, type ListColumn, onDemand, StateTag, UnitName, useBilingual, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { LinkButton, Page, savedViewsOf, useCan } from '../../app/index.ts';
import { useUnitChoices } from './use-unit-choices.ts';
import { useUnitKindOptions } from './unit-kind-options.ts';

const LIST = listUnits.id;
const AddUnitDialog = onDemand(async () => (await import('./add-unit-dialog.tsx')).AddUnitDialog);

/** The roster: every unit with who manages, who asks and who does. */
export function UnitsPage() {
  const t = useT('organisation');
  const can = useCan();
  const kinds = useUnitKindOptions();
  const parents = useUnitChoices();
  const columns = useColumns();
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={t('nav.units')}
      more={<>{can('organisation.import-roster') && <LinkButton to="/organisation/import">{t('units.import')}</LinkButton>}</>}
      action={can('organisation.edit-units') && <Button onClick={() => setAdding(true)}>{t('units.add')}</Button>}
    >
      <DataList<UnitRow>
        id={LIST}
        label={t('nav.units')}
        columns={columns}
        filters={[
          { key: 'kind', title: t('unit.kind'), kind: 'multi', options: kinds },
          { key: 'parentId', title: t('unit.parent'), kind: 'select', ...parents },
          { key: 'vacant', title: t('units.vacantOnly'), kind: 'boolean' },
        ]}
        load={(query, signal) => call(listUnits, { query }, { signal })}
        onExport={(query, shown) => download(exportUnits, { query: { ...query, columns: [...shown] } })}
        rowKey={(row) => row.id}
        rowHref={(row) => `/organisation/units/${row.id}`}
        searchHint={t('units.searchHint')}
        defaultSort="code"
        views={savedViewsOf(LIST)}
        empty={{
          title: t('units.empty'),
          hint: t('units.emptyHint'),
          action: can('organisation.import-roster') && <LinkButton to="/organisation/import">{t('units.import')}</LinkButton>,
        }}
      />
      {adding && <AddUnitDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function useColumns(): ListColumn<UnitRow>[] {
  const t = useT('organisation');
  const say = useBilingual();
  const holder = (name: string | null) => name ?? <StateTag tone="bad">{t('post.vacant')}</StateTag>;
  return [
    { key: 'name', title: t('unit.name'), sortKey: 'name', render: (row) => <UnitName name={row.name} /> },
    { key: 'code', title: t('unit.code'), sortKey: 'code', width: 130, render: (row) => row.code },
    { key: 'shortName', title: t('unit.shortName'), hidden: true, render: (row) => row.shortName },
    { key: 'kind', title: t('unit.kind'), sortKey: 'kind', width: 120, render: (row) => say(unitKindNames[row.kind]) },
    { key: 'parent', title: t('unit.parent'), width: 150, render: (row) => row.parent ?? DASH },
    {
      key: 'mainLeader',
      title: t('post.main-leader'),
      width: 120,
      render: (row) => (own(row, 'main-leader') ? holder(row.mainLeader) : DASH),
    },
    {
      key: 'leaderInCharge',
      title: t('post.leader-in-charge'),
      width: 120,
      render: (row) => (own(row, 'leader-in-charge') ? holder(row.leaderInCharge) : DASH),
    },
    { key: 'liaison', title: t('post.liaison'), width: 110, render: (row) => (own(row, 'liaison') ? holder(row.liaison) : DASH) },
    { key: 'liaisonPhone', title: t('post.liaisonPhone'), width: 130, render: (row) => row.liaisonPhone ?? DASH },
  ];
}

/** Must a unit of this kind have this post? Where it need not, an empty post is no gap. */
function own(row: UnitRow, post: LeadingPost): boolean {
  return requiredPosts(row.kind).includes(post);
}

import { call, download } from '@chuangcheng/api-client';
import { type ClueRow, exportClues, listClues } from '@chuangcheng/modules/appraisal/contract';
import { CLUE_RULES, CLUE_STATES, clueRuleNames, clueStateNames } from '@chuangcheng/modules/appraisal/domain';
import { DataList, type ListColumn, type ListFilter, UnitName, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { LinkButton, Page, savedViewsOf, useCan } from '../../../app/index.ts';
import { useUnitChoices } from '../../organisation/use-unit-choices.ts';
import { AccountabilityTabs } from '../accountability-tabs.tsx';
import { RecordedNote } from '../recorded-note.tsx';
import { ClueTag } from '../state-tags.tsx';

const LIST = listClues.id;

/** What the rules found, and what became of it. */
export function CluesPage() {
  const t = useT('accountability');
  const can = useCan();
  const columns = useColumns();
  const filters = useFilters();
  return (
    <Page
      title={t('part.clues')}
      note={t('clue.note')}
      action={
        can('appraisal.propose-measure') && <LinkButton to="/accountability/matters/new">{t('propose.without')}</LinkButton>
      }
    >
      <AccountabilityTabs here="clues" />
      <RecordedNote />
      <DataList<ClueRow>
        id={LIST}
        label={t('part.clues')}
        columns={columns}
        filters={filters}
        load={(query, signal) => call(listClues, { query }, { signal })}
        onExport={(query, chosen) => download(exportClues, { query: { ...query, columns: [...chosen] } })}
        rowKey={(row) => row.id}
        rowHref={(row) => `/accountability/clues/${row.id}`}
        searchHint={t('clue.searchHint')}
        defaultSort="-foundAt"
        views={savedViewsOf(LIST)}
        empty={{
          title: t('clue.empty'),
          hint: t('clue.emptyHint'),
          action: <LinkButton to="/accountability/rules">{t('clue.toRules')}</LinkButton>,
        }}
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
      key: 'state',
      title: t('state'),
      kind: 'multi',
      options: CLUE_STATES.map((state) => ({ value: state, label: say(clueStateNames[state]) })),
    },
    {
      key: 'rule',
      title: t('clue.rule'),
      kind: 'multi',
      options: CLUE_RULES.map((rule) => ({ value: rule, label: say(clueRuleNames[rule]) })),
    },
    { key: 'unitId', title: t('unit'), kind: 'multi', options: units.options, loading: units.loading },
  ];
}

function useColumns(): ListColumn<ClueRow>[] {
  const t = useT('accountability');
  const say = useBilingual();
  const format = useFormat();
  return [
    { key: 'unit', title: t('unit'), render: (row) => <UnitName name={row.unit} /> },
    { key: 'rule', title: t('clue.rule'), width: 240, render: (row) => say(clueRuleNames[row.rule]) },
    { key: 'count', title: t('clue.count'), width: 110, align: 'end', render: (row) => row.count },
    { key: 'state', title: t('state'), width: 140, render: (row) => <ClueTag state={row.state} /> },
    { key: 'foundAt', title: t('clue.foundAt'), sortKey: 'foundAt', width: 200, render: (row) => format.moment(row.foundAt) },
  ];
}

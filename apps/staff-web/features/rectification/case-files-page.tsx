import { call, download } from '@chuangcheng/api-client';
import { type CaseFileRow, exportCaseFiles, listCaseFiles } from '@chuangcheng/modules/rectification/contract';
import { type Measure, MEASURES, measureNames, sourceNames } from '@chuangcheng/modules/rectification/domain';
import { DASH, DataList, type ListColumn, type ListFilter, UnitName, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Page, savedViewsOf, useCan } from '../../app/index.ts';
import { keepDroppedSheet, sheetAmong } from './register/dropped-sheet.ts';
import { CaseClock } from './case-clock.tsx';
import { StageTag } from './stage-tag.tsx';
import { useCaseFilters } from './use-case-filters.ts';
import './rectification.css';

const LIST = listCaseFiles.id;

/** All case files this person may see. A figure of a ranking opens it narrowed to what the figure counts. */
export function CaseFilesPage() {
  const t = useT('rectification');
  const can = useCan();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const columns = useColumns();
  const filters = useCaseFilters();
  const measured = useMeasureFilters();
  const measure = address.get('measure');
  const importDropped = (files: readonly File[]): void => {
    const sheet = sheetAmong(files);
    if (!sheet) return;
    keepDroppedSheet(sheet);
    void navigate('/rectification/register/import');
  };
  return (
    <Page
      title={t('nav.caseFiles')}
      note={measure && <CountedBy measure={measure} from={address.get('from')} to={address.get('to')} />}
      more={<Link to={`/rectification/map?${address}`}>{t('case.onMap')}</Link>}
      action={
        can('rectification.register') && (
          <Button type="primary" onClick={() => void navigate('/rectification/register')}>
            {t('nav.register')}
          </Button>
        )
      }
    >
      <DataList<CaseFileRow>
        id={LIST}
        {...(can('rectification.register-in-bulk') && { onDropFiles: importDropped })}
        tools={can('rectification.register-in-bulk') && <Link to="/rectification/register/import">{t('register.bulk')}</Link>}
        label={t('nav.caseFiles')}
        columns={columns}
        filters={measure ? [...filters, ...measured] : filters}
        load={(query, signal) => call(listCaseFiles, { query }, { signal })}
        onExport={(query, shown) => download(exportCaseFiles, { query: { ...query, columns: [...shown] } })}
        rowKey={(row) => row.id}
        rowHref={(row) => `/rectification/case-files/${row.id}`}
        rowLight={(row) => (row.clock.overdue ? 'red' : undefined)}
        searchHint={t('case.searchHint')}
        defaultSort="-reportedAt"
        views={savedViewsOf(LIST)}
        empty={{
          title: t('case.empty'),
          hint: t('case.emptyHint'),
          action: can('rectification.import-history') && (
            <Link to="/rectification/history/import">{t('case.importHistory')}</Link>
          ),
        }}
      />
    </Page>
  );
}

/** Says what the list is narrowed to when a figure was opened. */
function CountedBy({
  measure,
  from,
  to,
}: {
  readonly measure: string;
  readonly from: string | null;
  readonly to: string | null;
}) {
  const t = useT('rectification');
  const say = useBilingual();
  const format = useFormat();
  if (!(MEASURES as readonly string[]).includes(measure)) return null;
  return (
    <span>
      {t('case.countedBy', { measure: say(measureNames[measure as Measure]), from: format.day(from), to: format.day(to) })}
    </span>
  );
}

/** Keeps measure and days in the address while the list is filtered further; shown as ordinary filters. */
function useMeasureFilters(): ListFilter[] {
  const t = useT('rectification');
  const say = useBilingual();
  return [
    {
      key: 'measure',
      title: t('case.measure'),
      kind: 'select',
      options: MEASURES.map((measure) => ({ value: measure, label: say(measureNames[measure]) })),
    },
    { key: 'from', title: t('case.from'), kind: 'text' },
    { key: 'to', title: t('case.to'), kind: 'text' },
  ];
}

function useColumns(): ListColumn<CaseFileRow>[] {
  const t = useT('rectification');
  const say = useBilingual();
  const format = useFormat();
  return [
    { key: 'number', title: t('case.number'), sortKey: 'number', width: 150, render: (row) => row.number },
    { key: 'category', title: t('case.category'), width: 120, render: (row) => row.category },
    {
      key: 'description',
      title: t('case.description'),
      render: (row) => <span className="cc-case-words">{row.description}</span>,
    },
    { key: 'stage', title: t('case.stage'), width: 100, render: (row) => <StageTag stage={row.stage} /> },
    { key: 'clock', title: t('case.clock'), sortKey: 'deadlineAt', width: 200, render: (row) => <CaseClock clock={row.clock} /> },
    { key: 'unit', title: t('case.unit'), width: 125, render: (row) => (row.unit ? <UnitName name={row.unit} /> : DASH) },
    { key: 'town', title: t('case.town'), width: 110, hidden: true, render: (row) => row.town ?? DASH },
    { key: 'village', title: t('case.village'), width: 110, hidden: true, render: (row) => row.village ?? DASH },
    { key: 'place', title: t('case.place'), width: 160, hidden: true, render: (row) => row.place || DASH },
    { key: 'source', title: t('case.source'), width: 110, hidden: true, render: (row) => say(sourceNames[row.source]) },
    {
      key: 'reportedAt',
      title: t('case.reportedAt'),
      sortKey: 'reportedAt',
      width: 150,
      render: (row) => format.moment(row.reportedAt),
    },
    { key: 'closedAt', title: t('case.closedAt'), width: 150, hidden: true, render: (row) => format.moment(row.closedAt) },
    {
      key: 'reworkCount',
      title: t('case.reworkCount'),
      width: 80,
      align: 'end',
      hidden: true,
      render: (row) => row.reworkCount,
    },
  ];
}

import { call, download } from '@chuangcheng/api-client';
import { type AuditEntryView, exportAuditEntries, listAuditEntries } from '@chuangcheng/platform/contract';
import { DASH, DataList, type ListColumn, onDemand, StateTag, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Page, savedViewsOf } from '../../app/index.ts';
import { auditQueryOf } from './audit-query-of.ts';
import { useSubjectKind } from './use-subject-kind.ts';

const LIST = listAuditEntries.id;
const EntryDetail = onDemand(async () => (await import('./entry-detail.tsx')).EntryDetail);
const VerifyDialog = onDemand(async () => (await import('./verify-dialog.tsx')).VerifyDialog);

/** Who did what and when, with what came of it. */
export function AuditPage() {
  const t = useT('audit');
  const [verifying, setVerifying] = useState(false);
  const [shown, setShown] = useState<AuditEntryView>();
  const columns = useColumns(setShown);
  return (
    <Page
      title={t('nav.trail')}
      note={t('note')}
      action={
        <Button type="primary" onClick={() => setVerifying(true)}>
          {t('verify.do')}
        </Button>
      }
    >
      <DataList<AuditEntryView>
        id={LIST}
        label={t('nav.trail')}
        columns={columns}
        filters={[
          { key: 'at', title: t('at'), kind: 'dateRange' },
          {
            key: 'outcome',
            title: t('outcome'),
            kind: 'select',
            options: [
              { value: 'done', label: t('done') },
              { value: 'refused', label: t('refused') },
            ],
          },
        ]}
        load={(query, signal) => call(listAuditEntries, { query: auditQueryOf(query) }, { signal })}
        onExport={(query, visible) => download(exportAuditEntries, { query: { ...auditQueryOf(query), columns: [...visible] } })}
        rowKey={(row) => row.id}
        rowLight={(row) => (row.outcome === 'refused' ? 'red' : undefined)}
        searchHint={t('searchHint')}
        defaultSort="-at"
        views={savedViewsOf(LIST)}
        empty={{ title: t('empty'), hint: t('emptyHint') }}
      />
      {verifying && <VerifyDialog onClose={() => setVerifying(false)} />}
      {shown && <EntryDetail entry={shown} onClose={() => setShown(undefined)} />}
    </Page>
  );
}

function useColumns(onShow: (entry: AuditEntryView) => void): ListColumn<AuditEntryView>[] {
  const t = useT('audit');
  const say = useBilingual();
  const format = useFormat();
  const kindName = useSubjectKind();
  return [
    { key: 'at', title: t('at'), sortKey: 'at', width: 190, render: (row) => format.moment(row.at) },
    { key: 'actor', title: t('actor'), width: 200, render: (row) => row.actor },
    {
      key: 'action',
      title: t('action'),
      render: (row) => (
        <Button type="link" size="small" onClick={() => onShow(row)}>
          {say(row.actionTitle)}
        </Button>
      ),
    },
    {
      key: 'outcome',
      title: t('outcome'),
      width: 100,
      render: (row) => <StateTag tone={row.outcome === 'done' ? 'good' : 'bad'}>{t(row.outcome)}</StateTag>,
    },
    { key: 'subjectKind', title: t('subjectKind'), width: 160, render: (row) => kindName(row.subjectKind) },
    { key: 'subjectId', title: t('subjectId'), width: 300, hidden: true, render: (row) => row.subjectId ?? DASH },
    { key: 'requestId', title: t('requestId'), width: 300, hidden: true, render: (row) => row.requestId ?? DASH },
  ];
}

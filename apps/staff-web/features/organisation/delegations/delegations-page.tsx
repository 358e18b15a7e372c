import { endDelegation, listDelegations } from '@chuangcheng/modules/organisation/contract';
import { EmptyState, PlainTable, ProblemAlert, StateTag, useFormat, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Answer, Page, useAsk, useRoleName, useSend } from '../../../app/index.ts';
import { DelegateDialog } from './delegate-dialog.tsx';

/** The own duties handed to colleagues for some days, such as while on leave. */
export function DelegationsPage() {
  const t = useT('organisation');
  const roleName = useRoleName();
  const format = useFormat();
  const mine = useAsk(listDelegations);
  const end = useSend(endDelegation, { done: t('delegation.ended') });
  const [adding, setAdding] = useState(false);
  const possible = (mine.data?.duties.length ?? 0) > 0 && (mine.data?.colleagues.length ?? 0) > 0;
  return (
    <Page
      title={t('nav.delegations')}
      note={t('delegation.note')}
      action={
        possible && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('delegation.add')}
          </Button>
        )
      }
    >
      <ProblemAlert problem={end.error} />
      <Answer of={mine}>
        {(data) =>
          data.delegations.length === 0 ? (
            <EmptyState
              title={t('delegation.empty')}
              hint={t(
                possible ? 'delegation.emptyHint' : data.duties.length === 0 ? 'delegation.noDuty' : 'delegation.noColleague',
              )}
            />
          ) : (
            <div className="cc-sheet">
              <PlainTable
                caption={t('nav.delegations')}
                columns={['duty', 'to', 'days', 'reason', 'state'].map((key) => ({ key, title: t(`delegation.${key}`) }))}
                rows={data.delegations.map((one) => ({
                  key: one.id,
                  cells: [
                    `${roleName(one.role)} · ${one.unit}`,
                    one.to,
                    `${format.day(one.firstDay)} – ${format.day(one.lastDay)}`,
                    one.reason,
                    one.ended ? (
                      <StateTag key="state">{t('delegation.isEnded')}</StateTag>
                    ) : (
                      <Button key="end" size="small" onClick={() => end.mutate({ params: { id: one.id } })}>
                        {t('delegation.end')}
                      </Button>
                    ),
                  ],
                }))}
              />
            </div>
          )
        }
      </Answer>
      {adding && mine.data && (
        <DelegateDialog duties={mine.data.duties} colleagues={mine.data.colleagues} onClose={() => setAdding(false)} />
      )}
    </Page>
  );
}

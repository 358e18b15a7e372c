import { listCaseFiles } from '@chuangcheng/modules/rectification/contract';
import { stageNames } from '@chuangcheng/modules/rectification/domain';
import { DASH, PlainTable, StateTag, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Link } from 'react-router';
import { Answer, useAsk } from '../../../app/index.ts';

const SHOWN = 20;

/** The problems found at this site, newest first. */
export function SiteCases({ siteId }: { readonly siteId: string }) {
  const t = useT('assessment');
  const say = useBilingual();
  const format = useFormat();
  const asked = useAsk(listCaseFiles, { query: { siteId, sort: '-reportedAt', pageSize: SHOWN } });
  return (
    <section className="cc-sheet cc-site-history">
      <Answer of={asked}>
        {({ rows, total }) => (
          <>
            <h2>{t('site.cases', { count: total })}</h2>
            {rows.length === 0 ? (
              <p className="cc-faint">{t('site.noCases')}</p>
            ) : (
              <PlainTable
                caption={t('site.casesCaption')}
                columns={[
                  { key: 'number', title: t('site.caseNumber') },
                  { key: 'description', title: t('site.caseWhat') },
                  { key: 'stage', title: t('site.caseStage') },
                  { key: 'unit', title: t('site.caseUnit') },
                  { key: 'reportedAt', title: t('site.caseFound') },
                ]}
                rows={rows.map((row) => ({
                  key: row.id,
                  cells: [
                    <Link key="number" to={`/rectification/case-files/${row.id}`}>
                      {row.number}
                    </Link>,
                    `${row.category} · ${row.description}`,
                    <StateTag key="stage" tone={row.clock.overdue ? 'bad' : row.stage === 'closed' ? 'good' : 'neutral'}>
                      {say(stageNames[row.stage])}
                    </StateTag>,
                    row.unit ?? DASH,
                    format.moment(row.reportedAt),
                  ],
                }))}
              />
            )}
            {total > rows.length && <Link to={`/rectification/case-files?siteId=${siteId}`}>{t('site.allCases')}</Link>}
          </>
        )}
      </Answer>
    </section>
  );
}

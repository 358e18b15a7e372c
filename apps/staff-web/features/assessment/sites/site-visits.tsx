import { listVisits, type VisitRow } from '@chuangcheng/modules/inspection/contract';
import { DASH, PlainTable, useFormat, useT } from '@chuangcheng/ui';
import { LineChart } from '@chuangcheng/ui/chart';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { Answer, useAsk } from '../../../app/index.ts';

/** So many visits are drawn and listed; the rest is in the list of visits. */
const SHOWN = 20;
/** A line needs two ends. */
const FEWEST = 2;

/** What inspectors found here, visit by visit. */
export function SiteVisits({ siteId }: { readonly siteId: string }) {
  const t = useT('assessment');
  const asked = useAsk(listVisits, { query: { siteId, sort: '-submittedAt', pageSize: SHOWN } });
  return (
    <section className="cc-sheet cc-site-history">
      <Answer of={asked}>
        {({ rows, total }) => (
          <>
            <h2>{t('site.visits', { count: total })}</h2>
            {rows.length === 0 ? <p className="cc-faint">{t('site.noVisits')}</p> : <Visits rows={rows} />}
            {total > rows.length && <Link to={`/inspection/visits?siteId=${siteId}`}>{t('site.allVisits')}</Link>}
          </>
        )}
      </Answer>
    </section>
  );
}

function Visits({ rows }: { readonly rows: readonly VisitRow[] }) {
  const t = useT('assessment');
  const format = useFormat();
  const scored = useMemo(() => rows.filter((row) => row.score !== null).toReversed(), [rows]);
  const { day } = format;
  const data = useMemo(
    () => ({
      category: t('site.visitDay'),
      categories: scored.map((row) => day(row.submittedAt)),
      series: [{ name: t('site.score'), values: scored.map((row) => row.score) }],
      unit: t('site.scoreUnit'),
      decimals: 1,
    }),
    [scored, t, day],
  );
  return (
    <>
      {scored.length >= FEWEST && <LineChart label={t('site.scores')} data={data} height={220} />}
      <PlainTable
        caption={t('site.visitsCaption')}
        columns={[
          { key: 'day', title: t('site.visitDay') },
          { key: 'score', title: t('site.scoreHead'), align: 'end' },
          { key: 'findings', title: t('site.findings'), align: 'end' },
          { key: 'inspectors', title: t('site.inspectors') },
          { key: 'plan', title: t('site.plan') },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            <Link key="day" to={`/inspection/visits/${row.id}`}>
              {format.moment(row.submittedAt)}
            </Link>,
            row.score === null ? DASH : format.score(row.score),
            row.findings,
            row.inspectors.join('、'),
            row.plan,
          ],
        }))}
      />
    </>
  );
}

import type { EndpointOutput } from '@chuangcheng/kit/endpoint';
import { getVisit } from '@chuangcheng/modules/inspection/contract';
import { DASH, EmptyState, PhotoStrip, StateTag, Stat, Timeline, useBilingual, useFormat, useT, WhyPanel } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Answer, Page, useAsk, useCan } from '../../../app/index.ts';
import { AmendDialog } from './amend-dialog.tsx';
import { useObservationWords } from './use-observation-words.ts';
import './visits.css';

type Visit = EndpointOutput<typeof getVisit>;
type Result = Visit['results'][number];

/** One visit: its score, what was seen for every item, and how each mark came about. */
export function VisitPage() {
  const { id = '' } = useParams();
  const t = useT('inspection');
  const format = useFormat();
  const asked = useAsk(getVisit, { params: { id } });
  return (
    <Answer of={asked}>
      {(visit) => (
        <Page
          title={`${visit.siteCode} ${visit.site}`}
          note={`${visit.siteType} · ${visit.town} · ${visit.inspectors.join('、')} · ${format.moment(visit.submittedAt)}`}
          back={{ to: '/inspection/visits', label: t('nav.visits') }}
          more={<Button onClick={() => window.print()}>{t('visit.print')}</Button>}
        >
          <div className="cc-visit-facts">
            <Stat
              label={t('visit.score')}
              value={visit.score === null ? DASH : format.score(visit.score)}
              note={t('visit.marksOf', { marks: format.score(visit.marks), full: format.score(visit.fullMarks) })}
            />
            <Stat
              label={t('visit.findings')}
              value={visit.findings}
              to={`/rectification/case-files?siteId=${visit.siteId}`}
              note={t('visit.findingsNote')}
            />
            <Stat
              label={t('visit.arrived')}
              value={format.moment(visit.arrivedAt)}
              note={visit.distance === null ? t('visit.noPosition') : t('visit.distance', { metres: Math.round(visit.distance) })}
            />
          </div>
          {visit.note && <p>{visit.note}</p>}
          <Results visit={visit} />
          <section className="cc-visit-amendments">
            <h2>{t('visit.amendments')}</h2>
            <Timeline
              entries={visit.amendments.map((one) => ({
                id: one.at,
                at: one.at,
                actor: one.by,
                text: t('visit.amendedScore', {
                  before: one.scoreBefore === null ? DASH : format.score(one.scoreBefore),
                  after: one.scoreAfter === null ? DASH : format.score(one.scoreAfter),
                }),
                detail: one.reason,
              }))}
            />
          </section>
          <p>
            <Link to={`/assessment/sites/${visit.siteId}`}>{t('visit.openSite')}</Link>
          </p>
        </Page>
      )}
    </Answer>
  );
}

/** The checklist as it was filled in, failed items first to be seen. */
function Results({ visit }: { readonly visit: Visit }) {
  const t = useT('inspection');
  const say = useBilingual();
  const format = useFormat();
  const words = useObservationWords();
  const can = useCan();
  const [why, setWhy] = useState<Result>();
  const [amending, setAmending] = useState<Result>();
  if (visit.results.length === 0) return <EmptyState title={t('visit.noResults')} />;
  return (
    <>
      <table className="cc-visit-results">
        <thead>
          <tr>
            <th scope="col">{t('item.number')}</th>
            <th scope="col">{t('item.content')}</th>
            <th scope="col">{t('item.seen')}</th>
            <th scope="col" className="cc-end">
              {t('item.mark')}
            </th>
            <th scope="col" className="cc-no-print">
              {t('item.more')}
            </th>
          </tr>
        </thead>
        <tbody>
          {visit.results.map((result) => (
            <tr key={result.id}>
              <td>{result.number}</td>
              <td>
                {result.content}
                {result.note && <p className="cc-faint">{result.note}</p>}
                {result.photoIds.length > 0 && <PhotoStrip photos={result.photoIds.map((photo) => ({ id: photo }))} />}
              </td>
              <td>
                {words(result.seen)} {result.failed && <StateTag tone="bad">{t('item.failed')}</StateTag>}{' '}
                {result.amended && <StateTag tone="waiting">{t('visit.amended')}</StateTag>}
              </td>
              <td className="cc-end">
                {result.seen.kind === 'exempt' ? DASH : `${format.score(result.mark)} / ${format.score(result.fullMark)}`}
              </td>
              <td className="cc-no-print">
                <Button type="link" size="small" onClick={() => setWhy(result)}>
                  {t('item.why')}
                </Button>
                {visit.mayAmend && can('inspection.amend') && (
                  <Button type="link" size="small" onClick={() => setAmending(result)}>
                    {t('item.amend')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <WhyPanel
        open={why !== undefined}
        title={why?.content ?? ''}
        steps={(why?.why ?? []).map((step) => ({ title: say(step) }))}
        {...(why && why.seen.kind !== 'exempt' && { result: `${format.score(why.mark)} / ${format.score(why.fullMark)}` })}
        onClose={() => setWhy(undefined)}
      />
      {amending && <AmendDialog visitId={visit.id} result={amending} onClose={() => setAmending(undefined)} />}
    </>
  );
}

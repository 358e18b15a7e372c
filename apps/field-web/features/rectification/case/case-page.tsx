import { type CaseFileDetail, getCaseFile } from '@chuangcheng/modules/rectification/contract';
import { partStateNames, stageNames } from '@chuangcheng/modules/rectification/domain';
import { useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { Icon } from '../../../app/frame/icon.tsx';
import { Page } from '../../../app/frame/page.tsx';
import { Answer } from '../../../app/parts/answer.tsx';
import { geoAddress } from '../../../app/parts/position.ts';
import { useAnswer } from '../../../app/store/use-answer.ts';
import { Clock } from '../work/clock.tsx';
import { CasePhotos } from './case-photos.tsx';
import { NextMove } from './next-move.tsx';
import '../rectification.css';

const PlaceMap = lazy(async () => ({ default: (await import('./place-map.tsx')).PlaceMap }));

/** One case file on the spot: how long still, what, where, what to do now. */
export function CasePage() {
  const t = useT('rectification');
  const { id = '' } = useParams();
  const file = useAnswer(getCaseFile, { params: { id } });
  return (
    <Page title={file.data?.category ?? t('case.title')} back="/work">
      <Answer of={file}>{(data) => <CaseBody file={data} />}</Answer>
    </Page>
  );
}

function CaseBody({ file }: { readonly file: CaseFileDetail }) {
  const t = useT('rectification');
  const say = useBilingual();
  const { moment } = useFormat();
  const place = file.place || [file.town, file.village].filter(Boolean).join(' ');
  const last = file.history.at(-1);
  return (
    <>
      <section className="cf-sheet cf-form">
        <Clock clock={file.clock} />
        <p className="cf-what">{file.description}</p>
        {file.closingText && <p className="cf-soft">{t('case.closing', { words: file.closingText })}</p>}
        <p className="cf-faint">
          {file.number} · {say(stageNames[file.stage])} · {t('case.reported', { moment: moment(file.reportedAt) })}
          {file.reworkCount > 0 && ` · ${t('case.reworked', { count: file.reworkCount })}`}
        </p>
      </section>
      {file.handling.parts.length > 0 && (
        <section className="cf-sheet">
          <h2>{t('case.parts', { unit: file.unit ?? '' })}</h2>
          <ul className="cf-lines">
            {file.handling.parts.map((part) => (
              <li key={part.id}>
                {part.unit} · {say(partStateNames[part.state])}
                <br />
                <span className="cf-soft">{part.task}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <CasePhotos photos={file.photos} />
      <NextMove key={file.version} file={file} />
      <section className="cf-sheet cf-form">
        <h2>{t('case.where')}</h2>
        <p>{place}</p>
        {file.site && file.site.name !== place && <p className="cf-soft">{file.site.name}</p>}
        {file.position && (
          <>
            <a className="cf-secondary" href={geoAddress(file.position, place)}>
              <Icon name="place" />
              {t('case.navigate')}
            </a>
            <Suspense fallback={<div className="cf-map-waiting" />}>
              <PlaceMap label={place} position={file.position} />
            </Suspense>
          </>
        )}
      </section>
      {last && (
        <section className="cf-sheet">
          <h2>{t('case.history')}</h2>
          <ol className="cf-lines">
            {file.history.map((entry) => (
              <li key={entry.id}>
                <span className="cf-faint">
                  {moment(entry.at)} {entry.actor}
                </span>
                <br />
                {say(entry.text)}
                {entry.reason && <span className="cf-soft"> {entry.reason}</span>}
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

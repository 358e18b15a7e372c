import type { CaseFileDetail } from '@chuangcheng/modules/rectification/contract';
import { sourceNames, stageNames } from '@chuangcheng/modules/rectification/domain';
import { DASH, photoAddress, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import type { ReactNode } from 'react';
import { useSession } from '../../../app/index.ts';
import './case-sheet.css';

const MOMENTS = ['before', 'after', 'verification'] as const;
const SIGNERS = ['handled', 'verified', 'closed'] as const;

/** The document: facts, pictures by moment, the whole story, and lines to sign on. */
export function CaseSheet({ caseFile }: { readonly caseFile: CaseFileDetail }) {
  const t = useT('rectification');
  const say = useBilingual();
  const { county } = useSession();
  return (
    <article className="cc-case-sheet">
      <header>
        <h2>{t('print.title', { county: county.name })}</h2>
        <p>
          {t('case.number')} {caseFile.number}
        </p>
      </header>
      <SheetFacts caseFile={caseFile} />
      <SheetPhotos photos={caseFile.photos} />
      <section>
        <h3>{t('print.story')}</h3>
        <table className="cc-case-sheet-story">
          <thead>
            <tr>
              <th scope="col">{t('print.when')}</th>
              <th scope="col">{t('print.who')}</th>
              <th scope="col">{t('print.what')}</th>
            </tr>
          </thead>
          <tbody>
            {caseFile.history.map((entry) => (
              <StoryLine key={entry.id} entry={entry} />
            ))}
          </tbody>
        </table>
      </section>
      {caseFile.why.length > 0 && (
        <section className="cc-case-sheet-why">
          <h3>{t('case.whyDeadline')}</h3>
          <ol>
            {caseFile.why.map((step) => (
              <li key={step.zh}>{say(step)}</li>
            ))}
          </ol>
        </section>
      )}
      <footer>
        {SIGNERS.map((signer) => (
          <p key={signer}>
            {t(`print.sign.${signer}`)}
            <span />
            {t('print.signDay')}
          </p>
        ))}
      </footer>
    </article>
  );
}

function SheetFacts({ caseFile }: { readonly caseFile: CaseFileDetail }) {
  const t = useT('rectification');
  const say = useBilingual();
  const format = useFormat();
  const moment = (at: string | null) => (at ? format.moment(at) : DASH);
  const place = [caseFile.town, caseFile.village, caseFile.place].filter((part) => part).join(' · ');
  const wide: readonly (readonly [string, ReactNode])[] = [
    ['description', caseFile.description],
    ['condition', caseFile.condition],
    ['place', [place, caseFile.site?.name].filter((part) => part).join('，')],
    ['closingText', caseFile.closingText],
  ];
  const narrow: readonly (readonly [string, ReactNode])[] = [
    ['category', `${caseFile.className} · ${caseFile.category}`],
    ['stage', say(stageNames[caseFile.stage])],
    ['source', [say(sourceNames[caseFile.source]), caseFile.reportedBy].filter((part) => part).join(' · ')],
    ['reportedAt', moment(caseFile.reportedAt)],
    ['unit', caseFile.unit ?? DASH],
    ['limit', caseFile.limit ? say(caseFile.limit) : DASH],
    ['deadline', moment(caseFile.deadlineAt)],
    ['firstDeadline', moment(caseFile.firstDeadlineAt)],
    ['completedAt', moment(caseFile.completedAt)],
    ['closedAt', moment(caseFile.closedAt)],
  ];
  const pairs = narrow.flatMap((fact, index) => (index % 2 === 0 ? [[fact, narrow[index + 1]]] : []));
  return (
    <table className="cc-case-sheet-facts">
      <tbody>
        {pairs.map((pair) => (
          <tr key={pair[0]?.[0]}>
            {pair.map(
              (fact) =>
                fact && [
                  <th key={`${fact[0]} name`} scope="row">
                    {t(`case.${fact[0]}`)}
                  </th>,
                  <td key={fact[0]}>{fact[1]}</td>,
                ],
            )}
          </tr>
        ))}
        {wide.map(([key, value]) =>
          value ? (
            <tr key={key}>
              <th scope="row">{t(`case.${key}`)}</th>
              <td colSpan={3}>{value}</td>
            </tr>
          ) : null,
        )}
      </tbody>
    </table>
  );
}

function SheetPhotos({ photos }: { readonly photos: CaseFileDetail['photos'] }) {
  const t = useT('rectification');
  const format = useFormat();
  const sorted = MOMENTS.flatMap((moment) => photos.filter((photo) => photo.moment === moment));
  if (sorted.length === 0) return <p className="cc-case-sheet-none">{t('case.noPhotos')}</p>;
  return (
    <section>
      <h3>{t('case.pictures')}</h3>
      <div className="cc-case-sheet-photos">
        {sorted.map(({ id, moment, addedAt }) => (
          <figure key={id}>
            <img src={photoAddress(id, 'large')} alt={t(`case.moments.${moment}`)} />
            <figcaption>
              {t(`case.moments.${moment}`)} {format.moment(addedAt)}
            </figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}

function StoryLine({ entry }: { readonly entry: CaseFileDetail['history'][number] }) {
  const t = useT('rectification');
  const say = useBilingual();
  const format = useFormat();
  return (
    <tr>
      <td>{format.moment(entry.at)}</td>
      <td>{entry.actor}</td>
      <td>
        {say(entry.text)}
        {entry.reason && <div>{t('case.because', { reason: entry.reason })}</div>}
      </td>
    </tr>
  );
}

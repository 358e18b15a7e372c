import type { EndpointOutput } from '@chuangcheng/kit/endpoint';
import type { getStandard } from '@chuangcheng/modules/assessment/contract';
import { DASH, useFormat, useT } from '@chuangcheng/ui';
import { Link } from 'react-router';
import { UnitMark, UnitMarks } from './unit-mark.tsx';

export type StandardDetail = EndpointOutput<typeof getStandard>;
export type StandardFactsProps = {
  readonly standard: StandardDetail;
  /** With number and place in the tree as a heading, where no page head names them. */
  readonly titled?: boolean;
};

/** Everything a standard says: what is required, how it is looked at and scored, who answers for it. */
export function StandardFacts({ standard, titled = false }: StandardFactsProps) {
  const t = useT('assessment');
  const format = useFormat();
  return (
    <div className="cc-standard">
      {titled && (
        <header>
          <p className="cc-faint">{standard.path.join(' / ')}</p>
          <h2>{t('standard.numbered', { number: standard.number })}</h2>
        </header>
      )}
      <ol className="cc-requirements">
        {standard.requirements.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <dl className="cc-facts">
        <dt>{t('standard.points')}</dt>
        <dd>
          {t('points', { points: format.number(standard.points, 2) })}
          {standard.pointsByMethod.length > 1 && (
            <span className="cc-faint">
              {' '}
              {standard.pointsByMethod.map((one) => `${one.method} ${format.number(one.points, 2)}`).join('、')}
            </span>
          )}
        </dd>
        <dt>{t('standard.methods')}</dt>
        <dd>{standard.methods.join('、')}</dd>
        <dt>{t('standard.scoringRule')}</dt>
        <dd className="cc-long-text">{standard.scoringRule || DASH}</dd>
        <dt>{t('standard.lead')}</dt>
        <dd>{standard.lead ? <UnitMark unit={standard.lead} /> : DASH}</dd>
        <dt>{t('standard.responsible')}</dt>
        <dd>{standard.responsible.length > 0 ? <UnitMarks units={standard.responsible} /> : DASH}</dd>
        <dt>{t('standard.due')}</dt>
        <dd>
          {standard.dueText || DASH}
          {standard.dueDays.length > 0 && (
            <span className="cc-faint"> {standard.dueDays.map((day) => format.day(day)).join('、')}</span>
          )}
        </dd>
      </dl>
      <section>
        <h3>{t('standard.checkItems', { count: standard.checkItems.length })}</h3>
        {standard.checkItems.length === 0 ? (
          <p className="cc-faint">{t('standard.noCheckItems')}</p>
        ) : (
          <ul className="cc-linked-items">
            {standard.checkItems.map((item) => (
              <li key={item.id}>
                <Link to={`/assessment/site-types/${item.siteTypeId}?editionId=${standard.edition.id}#item-${item.number}`}>
                  {item.siteType} {item.number}
                </Link>{' '}
                {item.content}
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

import type { Cockpit } from '@chuangcheng/modules/overview/contract';
import { dayOf } from '@chuangcheng/kit/civil-day';
import { DASH, useFormat, useT } from '@chuangcheng/ui';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';

type Props = {
  readonly standing: Cockpit['standing'];
  readonly asOf: string;
  /** How many are shown at first; all when left out. */
  readonly first?: number;
  /** Nothing can be pressed, as on a wall. */
  readonly still?: boolean;
};

/** Mean score per site type as bars, the weakest on top; types nobody visited at the end. */
export function SiteTypeBars({ standing: { siteTypes, since }, asOf, first = 10, still = false }: Props) {
  const t = useT('overview');
  const format = useFormat();
  const [all, setAll] = useState(false);
  if (siteTypes.length === 0) return <p className="cc-faint">{t('types.none')}</p>;
  const shown = all ? siteTypes : siteTypes.slice(0, first);
  return (
    <>
      <ol className="cc-bars">
        {shown.map(({ siteTypeId, siteType, score, visited, points }) => {
          const mean = score.denominator === 0 ? null : score.numerator / score.denominator;
          const details = t('types.details', {
            sum: format.score(score.numerator, 2),
            visited: visited.numerator,
            sites: visited.denominator,
            points: format.number(points, 3),
          });
          return (
            <li key={siteTypeId}>
              <Link to={`/inspection/visits?${new URLSearchParams({ siteTypeId, from: since, to: dayOf(new Date(asOf)) })}`}>
                {siteType}
              </Link>
              <Tooltip title={details}>
                <span className="cc-bar" data-empty={mean === null}>
                  <span style={{ inlineSize: `${mean ?? 0}%` }} />
                </span>
              </Tooltip>
              <strong>{mean === null ? DASH : format.score(mean, 2)}</strong>
              <small>{t('types.visited', { visited: visited.numerator, sites: visited.denominator })}</small>
            </li>
          );
        })}
      </ol>
      {!still && siteTypes.length > first && (
        <Button type="link" className="cc-no-print" onClick={() => setAll(!all)}>
          {all ? t('types.fewer') : t('types.all', { count: siteTypes.length })}
        </Button>
      )}
    </>
  );
}

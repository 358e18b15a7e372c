import type { ScoreRow } from '@chuangcheng/modules/appraisal/contract';
import { metricSpecs } from '@chuangcheng/modules/appraisal/domain';
import { DASH, UnitName, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { RankChange } from '../rank-change.tsx';
import { adjustmentSum, metricsOf, signed, tiedRanks } from './figure-text.ts';
import { ListMark } from './list-mark.tsx';
import { MetricPoints } from './metric-points.tsx';
import '../ranking.css';
import './scores.css';

export type ScoreTableProps<Row extends ScoreRow> = {
  readonly caption: string;
  readonly rows: readonly Row[];
  /** A rank to compare with and what it is called; without it there is no such column. */
  readonly before?: { readonly title: string; readonly rankOf: (row: Row) => number | null };
  readonly onOpen: (row: Row) => void;
};

/** Ranked units with every metric's points, those not ranked below them; a card for each unit on a phone. */
export function ScoreTable<Row extends ScoreRow>({ caption, rows, before, onOpen }: ScoreTableProps<Row>) {
  const t = useT('appraisal');
  const say = useBilingual();
  const format = useFormat();
  const metrics = metricsOf(rows);
  const tied = tiedRanks(rows);
  const unranked = rows.filter((row) => row.rank === null);
  const line = (row: Row) => (
    <tr key={row.unitId} data-tied={row.rank !== null && tied.has(row.rank)}>
      <td className="cc-rank">{row.rank ?? DASH}</td>
      <th scope="row">
        <UnitName name={row.unit} /> <ListMark list={row.list} />
      </th>
      {before && (
        <td className="cc-rank-change">
          <RankChange rank={row.rank} before={before.rankOf(row)} note={before.title} />
        </td>
      )}
      <td data-title={t('score.title')} data-ranked-by>
        {format.score(row.score, 2)}
      </td>
      {metrics.map((metric) => (
        <td key={metric} data-title={say(metricSpecs[metric].name)}>
          <MetricPoints score={row.metrics.find((one) => one.metric === metric)} />
        </td>
      ))}
      <td data-title={t('score.adjustments')}>{row.adjustments.length === 0 ? DASH : signed(adjustmentSum(row.adjustments))}</td>
      <td className="cc-no-print">
        <Button type="link" size="small" onClick={() => onOpen(row)} aria-label={t('whyOf', { unit: row.unit })}>
          {t('why')}
        </Button>
      </td>
    </tr>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="cc-scores-scroll" aria-label={caption} tabIndex={0}>
      <table className="cc-ranking cc-scores">
        <caption className="cc-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rank')}</th>
            <th scope="col">{t('unit')}</th>
            {before && <th scope="col">{before.title}</th>}
            <th scope="col" className="cc-end" aria-sort="descending">
              {t('score.title')}
            </th>
            {metrics.map((metric) => (
              <th key={metric} scope="col" className="cc-end">
                {say(metricSpecs[metric].name)}
              </th>
            ))}
            <th scope="col" className="cc-end">
              {t('score.adjustments')}
            </th>
            <th className="cc-no-print">
              <span className="cc-visually-hidden">{t('why')}</span>
            </th>
          </tr>
        </thead>
        <tbody>{rows.filter((row) => row.rank !== null).map(line)}</tbody>
        {unranked.length > 0 && (
          <tbody className="cc-ranking-unranked">
            <tr className="cc-ranking-part">
              <th colSpan={5 + metrics.length + (before ? 1 : 0)}>
                {t('unranked', { count: unranked.length })} <span>{t('score.unrankedBecause')}</span>
              </th>
            </tr>
            {unranked.map(line)}
          </tbody>
        )}
      </table>
    </section>
  );
}

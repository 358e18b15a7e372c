import type { Ranking, RankingRow } from '@chuangcheng/modules/appraisal/contract';
import { RANKED_BY, rankedByNames } from '@chuangcheng/modules/appraisal/domain';
import { DASH, UnitName, useBilingual, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { FigureCell } from './figure-cell.tsx';
import { RankChange } from './rank-change.tsx';
import { useOpensList } from './use-opens-list.ts';

export type RankingTableProps = { readonly ranking: Ranking; readonly onWhy: (row: RankingRow) => void };

/** Ranked units, those not ranked below them, and all together; a card for each unit on a phone. */
export function RankingTable({ ranking, onWhy }: RankingTableProps) {
  const t = useT('appraisal');
  const say = useBilingual();
  const opensList = useOpensList();
  const { rows, total, by, asOf } = ranking;
  const unranked = rows.filter((row) => row.rank === null);
  const columns = [by, ...RANKED_BY.filter((one) => one !== by)];
  const line = (row: RankingRow) => (
    <tr key={row.unitId} data-tied={row.rank !== null && rows.filter((other) => other.rank === row.rank).length > 1}>
      <td className="cc-rank">{row.rank ?? DASH}</td>
      <th scope="row">
        <UnitName name={row.unit} />
      </th>
      <td className="cc-rank-change">
        <RankChange rank={row.rank} before={row.rankBefore} />
      </td>
      {columns.map((one) => (
        <td key={one} data-title={say(rankedByNames[one])} data-ranked-by={one === by}>
          <FigureCell by={one} figures={row} days={ranking} asOf={asOf} unitId={row.unitId} opens={opensList(row.unitId)} />
        </td>
      ))}
      <td className="cc-no-print">
        <Button type="link" size="small" onClick={() => onWhy(row)} aria-label={t('whyOf', { unit: row.unit })}>
          {t('why')}
        </Button>
      </td>
    </tr>
  );
  return (
    <table className="cc-ranking">
      <caption className="cc-visually-hidden">{t('nav.ranking')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rank')}</th>
          <th scope="col">{t('unit')}</th>
          <th scope="col">{t('change.title')}</th>
          {columns.map((one) => (
            <th key={one} scope="col" className="cc-end" aria-sort={one === by ? sorted(by) : undefined}>
              {say(rankedByNames[one])}
            </th>
          ))}
          <th className="cc-no-print">
            <span className="cc-visually-hidden">{t('why')}</span>
          </th>
        </tr>
      </thead>
      <tbody>{rows.filter((row) => row.rank !== null).map(line)}</tbody>
      {unranked.length > 0 && (
        <tbody className="cc-ranking-unranked">
          <tr className="cc-ranking-part">
            <th colSpan={4 + columns.length}>
              {t('unranked', { count: unranked.length })} <span>{t(`unrankedBecause.${by}`)}</span>
            </th>
          </tr>
          {unranked.map(line)}
        </tbody>
      )}
      <tfoot>
        <tr>
          <td className="cc-rank" />
          <th scope="row">{t('total')}</th>
          <td className="cc-rank-change" />
          {columns.map((one) => (
            <td key={one} data-title={say(rankedByNames[one])} data-ranked-by={one === by}>
              <FigureCell by={one} figures={total} days={ranking} asOf={asOf} opens={false} />
            </td>
          ))}
          <td className="cc-no-print" />
        </tr>
      </tfoot>
    </table>
  );
}

function sorted(by: Ranking['by']): 'ascending' | 'descending' {
  return by === 'rework' ? 'ascending' : 'descending';
}

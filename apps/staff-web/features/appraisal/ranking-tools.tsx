import type { Ranking } from '@chuangcheng/modules/appraisal/contract';
import { type Group, GROUPS, groupNames, RANKED_BY, type RankedBy, rankedByNames } from '@chuangcheng/modules/appraisal/domain';
import { useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Segmented, Select } from 'antd';
import type { RankingQuery } from './use-ranking-query.ts';

type Props = {
  readonly ranking: Ranking | undefined;
  readonly query: RankingQuery;
  readonly onChange: (change: Partial<RankingQuery>) => void;
};

/** Which month, which group, ordered by what. */
export function RankingTools({ ranking, query, onChange }: Props) {
  const t = useT('appraisal');
  const say = useBilingual();
  const format = useFormat();
  const month = query.month ?? ranking?.month;
  const months = [...new Set([...(month ? [month] : []), ...(ranking?.months ?? [])])].toSorted().toReversed();
  return (
    <div className="cc-ranking-tools cc-no-print">
      <Select
        aria-label={t('month')}
        value={month}
        loading={!ranking}
        options={months.map((value) => ({ value, label: format.month(value) }))}
        onChange={(value) => onChange({ month: value })}
        style={{ minWidth: 130 }}
      />
      <Segmented<Group>
        value={query.group}
        options={GROUPS.map((value) => ({ value, label: say(groupNames[value]) }))}
        onChange={(group) => onChange({ group })}
      />
      <label>
        <span>{t('orderedBy')}</span>
        <Select<RankedBy>
          value={query.by}
          options={RANKED_BY.map((value) => ({ value, label: say(rankedByNames[value]) }))}
          onChange={(by) => onChange({ by })}
          style={{ minWidth: 140 }}
        />
      </label>
    </div>
  );
}

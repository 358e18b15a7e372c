import { type Group, GROUPS, RANKED_BY, type RankedBy } from '@chuangcheng/modules/appraisal/domain';
import { useSearchParams } from 'react-router';

export type RankingQuery = { readonly month?: string; readonly group: Group; readonly by: RankedBy };

/** Which ranking is shown; kept in the address, so that it can be passed on. */
export function useRankingQuery(): [RankingQuery, (change: Partial<RankingQuery>) => void] {
  const [address, setAddress] = useSearchParams();
  const month = address.get('month');
  const query: RankingQuery = {
    ...(month !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) && { month }),
    group: GROUPS.find((group) => group === address.get('group')) ?? 'street',
    by: RANKED_BY.find((by) => by === address.get('by')) ?? 'on-time',
  };
  return [query, (change) => setAddress({ ...query, ...change }, { replace: true })];
}

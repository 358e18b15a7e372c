import type { Observation } from '@chuangcheng/modules/inspection/contract';
import { useT } from '@chuangcheng/ui';

/** What was seen, in words: 3 处（500 米）, 达标 18/20, 不适用：…. */
export function useObservationWords(): (seen: Observation) => string {
  const t = useT('inspection');
  return (seen) => {
    switch (seen.kind) {
      case 'exempt':
        return t('seen.exempt', { reason: seen.reason });
      case 'yes-no':
        return t(seen.passed ? 'seen.passed' : 'seen.notPassed');
      case 'count':
        return t('seen.count', { count: seen.occurrences });
      case 'count-per-distance':
        return t('seen.perDistance', { count: seen.occurrences, metres: seen.metres });
      case 'count-per-minutes':
        return t('seen.perMinutes', { count: seen.occurrences, minutes: seen.minutes });
      case 'ratio':
        return t('seen.ratio', { met: seen.met, total: seen.total });
    }
  };
}

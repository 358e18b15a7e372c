import { useFormat, useT } from '@chuangcheng/ui';
import { costOfItem, type PricedItem } from './cost-of-item.ts';

const DECIMALS = 2;

/** What one occurrence costs, as a sentence. */
export function useCostWords(): (item: PricedItem) => string {
  const t = useT('assessment');
  const { number } = useFormat();
  return (item) => {
    const { key, values } = costOfItem(item);
    return t(
      `item.cost.${key}`,
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, number(value, DECIMALS)])),
    );
  };
}

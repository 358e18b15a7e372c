import { type CheckItem, type CheckKind, type Measure, parseMeasure, scoreItem } from '@chuangcheng/modules/assessment/domain';

/** A check item as far as marks depend on it; without a measure its texts are read. */
export type PricedItem = Pick<
  CheckItem,
  'kind' | 'observation' | 'content' | 'exemption' | 'fullMark' | 'deduction' | 'floorMark'
> & {
  readonly measure?: Measure;
};

export type CostKey = CheckKind | 'count-per-missing' | 'nothing';

/** A sentence `item.cost.<key>` with its figures. */
export type ItemCost = { readonly key: CostKey; readonly values: Readonly<Record<string, number>> };

/** What one occurrence costs, by the very rule that scores visits, and from how many on the item is at its floor. */
export function costOfItem(priced: PricedItem): ItemCost {
  const measure = priced.measure ?? parseMeasure(priced.kind, priced.observation, priced.content, priced.exemption);
  const item: CheckItem = { ...priced, measure, id: '', number: 0, standards: [] };
  const { fullMark, floorMark, deduction, kind } = item;
  if (deduction <= 0 || fullMark <= floorMark) return { key: 'nothing', values: { full: fullMark } };
  const most = Math.ceil(Math.round(((fullMark - floorMark) / deduction) * 1e6) / 1e6);
  const values = { full: fullMark, floor: floorMark, most };
  switch (kind) {
    case 'yes-no': {
      const { deducted, mark } = scoreItem(item, { kind, passed: false });
      return { key: kind, values: { ...values, cost: deducted, mark: mark ?? floorMark } };
    }
    case 'count':
      return { key: kind, values: { ...values, cost: scoreItem(item, { kind, occurrences: 1 }).deducted } };
    case 'count-per-distance': {
      const { metres } = measure;
      const cost = scoreItem(item, { kind, occurrences: 1 }).deducted;
      if (!metres) return { key: 'count', values: { ...values, cost } };
      const twice = scoreItem(item, { kind, occurrences: 1, metres: metres * 2 }).deducted;
      return { key: kind, values: { ...values, cost, metres, twiceMetres: metres * 2, twice } };
    }
    case 'count-per-minutes': {
      const { minutes } = measure;
      const cost = scoreItem(item, { kind, occurrences: 1 }).deducted;
      if (!minutes) return { key: 'count', values: { ...values, cost } };
      const twice = scoreItem(item, { kind, occurrences: 1, minutes: minutes * 2 }).deducted;
      return { key: kind, values: { ...values, cost, minutes, twiceMinutes: minutes * 2, twice } };
    }
    case 'ratio': {
      const { of, size } = measure.step ?? { of: 'percent', size: 1 };
      const cost = Math.min(deduction, fullMark - floorMark);
      return {
        key: of === 'missing' ? 'count-per-missing' : kind,
        values: { ...values, cost, required: measure.requiredPercent ?? 100, size, most: most * size },
      };
    }
  }
}

import { UNIT_KINDS, unitKindNames } from '@chuangcheng/modules/organisation/domain';
import { type FilterOption, useBilingual } from '@chuangcheng/ui';

/** The kinds of units, to choose from. */
export function useUnitKindOptions(): readonly FilterOption[] {
  const say = useBilingual();
  return UNIT_KINDS.map((kind) => ({ value: kind, label: say(unitKindNames[kind]) }));
}

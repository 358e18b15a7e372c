import { accept } from '@chuangcheng/kit/decision';
import { isRefusal } from '@chuangcheng/platform/kernel';
import { decideDispatch, newPartsFault } from '../domain/index.ts';
import { mayRule } from '../policy.ts';
import { moveCommand } from './move-case-file.ts';
import { filedUnder, partsNamed, unitNamed } from './named-facts.ts';

type Input = {
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly note: string;
  readonly coUnits?: readonly { readonly unitId: string; readonly task: string }[];
};

/** 派遣, with the units that take part */
export const dispatchCase = moveCommand({
  action: 'rectification.dispatch',
  rule: mayRule,
  async facts(file, input: Input, { scope }) {
    const [unit, condition, parts] = await Promise.all([
      unitNamed(scope, input.unitId),
      filedUnder(scope, file.conditionId),
      partsNamed(scope, input.coUnits ?? []),
    ]);
    if (isRefusal(unit)) return unit;
    if (isRefusal(parts)) return parts;
    return newPartsFault(unit.id, [], parts) ?? { unit, condition, parts };
  },
  decide(file, { note }, { parts, ...facts }, at) {
    const dispatched = decideDispatch(file, { ...facts, note }, at);
    return dispatched.ok ? accept({ ...dispatched.value, parts }) : dispatched;
  },
});

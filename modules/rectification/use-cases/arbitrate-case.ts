import { isRefusal } from '@chuangcheng/platform/kernel';
import { decideArbitrate } from '../domain/index.ts';
import { mayRule } from '../policy.ts';
import { moveCommand } from './move-case-file.ts';
import { filedUnder, unitNamed } from './named-facts.ts';

type Input = { readonly id: string; readonly version: number; readonly unitId: string; readonly reason: string };

/** 仲裁 */
export const arbitrateCase = moveCommand({
  action: 'rectification.dispatch',
  rule: mayRule,
  async facts(file, input: Input, { scope }) {
    const [unit, condition] = await Promise.all([unitNamed(scope, input.unitId), filedUnder(scope, file.conditionId)]);
    return isRefusal(unit) ? unit : { unit, condition };
  },
  decide: (file, { reason }, facts, at) => decideArbitrate(file, { ...facts, reason }, at),
});

import { isRefusal } from '@chuangcheng/platform/kernel';
import { decideAddPart } from '../domain/index.ts';
import { partChanged } from '../events.ts';
import { mayRule } from '../policy.ts';
import { loadCase } from '../store/case-file-store.ts';
import { addParts } from '../store/part-store.ts';
import { command } from '../visibility.ts';
import { unitNamed } from './named-facts.ts';

/** 增加协办单位 while the repair is under way */
export const addPart = command({
  action: 'rectification.keep-parts',
  async load(tx, input: { readonly id: string; readonly unitId: string; readonly task: string }, { scope }) {
    const [state, unit] = await Promise.all([loadCase(tx, input.id), unitNamed(scope, input.unitId)]);
    return isRefusal(state) ? state : { ...state, named: { unit } };
  },
  rule: ({ actor }, { file }) => mayRule(actor, file),
  decide({ file, parts, named: { unit } }, { task }) {
    if (isRefusal(unit)) return unit;
    const added = decideAddPart(file, parts, { unit, task });
    return added.ok ? { ok: true, value: { file, part: added.value } } : added;
  },
  async save(tx, { file, part }, permit, ctx) {
    await addParts(tx, file, [part], permit, ctx);
    return { id: file.id };
  },
  audit: ({ file, part }) => ({
    subject: { kind: 'case-file', id: file.id },
    detail: { number: file.number, part: 'open', unit: part.unit.name, words: part.task },
  }),
  events: ({ file, part }) => [partChanged({ step: 'part-added', file, unit: part.unit, words: part.task })],
});

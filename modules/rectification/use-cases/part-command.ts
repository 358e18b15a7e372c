import { type Decision, refuse, type Refusal } from '@chuangcheng/kit/decision';
import { missingPhotos } from '@chuangcheng/platform/files';
import { type Actor, type Command, isRefusal } from '@chuangcheng/platform/kernel';
import type { CaseFile, CasePart } from '../domain/index.ts';
import { partChanged } from '../events.ts';
import type { rectificationActions } from '../policy.ts';
import { addPhotos, loadCase } from '../store/case-file-store.ts';
import { caseOfPart, settlePart } from '../store/part-store.ts';
import { command } from '../visibility.ts';

type Target = { readonly id: string; readonly photoIds?: readonly string[] };

type PartSpec<Input extends Target> = {
  readonly action: keyof typeof rectificationActions;
  readonly rule: (actor: Actor, file: CaseFile, part: CasePart) => true | Refusal;
  readonly words: (input: Input) => string;
  readonly decide: (file: CaseFile, part: CasePart, input: Input) => Decision<CasePart>;
};

/**
 * The command that settles a part: locks the case file it is of, so that of two who settle it the second is refused, and so that the
 * lead does not report in the same moment.
 */
export function partCommand<Input extends Target>(spec: PartSpec<Input>): Command<Input, { readonly id: string }> {
  return command({
    action: spec.action,
    async load(tx, input: Input, { scope }) {
      const caseId = await caseOfPart(tx, input.id);
      if (!caseId) return refuse('rectification/part-not-found');
      const [state, missing] = await Promise.all([
        loadCase(tx, caseId),
        input.photoIds ? missingPhotos(scope, input.photoIds) : [],
      ]);
      if (isRefusal(state)) return state;
      const part = state.parts.find((one) => one.id === input.id);
      return part ? { file: state.file, part, missing } : refuse('rectification/part-not-found');
    },
    rule: ({ actor }, { file, part }) => spec.rule(actor, file, part),
    decide({ file, part, missing }, input) {
      if (missing.length > 0) return refuse('rectification/photo-not-found');
      const settled = spec.decide(file, part, input);
      if (!settled.ok) return settled;
      return { ok: true, value: { file, part: settled.value, words: spec.words(input), photoIds: input.photoIds ?? [] } };
    },
    async save(tx, { file, part, words, photoIds }, permit, ctx) {
      await settlePart(tx, file, part, words, permit, ctx);
      await addPhotos(tx, file.id, 'after', photoIds, ctx.now, permit, part.id);
      return { id: part.id };
    },
    audit: ({ file, part, words }) => ({
      subject: { kind: 'case-file', id: file.id },
      detail: { number: file.number, part: part.state, unit: part.unit.name, words },
    }),
    events: ({ file, part, words }) => [
      partChanged({ step: part.state === 'done' ? 'part-done' : 'part-released', file, unit: part.unit, words }),
    ],
  });
}

import { dayOf } from '@chuangcheng/kit/civil-day';
import { accept } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import { type ClueFact, type ClueRule, type ClueRuleSetting, findClues } from '../domain/index.ts';
import { type KeptClue, knownEvidence, openClues, saveClue } from '../store/clue-store.ts';
import { command } from '../visibility.ts';

type Input = {
  readonly settings: readonly ClueRuleSetting[];
  readonly facts: ReadonlyMap<ClueRule, readonly ClueFact[]>;
};

/**
 * Brings facts together to clues. What is new of a unit whose clue still waits is added to it, and whoever had it open is told so when
 * deciding on it. Run again it comes to the same.
 */
export const keepClues = command({
  action: 'appraisal.find-clues',
  async load(tx, { facts }: Input) {
    const [known, open] = await Promise.all([
      knownEvidence(
        tx,
        [...facts.values()].flatMap((ofRule) => ofRule.map(({ id }) => id)),
      ),
      openClues(tx),
    ]);
    return { known, open };
  },
  rule: 'role-is-enough',
  decide({ known, open }, { settings, facts }, { now }) {
    const today = dayOf(now);
    const found = settings.flatMap((setting) =>
      findClues(setting, facts.get(setting.rule) ?? [], known.get(setting.rule) ?? new Set(), today),
    );
    return accept(
      found.map((clue): KeptClue => {
        const waiting = open.get(`${clue.rule} ${clue.unitId}`);
        return { ...clue, id: waiting ?? newId(), isNew: waiting === undefined };
      }),
    );
  },
  async save(tx, found, permit, ctx) {
    for (const clue of found) await saveClue(tx, clue, permit, ctx);
    return found.map(({ id, isNew, fresh }) => ({ id, isNew, fresh: fresh.length }));
  },
  audit: (found) =>
    found.map((clue) => ({
      subject: { kind: 'accountability-clue', id: clue.id },
      detail: { step: clue.isNew ? 'find' : 'add', rule: clue.rule, facts: clue.fresh.length },
    })),
});

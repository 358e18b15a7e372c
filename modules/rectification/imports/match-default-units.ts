import type { ImportPreview } from '@chuangcheng/kit/import-contract';
import { isGroupWord } from '@chuangcheng/modules/assessment/domain';
import type { UnitDirectory } from '@chuangcheng/modules/organisation';
import { candidatesFor, likeness } from '@chuangcheng/modules/organisation/domain';
import type { ImportAnswers } from '@chuangcheng/platform/import';

/** From this likeness on the best candidate is proposed as the answer. */
const PROPOSED_FROM = 0.5;

/** Which unit a printed default unit is. Group words (各街道) stay text; a name nobody knows becomes a question. */
export function defaultUnits(directory: UnitDirectory, answers: ImportAnswers) {
  const asked = new Map<string, number>();
  const active = directory.units.filter((unit) => unit.active);
  return {
    unitIdOf(name: string): string | null {
      const named = directory.named(name).filter((unit) => unit.active);
      if (named.length === 1) return named[0]?.id ?? null;
      if (named.length === 0 && isGroupWord(name)) return null;
      asked.set(name, (asked.get(name) ?? 0) + 1);
      const answer = answers[`unit:${name}`];
      return answer && directory.byId.has(answer) ? answer : null;
    },
    questions: (): ImportPreview['questions'] =>
      [...asked].map(([text, cells]) => {
        const several = directory.named(text).filter((unit) => unit.active);
        const candidates = several.length > 0 ? several : candidatesFor(text, active);
        const [best] = candidates;
        const alike = best && several.length === 0 ? Math.max(likeness(text, best.name), likeness(text, best.shortName)) : 0;
        return {
          key: `unit:${text}`,
          text,
          cells,
          candidates: candidates.map((unit) => ({ id: unit.id, label: unit.shortName })),
          suggested: answers[`unit:${text}`] ?? (alike >= PROPOSED_FROM ? (best?.id ?? null) : null),
        };
      }),
  };
}

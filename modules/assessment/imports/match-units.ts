import type { ImportAnswers } from '@chuangcheng/platform/import';
import type { ImportPreview } from '@chuangcheng/kit/import-contract';
import type { UnitDirectory } from '@chuangcheng/modules/organisation';
import { candidatesFor, likeness } from '@chuangcheng/modules/organisation/domain';
import { type DraftUnit, isGroupWord } from '../domain/index.ts';

/** From this likeness on the first candidate is proposed: 县卫健委 and 县卫健局 share two of four pairs. */
const PROPOSED_FROM = 0.5;

type Question = ImportPreview['questions'][number];

/** Says what unit names mean, and remembers which of them nobody knows. */
export type UnitMatcher = {
  unitId(text: string): string | null;
  of(text: string, role: DraftUnit['role']): DraftUnit;
  questions(): Question[];
};

/** `matched`: names a person matched in the product itself. Answers are by `unit:<name>`. */
export function unitMatcher(
  directory: UnitDirectory,
  answers: ImportAnswers,
  matched: ReadonlyMap<string, string> = new Map(),
): UnitMatcher {
  const asked = new Map<string, number>();
  const unitId = (text: string): string | null => {
    const named = directory.named(text).filter((unit) => unit.active);
    if (named.length === 1) return named[0]?.id ?? null;
    asked.set(text, (asked.get(text) ?? 0) + 1);
    const answer = answers[`unit:${text}`] ?? matched.get(text);
    return answer && directory.byId.has(answer) ? answer : null;
  };
  return {
    unitId,
    of(text, role) {
      if (isGroupWord(text) && directory.named(text).length === 0) return { text, role, kind: 'group', unitId: null };
      const id = unitId(text);
      return { text, role, kind: id ? 'unit' : 'unmatched', unitId: id };
    },
    questions: () =>
      [...asked].map(([text, cells]) => {
        const several = directory.named(text).filter((unit) => unit.active);
        const candidates =
          several.length > 0
            ? several
            : candidatesFor(
                text,
                directory.units.filter((unit) => unit.active),
              );
        const [best] = candidates;
        const alike = best ? Math.max(likeness(text, best.name), likeness(text, best.shortName)) : 0;
        const guess = several.length === 0 && best && alike >= PROPOSED_FROM ? best.id : null;
        return {
          key: `unit:${text}`,
          text,
          cells,
          candidates: candidates.map((unit) => ({ id: unit.id, label: unit.shortName })),
          suggested: answers[`unit:${text}`] ?? matched.get(text) ?? guess,
        };
      }),
  };
}

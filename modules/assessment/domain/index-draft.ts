import type { CheckItem } from './check-item.ts';
import type { Penalty } from './negative-list.ts';

/** A unit of a standard as its cell names it. `unitId` is set for the kind `unit` only. */
export type DraftUnit = {
  readonly text: string;
  readonly role: 'lead' | 'responsible';
  readonly kind: 'unit' | 'group' | 'unmatched';
  readonly unitId: string | null;
};

/** A node above the standards, such as 测评项目 or 测评内容. */
export type DraftNode = {
  readonly level: string;
  readonly number: string;
  readonly title: string;
  readonly statedPoints: number | null;
};

export type DraftStandard = {
  readonly number: string;
  readonly level: string;
  /** The nodes above, from the top. */
  readonly path: readonly DraftNode[];
  readonly requirements: readonly string[];
  readonly methods: readonly string[];
  readonly points: number;
  readonly scoringRule: string;
  readonly units: readonly DraftUnit[];
  readonly dueText: string;
  readonly dueDays: readonly string[];
};

export type DraftNegative = {
  readonly number: string;
  readonly title: string;
  readonly penalty: Penalty;
  readonly deduction: number | null;
  readonly lookBackMonths: number;
  readonly basis: string;
  readonly note: string;
  readonly isVeto: boolean;
};

export type DraftItem = Omit<CheckItem, 'id'> & { readonly siteType: string };

export type DraftQuestion = {
  readonly number: string;
  readonly question: string;
  readonly options: readonly string[];
  readonly kind: string;
  readonly groupName: string;
  readonly audience: string;
  readonly standards: readonly string[];
  readonly scoring: string;
};

export type DraftEdition = {
  readonly version: string;
  readonly name: string;
  readonly cycle: string;
  readonly issuedOn: string | null;
  readonly yearWeights: readonly { readonly year: string; readonly percent: number }[];
  readonly methodWeights: readonly { readonly method: string; readonly percent: number }[];
};

/** An edition with everything in it, as a file states it. */
export type IndexDraft = {
  readonly edition: DraftEdition;
  readonly standards: readonly DraftStandard[];
  readonly negative: readonly DraftNegative[];
  readonly items: readonly DraftItem[];
  readonly survey: readonly DraftQuestion[];
};

/** One text per content: two things with the same signature are the same. Marks and points compare as numbers. */
export const signatures = {
  edition: (e: DraftEdition) => JSON.stringify([e.version, e.name, e.cycle, e.issuedOn, e.yearWeights, e.methodWeights]),
  standard: (s: DraftStandard) =>
    JSON.stringify([
      s.path.map((node) => [node.level, node.number, node.title, node.statedPoints]),
      s.level,
      s.requirements,
      s.methods,
      s.points,
      s.scoringRule,
      s.units.map((unit) => [unit.role, unit.text, unit.kind, unit.unitId]),
      s.dueText,
      s.dueDays,
    ]),
  negative: (n: DraftNegative) => JSON.stringify([n.title, n.penalty, n.deduction, n.lookBackMonths, n.basis, n.note, n.isVeto]),
  item: (i: Omit<DraftItem, 'siteType'>) =>
    JSON.stringify([
      i.content,
      i.kind,
      i.observation,
      sorted(i.measure),
      i.fullMark,
      i.deduction,
      i.floorMark,
      i.exemption,
      i.standards,
    ]),
  question: (q: DraftQuestion) =>
    JSON.stringify([q.question, q.options, q.kind, q.groupName, q.audience, q.standards, q.scoring]),
};

/** The database gives the keys of an object back in an order of its own. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]): [string, unknown] => [key, sorted(inner)])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

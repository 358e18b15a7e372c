import type { Stage } from './stage.ts';
import type { Move } from './transition.ts';

/** A case file that moved, with what its messages say of it. */
export type MovedCase = {
  readonly id: string;
  readonly number: string;
  readonly move: Move;
  /** After the move: a case file is told of once per move and version. */
  readonly version: number;
  readonly unit: { readonly id: string; readonly name: string };
  readonly category: string;
  readonly place: string;
  /** The present deadline in words; empty where there is none. */
  readonly until: string;
};

/** Whom a message is for: the people of a unit, the office, or all who verify. */
export type Audience = { readonly unitId: string } | 'office' | 'verifying';

export type CaseMessage = {
  readonly audience: Audience;
  readonly onceKey: string;
  readonly title: string;
  readonly body: string;
  readonly href: string;
};

/** One case file after the other up to here; of more that move at once one message tells. */
const FEW = 5;

type Telling = {
  readonly to: 'unit' | 'office';
  readonly title: (one: MovedCase) => string;
  readonly several: (count: number, unit: string) => string;
  readonly ends: (one: MovedCase) => string;
  /** The list behind `several`. */
  readonly list: (unitId: string) => string;
};

const toHandle = (one: MovedCase) => `须于 ${one.until} 前处置并反馈。`;
const ofUnit = (unitId: string) => `unitId=${unitId}&stage=handling`;

/** Moves somebody is waiting for, or must act upon, and is told of one by one. Nobody is told of those that are not here. */
const TELLINGS: Partial<Record<Move, Telling>> = {
  dispatch: {
    to: 'unit',
    title: ({ number, unit }) => `案卷 ${number} 派遣给${unit.name}处置`,
    several: (count, unit) => `${count} 个案卷派遣给${unit}处置`,
    ends: toHandle,
    list: ofUnit,
  },
  redispatch: {
    to: 'unit',
    title: ({ number, unit }) => `案卷 ${number} 经仲裁派遣给${unit.name}处置`,
    several: (count, unit) => `${count} 个案卷经仲裁派遣给${unit}处置`,
    ends: toHandle,
    list: ofUnit,
  },
  uphold: {
    to: 'unit',
    title: ({ number, unit }) => `案卷 ${number} 维持派遣，仍由${unit.name}处置`,
    several: (count, unit) => `${count} 个案卷维持派遣，仍由${unit}处置`,
    ends: (one) => `退回仲裁的时间不计，${toHandle(one)}`,
    list: ofUnit,
  },
  rework: {
    to: 'unit',
    title: ({ number, unit }) => `案卷 ${number} 核查未通过，由${unit.name}返工`,
    several: (count, unit) => `${count} 个案卷核查未通过，由${unit}返工`,
    ends: toHandle,
    list: ofUnit,
  },
  resume: {
    to: 'unit',
    title: ({ number, unit }) => `案卷 ${number} 不再挂账，由${unit.name}恢复处置`,
    several: (count, unit) => `${count} 个案卷不再挂账，由${unit}恢复处置`,
    ends: (one) => `挂账的时间不计，${toHandle(one)}`,
    list: ofUnit,
  },
  'decide-extension': {
    to: 'unit',
    title: ({ number }) => `案卷 ${number} 的延期申请已答复`,
    several: (count, unit) => `${unit}的 ${count} 个延期申请已答复`,
    ends: toHandle,
    list: ofUnit,
  },
  'refuse-suspension': {
    to: 'unit',
    title: ({ number }) => `案卷 ${number} 的挂账申请未获同意`,
    several: (count, unit) => `${unit}的 ${count} 个挂账申请未获同意`,
    ends: toHandle,
    list: ofUnit,
  },
  suspend: {
    to: 'unit',
    title: ({ number }) => `案卷 ${number} 已挂账，时限暂停`,
    several: (count, unit) => `${unit}的 ${count} 个案卷已挂账`,
    ends: () => '请按计划推进，到复核日前说明进展。',
    list: (unitId) => `unitId=${unitId}&stage=suspended`,
  },
  reopen: {
    to: 'unit',
    title: ({ number, unit }) => `案卷 ${number} 经回头看认定为虚假整改，由${unit.name}重新处置`,
    several: (count, unit) => `${count} 个案卷经回头看认定为虚假整改，由${unit}重新处置`,
    ends: toHandle,
    list: ofUnit,
  },
  'ask-suspension': {
    to: 'office',
    title: ({ number, unit }) => `${unit.name}为案卷 ${number} 申请挂账，请答复`,
    several: (count, unit) => `${unit}为 ${count} 个案卷申请挂账，请答复`,
    ends: ({ until }) => `答复前时限照常计算，现期限为 ${until}。`,
    list: ofUnit,
  },
  contest: {
    to: 'office',
    title: ({ number, unit }) => `${unit.name}退回案卷 ${number}，请仲裁`,
    several: (count, unit) => `${unit}退回 ${count} 个案卷，请仲裁`,
    ends: () => '仲裁前时限暂停。',
    list: (unitId) => `unitId=${unitId}&stage=contested`,
  },
  'ask-extension': {
    to: 'office',
    title: ({ number, unit }) => `${unit.name}为案卷 ${number} 申请延期，请答复`,
    several: (count, unit) => `${unit}为 ${count} 个案卷申请延期，请答复`,
    ends: ({ until }) => `现期限为 ${until}。`,
    list: ofUnit,
  },
};

/** Work that many do from one list: what waits there is told once an hour, however much arrives. */
const WAITING: Partial<Record<Move, { readonly to: 'office' | 'verifying'; readonly stage: Stage; readonly words: string }>> = {
  report: { to: 'verifying', stage: 'verifying', words: '待核查' },
  pass: { to: 'office', stage: 'verified', words: '待结案' },
};

/** The stages whose lists some of these moves fill. */
export function stagesToCount(moved: readonly Pick<MovedCase, 'move'>[]): Stage[] {
  return [...new Set(moved.flatMap(({ move }) => WAITING[move]?.stage ?? []))];
}

/** Is anybody told of such a move? */
export function isTold(move: string): move is Move {
  return move in TELLINGS || move in WAITING;
}

type Now = {
  /** The hour that has begun, `2026-09-24T09`. */
  readonly hour: string;
  /** How many case files wait at the stages of `stagesToCount`. */
  readonly waiting: ReadonlyMap<Stage, number>;
};

/** What people are told of case files that moved at about the same time. */
export function caseMessages(moved: readonly MovedCase[], { hour, waiting }: Now): CaseMessage[] {
  const groups = Map.groupBy(moved, ({ move, unit }) => (WAITING[move] ? move : `${move} ${unit.id}`));
  return [...groups.values()].flatMap((group) => {
    const [first] = group as [MovedCase];
    const list = WAITING[first.move];
    if (list) {
      const count = waiting.get(list.stage) ?? 0;
      return count === 0 ? [] : [listMessage(group, { ...list, count, hour })];
    }
    const telling = TELLINGS[first.move];
    if (!telling) return [];
    return group.length > FEW ? [groupMessage(group, telling)] : group.map((one) => oneMessage(one, telling));
  });
}

const named = ({ category, place }: MovedCase) => (place ? `${category}，${place}` : category);
const audienceOf = ({ unit }: MovedCase, { to }: Telling): Audience => (to === 'office' ? to : { unitId: unit.id });

function oneMessage(one: MovedCase, telling: Telling): CaseMessage {
  return {
    audience: audienceOf(one, telling),
    onceKey: `rectification.${one.move}/${one.id}/${one.version}`,
    title: telling.title(one),
    body: `${named(one)}。${telling.ends(one)}`,
    href: `/rectification/case-files/${one.id}`,
  };
}

function groupMessage(group: readonly MovedCase[], telling: Telling): CaseMessage {
  const [first] = group as [MovedCase];
  return {
    audience: audienceOf(first, telling),
    onceKey: `rectification.${first.move}/${first.id}/${first.version}/several`,
    title: telling.several(group.length, first.unit.name),
    body: `${named(first)}等 ${group.length} 个案卷，期限以各案卷为准。`,
    href: `/rectification/case-files?${telling.list(first.unit.id)}`,
  };
}

type Waiting = {
  readonly to: Audience;
  readonly stage: Stage;
  readonly words: string;
  readonly count: number;
  readonly hour: string;
};

function listMessage(group: readonly MovedCase[], { to, stage, words, count, hour }: Waiting): CaseMessage {
  const latest = group.at(-1) as MovedCase;
  return {
    audience: to,
    onceKey: `rectification.waiting/${stage}/${hour}`,
    title: `${count} 个案卷${words}`,
    body: `最新的是案卷 ${latest.number}：${named(latest)}。`,
    href: `/rectification/case-files?stage=${stage}`,
  };
}

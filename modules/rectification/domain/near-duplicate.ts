import { bigrams } from '@chuangcheng/kit/chinese-text';
import { distanceMetres, type Position } from '@chuangcheng/kit/coordinates';
import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { Stage } from './stage.ts';

/** What counts as a near duplicate; data of the county. */
export type DuplicateRule = {
  readonly active: boolean;
  /** At most so far apart. */
  readonly metres: number;
  /** Reported within so many days of each other. */
  readonly days: number;
  /** Share of character pairs two descriptions have in common (0 to 1) from which they are alike. */
  readonly words: number;
  /** Of the 64 bits of two pictures at most so many differ. */
  readonly bits: number;
};

export const DEFAULT_DUPLICATE_RULE: DuplicateRule = { active: true, metres: 100, days: 7, words: 0.35, bits: 8 };

/** A problem as it is compared. */
export type Likened = {
  readonly description: string;
  readonly position: Position | null;
  readonly siteId: string | null;
  readonly reportedAt: Date;
  /** Likenesses of its pictures as it was found, 16 hexadecimal digits each. */
  readonly pictures: readonly string[];
};

/** What speaks for two being the same problem. Both are of one kind, else they are not compared. */
export type DuplicateReasons = {
  readonly sameSite?: true;
  readonly metres?: number;
  readonly minutes: number;
  /** Likeness of the descriptions, 0 to 1. */
  readonly words: number;
  /** Bits by which the two most alike pictures differ; only where they are alike. */
  readonly bits?: number;
};

export type Likeness = { readonly likeness: number; readonly reasons: DuplicateReasons };

export const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;
const PICTURE_BITS = 64;
/** Of the likeness: how near, how soon, and how alike in words or picture. */
const WEIGHTS = { place: 0.3, time: 0.2, content: 0.5 } as const;

/**
 * How alike two problems of one kind are: undefined unless they lie within the distance (or on one site) and the time of the rule, and
 * words or pictures are alike. `bitsApart` compares pictures, which the domain does not do by itself.
 */
export function likenessOf(
  one: Likened,
  other: Likened,
  rule: DuplicateRule,
  bitsApart: (a: string, b: string) => number,
): Likeness | undefined {
  const sameSite = one.siteId !== null && one.siteId === other.siteId;
  const metres = one.position && other.position ? Math.round(distanceMetres(one.position, other.position)) : undefined;
  if (!sameSite && (metres === undefined || metres > rule.metres)) return undefined;
  const apart = Math.abs(one.reportedAt.getTime() - other.reportedAt.getTime());
  if (apart > rule.days * DAY_MS) return undefined;
  const words = wordsAlike(one.description, other.description);
  const differ = Math.min(...one.pictures.flatMap((a) => other.pictures.map((b) => bitsApart(a, b))));
  const bits = differ <= rule.bits ? differ : undefined;
  if (words < rule.words && bits === undefined) return undefined;
  const place = sameSite ? 1 : 1 - (metres ?? 0) / rule.metres;
  const content = Math.max(words, bits === undefined ? 0 : 1 - bits / PICTURE_BITS);
  const likeness = WEIGHTS.place * place + WEIGHTS.time * (1 - apart / (rule.days * DAY_MS)) + WEIGHTS.content * content;
  return {
    likeness: rounded(likeness),
    reasons: {
      ...(sameSite && { sameSite }),
      ...(metres !== undefined && { metres }),
      minutes: Math.round(apart / MINUTE_MS),
      words: rounded(words),
      ...(bits !== undefined && { bits }),
    },
  };
}

/** Share of pairs of characters two texts have in common (Dice), 0 to 1. */
export function wordsAlike(one: string, other: string): number {
  const [a, b] = [new Set(bigrams(one)), new Set(bigrams(other))];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

const rounded = (share: number): number => Math.round(share * 100) / 100;

/** The reasons as words, as lists and pages show them. */
export function reasonWords({ sameSite, metres, minutes, words, bits }: DuplicateReasons, rule: DuplicateRule): Bilingual[] {
  const reasons: Bilingual[] = [{ zh: '同类问题', en: 'Same kind' }];
  if (sameSite) reasons.push({ zh: '同一点位', en: 'Same site' });
  if (metres !== undefined && !sameSite) reasons.push({ zh: `相距 ${metres} 米`, en: `${metres} m apart` });
  reasons.push(timeApart(minutes));
  if (words >= rule.words) reasons.push({ zh: `文字相似 ${words.toFixed(2)}`, en: `Words alike ${words.toFixed(2)}` });
  if (bits !== undefined) reasons.push({ zh: '照片相似', en: 'Pictures alike' });
  return reasons;
}

function timeApart(minutes: number): Bilingual {
  if (minutes < 60) return { zh: `间隔 ${minutes} 分钟`, en: `${minutes} min apart` };
  if (minutes < 48 * 60) {
    const hours = Math.round(minutes / 60);
    return { zh: `间隔 ${hours} 小时`, en: `${hours} h apart` };
  }
  const days = Math.round(minutes / (24 * 60));
  return { zh: `间隔 ${days} 天`, en: `${days} days apart` };
}

/** Stages of case files a new one may repeat: what is open, and what was closed within the days of the rule. */
export const REPEATABLE: readonly Stage[] = [
  'registered',
  'filed',
  'handling',
  'contested',
  'verifying',
  'verified',
  'suspended',
  'closed',
];

export type SuggestionState = 'open' | 'merged' | 'rejected';
export const SUGGESTION_STATES = ['open', 'merged', 'rejected'] as const satisfies readonly SuggestionState[];
export const suggestionStateNames: Readonly<Record<SuggestionState, Bilingual>> = {
  open: { zh: '待判定', en: 'To be decided' },
  merged: { zh: '已并案', en: 'Merged' },
  rejected: { zh: '不是重复', en: 'Not a duplicate' },
};

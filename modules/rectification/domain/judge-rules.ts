import { formatDate } from '@chuangcheng/kit/chinese-date';
import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { NamedUnit } from './move-plan.ts';
import {
  compareSpecificity,
  mismatchOf,
  type RoutedProblem,
  type RoutingRule,
  scopeWords,
  specificityOf,
} from './routing-rule.ts';

/** How a rule fared: it decides, ties with one of another unit, gives way to a more specific one, or does not match. */
export type RuleVerdict = 'decides' | 'ties' | 'gives-way' | 'no-match';
export type JudgedRule = { readonly rule: RoutingRule; readonly verdict: RuleVerdict; readonly why: Bilingual };

/** What the rules say: the unit they lead to, or the units between which they tie; and how each rule fared: those that match first, the most specific before others. */
export type Judgement = {
  readonly unit: NamedUnit | null;
  readonly tied: readonly RoutingRule[];
  readonly decided: RoutingRule | null;
  readonly rules: readonly JudgedRule[];
};

/**
 * The most specific matching rule decides. Where several are equally specific and name different units, none does: what is not known is
 * not guessed.
 */
export function judgeRules(rules: readonly RoutingRule[], problem: RoutedProblem): Judgement {
  const inOrder = rules.toSorted((a, b) => compareSpecificity(specificityOf(b), specificityOf(a)) || a.number - b.number);
  const matching = inOrder.filter((rule) => mismatchOf(rule, problem) === undefined);
  const [first] = matching;
  const top = first ? matching.filter((rule) => compareSpecificity(specificityOf(rule), specificityOf(first)) === 0) : [];
  const agree = top.every((rule) => rule.unit.id === first?.unit.id);
  return {
    unit: agree ? (first?.unit ?? null) : null,
    tied: agree ? [] : top,
    decided: agree ? (first ?? null) : null,
    rules: [...matching, ...inOrder.filter((rule) => !matching.includes(rule))].map((rule) => ({
      rule,
      ...verdictOf(rule, problem, top, agree),
    })),
  };
}

function verdictOf(rule: RoutingRule, problem: RoutedProblem, top: readonly RoutingRule[], agree: boolean) {
  const mismatch = mismatchOf(rule, problem);
  if (mismatch) return { verdict: 'no-match' as const, why: MISMATCHES[mismatch](rule) };
  if (!top.includes(rule)) {
    const better = top.map((one) => one.number).join('、');
    return {
      verdict: 'gives-way' as const,
      why: { zh: `不如规则 ${better} 具体`, en: `Less specific than rule ${better}` },
    };
  }
  if (agree)
    return { verdict: 'decides' as const, why: { zh: '最具体的一条，按此派遣', en: 'The most specific one: it decides' } };
  const others = top
    .filter((one) => one !== rule && one.unit.id !== rule.unit.id)
    .map((one) => one.number)
    .join('、');
  return {
    verdict: 'ties' as const,
    why: { zh: `与规则 ${others} 同样具体而单位不同`, en: `As specific as rule ${others}, with another unit` },
  };
}

const MISMATCHES: Readonly<Record<NonNullable<ReturnType<typeof mismatchOf>>, (rule: RoutingRule) => Bilingual>> = {
  retired: () => ({ zh: '已停用', en: 'Retired' }),
  'not-yet': ({ fromDay }) => ({
    zh: `${formatDate(fromDay, { lang: 'zh' })}起才生效`,
    en: `Holds from ${formatDate(fromDay, { lang: 'en' })} on`,
  }),
  'unit-closed': ({ unit }) => ({ zh: `${unit.name}已停用`, en: `${unit.name} is closed` }),
  category: ({ category }) => ({ zh: `小类不是“${category?.name ?? ''}”`, en: `The category is not “${category?.name ?? ''}”` }),
  class: ({ ofClass }) => ({ zh: `大类不是“${ofClass?.name ?? ''}”`, en: `The class is not “${ofClass?.name ?? ''}”` }),
  'site-type': ({ siteType }) => ({
    zh: `点位类型不是“${siteType?.name ?? ''}”`,
    en: `The site is no “${siteType?.name ?? ''}”`,
  }),
  area: ({ area }) => ({ zh: `位置不在“${area?.name ?? ''}”内`, en: `The place is not in “${area?.name ?? ''}”` }),
};

/** What the rules contribute to the reasons of a route; nothing when none matches. */
export function reasonsOf({ decided, tied }: Judgement): Bilingual[] {
  if (decided) {
    const { number, unit, note } = decided;
    const scope = scopeWords(decided);
    return [
      {
        zh: `派遣规则 ${number}（${scope}）指定${unit.name}${note ? `：${note}` : ''}`,
        en: `Routing rule ${number} (${scope}) names ${unit.name}${note ? `: ${note}` : ''}`,
      },
    ];
  }
  if (tied.length === 0) return [];
  const words = tied.map(({ number, unit }) => `${number}（${unit.name}）`).join('、');
  return [
    {
      zh: `派遣规则 ${words} 同样具体而单位不同，由创建办指定`,
      en: `Routing rules ${words} are equally specific; the office decides`,
    },
  ];
}

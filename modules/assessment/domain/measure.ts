import type { CheckKind } from './check-kind.ts';

/** What the printed unit of observation, content and note say in numbers. Absent parts were not stated. */
export type Measure = {
  /** Length of the stretch occurrences are counted on. */
  readonly metres?: number | undefined;
  /** Time occurrences are counted in. */
  readonly minutes?: number | undefined;
  /** Percentage that has to be reached; 100 when a ratio states none. */
  readonly requiredPercent?: number | undefined;
  /** How many are to be looked at, such as 10 of `随机10家`, with the word they are counted in. */
  readonly sample?: { readonly count: number; readonly word: string } | undefined;
  /** What one deduction of a ratio stands for: so many percentage points, or so many missing ones. */
  readonly step?: { readonly of: 'percent' | 'missing'; readonly size: number } | undefined;
};

const LENGTH = /(\d+(?:\.\d+)?)\s*(米|公里|千米|m|km)(?![²2²])/i;
const MINUTES = /(\d+)\s*(分钟|小时)/;
const PERCENT = /(?:不低于|不少于|不小于|达到|达|≥|>=)\s*(\d+(?:\.\d+)?)\s*[%％]/;
const SAMPLE =
  /(\d+)\s*(家门店|人次|个摊位|个窗口|个楼道|个站点|名学生|名群众|位群众|件商品|家|户|人|名|位|个|处|件|座|间|站|辆)/;
const STEP = /每(?:低|少|缺|有|差)\s*(\d+(?:\.\d+)?)\s*(个百分点|%|％)?/;

/** Reads what an item measures from its printed texts: 观察单位, 考察内容 and 豁免说明. */
export function parseMeasure(kind: CheckKind, observation: string, content: string, exemption: string): Measure {
  const metres = LENGTH.exec(observation);
  const minutes = MINUTES.exec(observation);
  const sample = SAMPLE.exec(observation);
  const measure = {
    ...(metres && { metres: Number(metres[1]) * (/公里|千米|km/i.test(metres[2] ?? '') ? 1000 : 1) }),
    ...(minutes && { minutes: Number(minutes[1]) * (minutes[2] === '小时' ? 60 : 1) }),
    ...(sample && { sample: { count: Number(sample[1]), word: sample[2] ?? '' } }),
  };
  return kind === 'ratio' ? { ...measure, ...requirement(content, exemption) } : measure;
}

function requirement(content: string, exemption: string): Pick<Measure, 'requiredPercent' | 'step'> {
  const percent = PERCENT.exec(content);
  const step = STEP.exec(exemption);
  return {
    requiredPercent: percent ? Number(percent[1]) : 100,
    step: step ? { of: step[2] ? 'percent' : 'missing', size: Number(step[1]) } : { of: 'percent', size: 1 },
  };
}

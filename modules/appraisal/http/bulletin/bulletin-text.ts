import { dayOf } from '@chuangcheng/kit/civil-day';
import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { PeriodDetail } from '../../contract/index.ts';
import { metricSpecs } from '../../domain/index.ts';
import {
  bulletinTitle,
  correctionWords,
  DASH,
  DRAFT,
  type Language,
  listWords,
  methodWords,
  metricCell,
  scoreText,
} from './bulletin-words.ts';

/** A bulletin as plain text, ready to be laid out: sections of paragraphs, one with a table. */
export type BulletinText = {
  readonly title: string;
  /** Above the title of what is not final. */
  readonly mark: string | null;
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraphs: readonly string[];
    readonly table?: { readonly titles: readonly string[]; readonly rows: readonly (readonly string[])[] };
  }[];
  /** The day it stands for, below everything at the right. */
  readonly date: string;
};

const HEADINGS: Readonly<Record<'method' | 'ranking' | 'red' | 'black' | 'corrections', Bilingual>> = {
  method: { zh: '一、考核办法', en: 'Method' },
  ranking: { zh: '二、得分和名次', en: 'Scores and ranks' },
  red: { zh: '三、红榜', en: 'Red list' },
  black: { zh: '四、黑榜', en: 'Black list' },
  corrections: { zh: '五、更正', en: 'Corrections' },
};

const COLUMNS: Readonly<Record<'rank' | 'unit' | 'score' | 'changes', Bilingual>> = {
  rank: { zh: '名次', en: 'Rank' },
  unit: { zh: '单位', en: 'Unit' },
  score: { zh: '得分', en: 'Score' },
  changes: { zh: '加减分', en: 'Adjustments' },
};

/** What the bulletin of a period says. `now` dates a draft. */
export function bulletinText(period: PeriodDetail, language: Language, now: Date): BulletinText {
  const corrections = correctionWords(period, language);
  const none = { zh: '无。', en: 'None.' }[language];
  const titles = [
    COLUMNS.rank[language],
    COLUMNS.unit[language],
    ...period.definition.metrics.map(({ metric }) => metricSpecs[metric].name[language]),
    COLUMNS.changes[language],
    COLUMNS.score[language],
  ];
  const rows = period.rows.map((row) => [
    row.rank === null ? DASH : String(row.rank),
    row.unit,
    ...row.metrics.map((metric) => metricCell(metric, language)),
    scoreText(row.adjustments.reduce((sum, one) => sum + Math.round(one.points * 100), 0) / 100),
    scoreText(row.score),
  ]);
  const section = (key: keyof typeof HEADINGS, paragraphs: readonly string[]) => ({
    heading: HEADINGS[key][language],
    paragraphs,
  });
  return {
    title: bulletinTitle(period)[language],
    mark: period.state === 'published' ? null : DRAFT[language],
    sections: [
      section('method', methodWords(period, language)),
      { ...section('ranking', []), table: { titles, rows } },
      section('red', [listWords(period, 'red', language)]),
      section('black', [listWords(period, 'black', language)]),
      section('corrections', corrections.length > 0 ? corrections : [none]),
    ],
    date: dateWords(period.publishedAt === null ? now : new Date(period.publishedAt), language),
  };
}

function dateWords(at: Date, language: Language): string {
  const day = dayOf(at);
  const [year, month, date] = day.split('-').map(Number);
  return language === 'zh' ? `${year}年${month}月${date}日` : day;
}

import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { RawAnswer } from '@chuangcheng/platform/http';
import { type ExportColumn, type ExportSheet, writeWorkbook } from '@chuangcheng/platform/spreadsheet';
import type { PeriodDetail } from '../../contract/index.ts';
import { figureTitle, metricSpecs, type ObjectionState, occurrenceNames } from '../../domain/index.ts';
import { bulletinTitle, DASH, DRAFT, type Language, methodWords, scoreText } from './bulletin-words.ts';

const stateNames: Readonly<Record<ObjectionState, Bilingual>> = {
  open: { zh: '待答复', en: 'Open' },
  upheld: { zh: '成立', en: 'Upheld' },
  rejected: { zh: '不成立', en: 'Rejected' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

const columnsOf = (language: Language, titles: readonly Bilingual[]): ExportColumn[] =>
  titles.map((title) => ({ title: title[language] }));

/** Ranks and scores, and every metric with numerator, denominator, effective weight and points in columns of their own. */
function ranking({ definition, rows }: PeriodDetail, language: Language): ExportSheet {
  const titles: Bilingual[] = [
    { zh: '名次', en: 'Rank' },
    { zh: '单位', en: 'Unit' },
    { zh: '得分', en: 'Score' },
    { zh: '榜单', en: 'List' },
    ...definition.metrics.flatMap(({ metric, weight }) => {
      const { zh, en } = metricSpecs[metric].name;
      return [
        { zh: `${zh} 分子`, en: `${en}, numerator` },
        { zh: `${zh} 分母`, en: `${en}, denominator` },
        { zh: `${zh} 实际权重（${weight}）`, en: `${en}, effective weight (${weight})` },
        { zh: `${zh} 得分`, en: `${en}, points` },
      ];
    }),
  ];
  const lists = { red: { zh: '红榜', en: 'Red' }, black: { zh: '黑榜', en: 'Black' } };
  return {
    name: { zh: '得分排名', en: 'Ranking' }[language],
    columns: columnsOf(language, titles),
    rows: rows.map((row) => [
      row.rank ?? DASH,
      row.unit,
      row.score ?? DASH,
      row.list === null ? '' : lists[row.list][language],
      ...row.metrics.flatMap((one) => [one.numerator, one.denominator, one.effectiveWeight, one.points ?? DASH]),
    ]),
  };
}

function adjustments({ rows }: PeriodDetail, language: Language): ExportSheet {
  return {
    name: { zh: '加减分', en: 'Adjustments' }[language],
    columns: columnsOf(language, [
      { zh: '单位', en: 'Unit' },
      { zh: '事项', en: 'Occurrence' },
      { zh: '次数', en: 'Times' },
      { zh: '其中上级、媒体来源', en: 'Of superior or media sources' },
      { zh: '分值', en: 'Points' },
    ]),
    rows: rows.flatMap((row) =>
      row.adjustments
        .filter((one) => one.count > 0)
        .map((one) => [row.unit, occurrenceNames[one.occurrence][language], one.count, one.priorityCount, one.points]),
    ),
  };
}

type Named = Parameters<typeof figureTitle>[0];

/** What was contested and what was put right, in one list by time. */
function answers({ objectionList, correctionList }: PeriodDetail, language: Language): ExportSheet {
  const objected = objectionList.map((one) => ({
    at: one.askedAt,
    cells: [
      { zh: '异议', en: 'Objection' }[language],
      one.unit,
      figureTitle(one as Named)[language],
      one.reason,
      stateNames[one.state][language],
      one.answer ?? '',
      '',
      '',
    ],
  }));
  const corrected = correctionList.map((one) => ({
    at: one.at,
    cells: [
      (one.afterPublication ? { zh: '发布后更正', en: 'Correction after publication' } : { zh: '更正', en: 'Correction' })[
        language
      ],
      one.unit,
      figureTitle(one as Named)[language],
      one.reason,
      `${one.before[language]} → ${one.after[language]}`,
      '',
      scoreText(one.scoreBefore),
      scoreText(one.scoreAfter),
    ],
  }));
  return {
    name: { zh: '异议和更正', en: 'Objections and corrections' }[language],
    columns: columnsOf(language, [
      { zh: '时间', en: 'When' },
      { zh: '类别', en: 'Kind' },
      { zh: '单位', en: 'Unit' },
      { zh: '事项', en: 'About' },
      { zh: '理由', en: 'Reason' },
      { zh: '结果', en: 'Outcome' },
      { zh: '答复', en: 'Answer' },
      { zh: '原得分', en: 'Score before' },
      { zh: '现得分', en: 'Score after' },
    ]),
    rows: [...objected, ...corrected]
      .toSorted((one, other) => (one.at < other.at ? -1 : 1))
      .map(({ at, cells }) => [new Date(at), ...cells]),
  };
}

function method(period: PeriodDetail, language: Language): ExportSheet {
  return {
    name: { zh: '考核办法', en: 'Method' }[language],
    columns: columnsOf(language, [bulletinTitle(period)]),
    rows: methodWords(period, language).map((line) => [line]),
  };
}

/** The bulletin of a period as a workbook, from which every score can be counted again. */
export async function bulletinSheet(period: PeriodDetail, language: Language): Promise<RawAnswer> {
  const sheets = [ranking, adjustments, answers, method].map((sheet) => sheet(period, language));
  const mark = period.state === 'published' ? '' : `（${DRAFT[language]}）`;
  return { body: await writeWorkbook(sheets), fileName: `${bulletinTitle(period)[language]}${mark}.xlsx` };
}

import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { Ratio } from '@chuangcheng/kit/number-format';
import type { RawAnswer } from '@chuangcheng/platform/http';
import { type ExportColumn, type ExportValue, writeWorkbook } from '@chuangcheng/platform/spreadsheet';
import { groupNames, rankedByNames, type UnitFigures } from '../domain/index.ts';
import type { MonthlyRanking } from '../queries/ranking.ts';

type Row = MonthlyRanking['rows'][number];
type Language = 'zh' | 'en';
type Column = {
  readonly title: Bilingual;
  readonly value: (row: Row, ranking: MonthlyRanking) => ExportValue;
  readonly format?: string;
};

const DASH = '—';

/** A figure as three columns: its value, and the two numbers it is counted from. */
function figure(
  key: keyof UnitFigures,
  name: Bilingual,
  parts: { above: Bilingual; below: Bilingual },
  format: string,
): Column[] {
  const value = ({ numerator, denominator }: Ratio) => (denominator === 0 ? DASH : numerator / denominator);
  return [
    { title: name, value: (row) => value(row[key]), format },
    { title: parts.above, value: (row) => row[key].numerator },
    { title: parts.below, value: (row) => row[key].denominator },
  ];
}

const COLUMNS: readonly Column[] = [
  { title: { zh: '名次', en: 'Rank' }, value: (row) => row.rank ?? DASH },
  { title: { zh: '单位', en: 'Unit' }, value: (row) => row.unitName },
  { title: { zh: '上月名次', en: 'Rank in the month before' }, value: (row) => row.rankBefore ?? DASH },
  ...figure(
    'onTime',
    rankedByNames['on-time'],
    { above: { zh: '按期处置数', en: 'On time' }, below: { zh: '应处置数', en: 'Due' } },
    '0.0%',
  ),
  ...figure(
    'rework',
    rankedByNames.rework,
    { above: { zh: '返工数', en: 'Reworked' }, below: { zh: '处置数', en: 'Completed' } },
    '0.0%',
  ),
  ...figure(
    'closing',
    rankedByNames.closing,
    { above: { zh: '结案数', en: 'Closed' }, below: { zh: '立案数', en: 'Filed' } },
    '0.0%',
  ),
  ...figure(
    'visitScore',
    rankedByNames['visit-score'],
    { above: { zh: '得分合计', en: 'Sum of scores' }, below: { zh: '检查次数', en: 'Visits' } },
    '0.00',
  ),
  { title: { zh: '月份', en: 'Month' }, value: (_row, ranking) => ranking.month },
  { title: { zh: '统计时点', en: 'As of' }, value: (_row, ranking) => new Date(ranking.asOf) },
];

/** The ranking as a workbook: every figure with numerator and denominator in columns of their own, month and moment on each row. */
export async function rankingSheet(ranking: MonthlyRanking, language: Language): Promise<RawAnswer> {
  const group = groupNames[ranking.group][language];
  const columns = COLUMNS.map(({ title, format }): ExportColumn => ({ title: title[language], ...(format && { format }) }));
  const rows = ranking.rows.map((row) => COLUMNS.map((column) => column.value(row, ranking)));
  const name = language === 'zh' ? `${ranking.month} ${group}排名` : `${group} ${ranking.month}`;
  return { body: await writeWorkbook([{ name, columns, rows }]), fileName: `${name}.xlsx` };
}

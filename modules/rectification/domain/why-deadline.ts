import { formatDate, formatDateTime } from '@chuangcheng/kit/chinese-date';
import { dayNumberAt, dayText } from '@chuangcheng/kit/civil-day';
import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { type CountyCalendar, formatTimeLimit, isEmergency, isWorkingDay } from '@chuangcheng/kit/working-time';
import type { CaseFile, Standstill } from './case-file.ts';

type Explained = Pick<
  CaseFile,
  'limit' | 'clockFrom' | 'dispatchedAt' | 'deadlineAt' | 'firstDeadlineAt' | 'extended' | 'reworkCount' | 'phase' | 'phaseCount'
>;

/** Skipped days are named up to here; more of them are counted. */
const MOST_NAMED = 5;
/** Without a limit of its own a span longer than this is not walked day by day. */
const LONGEST_SPAN = 400;

/** How the deadline came about, step by step, in the words of the rules. */
export function whyDeadline(
  file: Explained,
  condition: { readonly text: string; readonly phaseName: string } | undefined,
  calendar: CountyCalendar,
  standstills: readonly (Standstill & { readonly kind: string })[],
  now: Date,
): Bilingual[] {
  const { limit, deadlineAt } = file;
  const from = file.clockFrom ?? file.dispatchedAt;
  if (!limit) return [];
  const moment = (at: Date) => both((lang) => formatDateTime(at, { lang, now }));
  const limitText = both((lang) => formatTimeLimit(limit, lang));
  const phase = file.phaseCount > 1 ? `（第 ${file.phase}/${file.phaseCount} 阶段：${condition?.phaseName ?? ''}）` : '';
  const steps: Bilingual[] = [
    {
      zh: `立案条件“${condition?.text ?? '—'}”${phase}，处置时限 ${limitText.zh}`,
      en: `Condition “${condition?.text ?? '—'}”${file.phaseCount > 1 ? `, phase ${file.phase} of ${file.phaseCount}` : ''}: limit ${limitText.en}`,
    },
  ];
  if (!from || !deadlineAt) return steps;
  const start = moment(from);
  const began = file.reworkCount > 0 ? BEGINNINGS.rework : file.phase > 1 ? BEGINNINGS.phase : BEGINNINGS.dispatch;
  steps.push({
    zh: `${began.zh}：${start.zh}，${CLOCKS[limit.unit].zh}`,
    en: `${began.en}: ${start.en}; ${CLOCKS[limit.unit].en}`,
  });
  if (!isEmergency(limit.unit)) steps.push(...skipped(calendar, from, deadlineAt, now));
  for (const { kind, since, until } of standstills.filter((one) => (one.until ?? now) > from)) {
    const word = STANDING[kind] ?? { zh: '挂账', en: 'suspended' };
    const [begin, end] = [moment(since), until ? moment(until) : { zh: '现在', en: 'now' }];
    steps.push({ zh: `${begin.zh} 至 ${end.zh} ${word.zh}，不计时`, en: `${begin.en} to ${end.en} ${word.en}: not counted` });
  }
  if (file.extended) steps.push({ zh: '经创建办同意延期', en: 'An extension was granted by the office' });
  const due = moment(deadlineAt);
  steps.push({ zh: `因此 ${due.zh} 到期`, en: `So it is due ${due.en}` });
  if (file.firstDeadlineAt && file.firstDeadlineAt.getTime() !== deadlineAt.getTime()) {
    const first = moment(file.firstDeadlineAt);
    steps.push({ zh: `考核按首次期限 ${first.zh} 计算`, en: `Appraisal counts the first deadline, ${first.en}` });
  }
  return steps;
}

const BEGINNINGS: Readonly<Record<'dispatch' | 'phase' | 'rework', Bilingual>> = {
  dispatch: { zh: '自派遣起算', en: 'Runs from dispatch' },
  phase: { zh: '自上一阶段完成起算', en: 'Runs from the end of the phase before' },
  rework: { zh: '自返工起重新计算', en: 'Runs anew from the rework' },
};

const STANDING: Readonly<Record<string, Bilingual>> = {
  contested: { zh: '退回仲裁', en: 'contested' },
  void: { zh: '作废后恢复', en: 'void, undone since' },
};

const CLOCKS = {
  'working-hours': { zh: '只计工作时间 08:30-12:00、14:30-18:00', en: 'only office hours count' },
  'working-days': { zh: '自次一工作日起，到末日下班止', en: 'from the next working day to closing time of the last' },
  'emergency-hours': { zh: '24 小时连续计算', en: 'around the clock' },
  'emergency-days': { zh: '每日 24 小时连续计算', en: 'around the clock, 24 hours a day' },
} as const;

/** The days between that are not worked, and weekend days that are. */
function skipped(calendar: CountyCalendar, from: Date, until: Date, now: Date): Bilingual[] {
  const [first, last] = [dayNumberAt(from.getTime()), dayNumberAt(until.getTime())];
  if (last - first > LONGEST_SPAN) return [];
  const days = Array.from({ length: Math.max(0, last - first) }, (_, index) => dayText(first + 1 + index)).filter(
    (day) => !isWorkingDay(calendar, day),
  );
  if (days.length === 0) return [];
  const named = (lang: 'zh' | 'en') =>
    days.length > MOST_NAMED
      ? lang === 'zh'
        ? `${days.length} 个休息日`
        : `${days.length} days off`
      : days.map((day) => formatDate(day, { lang, now })).join(lang === 'zh' ? '、' : ', ');
  return [{ zh: `其间 ${named('zh')} 不上班，不计时`, en: `In between ${named('en')} not worked: not counted` }];
}

const both = (text: (lang: 'zh' | 'en') => string): Bilingual => ({ zh: text('zh'), en: text('en') });

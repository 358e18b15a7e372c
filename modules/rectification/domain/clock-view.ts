import { formatDateTime } from '@chuangcheng/kit/chinese-date';
import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { type CountyCalendar, describeRemaining } from '@chuangcheng/kit/working-time';
import type { CaseFile } from './case-file.ts';
import { stageNames } from './stage.ts';

export type Light = 'green' | 'yellow' | 'red';
export type ClockView = { readonly light: Light | null; readonly overdue: boolean; readonly text: Bilingual };

type Clocked = Pick<CaseFile, 'stage' | 'limit' | 'deadlineAt' | 'warnAt' | 'firstDeadlineAt' | 'completedAt'>;

/** 绿: runs; 黄: four fifths used up; 红: overdue. The rule shown to people beside the light. */
export const LIGHT_RULE: Bilingual = {
  zh: '绿：期限内；黄：已用去期限的 80%；红：已超期。时限按立案条件的单位计算，挂账和退回仲裁期间不计时。',
  en: 'Green: within the limit; yellow: 80% of it used; red: overdue. The clock stands while suspended or contested.',
};

/** How the clock of a case file stands, in words; `light` is null when no clock runs. */
export function clockOf(file: Clocked, calendar: CountyCalendar, now: Date): ClockView {
  const { deadlineAt } = file;
  if (file.stage === 'handling' && deadlineAt) {
    const overdue = now > deadlineAt;
    const light = overdue ? 'red' : file.warnAt && now >= file.warnAt ? 'yellow' : 'green';
    return {
      light,
      overdue,
      text: both((lang) => describeRemaining(calendar, now, deadlineAt, lang, file.limit?.unit)),
    };
  }
  return { light: null, overdue: false, text: standing(file, now) };
}

function standing({ stage, completedAt, firstDeadlineAt }: Clocked, now: Date): Bilingual {
  switch (stage) {
    case 'registered':
    case 'filed':
      return { zh: `${stageNames[stage].zh}，时限尚未起算`, en: `${stageNames[stage].en}; the clock has not started` };
    case 'contested':
    case 'suspended':
      return { zh: `${stageNames[stage].zh}，时限暂停`, en: `${stageNames[stage].en}; the clock stands` };
    case 'verifying':
    case 'verified':
    case 'closed': {
      if (!completedAt) return stageNames[stage];
      const late = firstDeadlineAt !== null && completedAt > firstDeadlineAt;
      const at = both((lang) => formatDateTime(completedAt, { lang, now }));
      return late
        ? { zh: `超期处置，${at.zh} 完成`, en: `Completed late, ${at.en}` }
        : { zh: `按期处置，${at.zh} 完成`, en: `Completed on time, ${at.en}` };
    }
    default:
      return stageNames[stage];
  }
}

const both = (text: (lang: 'zh' | 'en') => string): Bilingual => ({ zh: text('zh'), en: text('en') });

import { parseDay } from '@chuangcheng/kit/civil-day';
import { endpoint } from '@chuangcheng/kit/endpoint';
import { z } from 'zod';

const MOST_DAYS = 1000;

/** A day that exists, `YYYY-MM-DD`. */
const day = z.string().refine((text) => parseDay(text) !== undefined, {
  params: { zh: '没有这一天，应为 YYYY-MM-DD', en: 'There is no such day; write YYYY-MM-DD' },
});
const dayKind = z.enum(['holiday', 'workday']);
const dayName = z.string().trim().min(1).max(40);

/** A day that is not what its weekday says, or that the county confirmed. */
export const calendarDayView = z.object({
  day: z.string(),
  kind: dayKind,
  /** What the county named itself is the same in both. */
  name: z.object({ zh: z.string(), en: z.string() }),
  /** Who says so: the State Council's arrangement, or the county instead of it. */
  origin: z.enum(['national', 'county']),
  /** What the national arrangement makes of a day the county has set; `null` for an ordinary day. */
  national: dayKind.nullable(),
});
export type CalendarDayView = z.output<typeof calendarDayView>;

export const getCalendar = endpoint({
  id: 'platform.getCalendar',
  method: 'GET',
  path: '/api/calendar/:year',
  access: { action: 'platform.read-calendar' },
  summary: { zh: '工作日历', en: 'Calendar of holidays and make-up workdays' },
  params: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
  response: z.object({
    year: z.number().int(),
    /** False while the national arrangement of the year is not announced: its days must be entered. */
    nationalKnown: z.boolean(),
    days: z.array(calendarDayView),
  }),
});

export const setCalendarDay = endpoint({
  id: 'platform.setCalendarDay',
  method: 'PUT',
  path: '/api/calendar/days/:day',
  access: { action: 'platform.edit-calendar' },
  summary: { zh: '设定一天为节假日或工作日', en: 'Make a day a holiday or a workday' },
  params: z.object({ day }),
  body: z.object({ kind: dayKind, name: dayName }),
  response: z.object({}),
});

export const removeCalendarDay = endpoint({
  id: 'platform.removeCalendarDay',
  method: 'DELETE',
  path: '/api/calendar/days/:day',
  access: { action: 'platform.edit-calendar' },
  summary: { zh: '恢复为国家安排', en: 'Return a day to the national arrangement' },
  params: z.object({ day }),
  response: z.object({}),
  errors: ['platform/calendar-day-not-set'],
});

export const importCalendarDays = endpoint({
  id: 'platform.importCalendarDays',
  method: 'POST',
  path: '/api/calendar/days',
  access: { action: 'platform.edit-calendar' },
  summary: { zh: '批量设定节假日和工作日', en: 'Set many days at once' },
  body: z.object({
    days: z
      .array(z.object({ day, kind: dayKind, name: dayName }))
      .min(1)
      .max(MOST_DAYS),
  }),
  response: z.object({ added: z.number().int(), changed: z.number().int(), same: z.number().int() }),
  errors: ['platform/calendar-day-twice'],
});

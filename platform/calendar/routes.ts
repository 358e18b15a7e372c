import { getCalendar, importCalendarDays, removeCalendarDay as removeEndpoint, setCalendarDay } from '../contract/index.ts';
import { type Route, route } from '../http/index.ts';
import { calendarOfYear } from './county-calendar-of.ts';
import { keepCalendarDays, removeCalendarDay } from './kept-days.ts';

export const calendarRoutes: Route[] = [
  route(getCalendar, async ({ params }, scope) => ({ year: params.year, ...(await calendarOfYear(scope, params.year)) })),
  route(setCalendarDay, async ({ params, body }, scope) => {
    await keepCalendarDays(scope, [{ day: params.day, ...body }]);
    return {};
  }),
  route(removeEndpoint, ({ params }, scope) => removeCalendarDay(scope, params)),
  route(importCalendarDays, ({ body }, scope) => keepCalendarDays(scope, body.days)),
];

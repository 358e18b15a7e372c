export { countyCalendarOf } from './county-calendar-of.ts';
export { type CalendarDay, keepCalendarDays, keptDays } from './kept-days.ts';
export { calendarRoutes } from './routes.ts';

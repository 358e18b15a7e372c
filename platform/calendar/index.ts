export { countyCalendarOf } from './county-calendar-of.ts';
export { type CalendarDay, keepCalendarDays } from './kept-days.ts';
export { calendarRoutes } from './routes.ts';

export { type CompletionTerm, parseCompletionTerm, type RecurringRule } from './chinese-date/completion-term.ts';
export { type DateFormat, formatDate, formatDateTime, formatTime, WEEKDAYS } from './chinese-date/format-date.ts';
export { type DateOrTime, parseChineseDateTime } from './chinese-date/parse-date-time.ts';

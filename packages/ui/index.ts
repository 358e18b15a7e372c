export { DataList } from './data-list/data-list.tsx';
export { FilterBar } from './data-list/filter-bar.tsx';
export { toListQuery } from './data-list/list-state.ts';
export { useListState } from './data-list/use-list-state.ts';
export type {
  DataListProps,
  FilterOption,
  ListColumn,
  ListFilter,
  ListQuery,
  RowKey,
  SavedView,
  SavedViews,
} from './data-list/list-types.ts';
export { formatDay, formatMoment } from './format/moment.ts';
export { DASH, formatNumber, formatPercent, formatScore } from './format/number.ts';
export { useFormat } from './format/use-format.ts';
export * from './i18n/index.ts';
export type { KeyBinding } from './keyboard/key-bindings.ts';
export { KeyHelp } from './keyboard/key-help.tsx';
export { useKeyListener, useKeys } from './keyboard/use-keys.ts';
export { DueClock, type DueClockProps, type TimeLeft } from './parts/due-clock.tsx';
export { EmptyState, type EmptyStateProps } from './parts/empty-state.tsx';
export { fieldErrors, fieldPath } from './parts/field-errors.ts';
export { FigureSwitch, type FigureSwitchProps } from './parts/figure-switch.tsx';
export { FormError } from './parts/form-error.tsx';
export { Light, type LightColor } from './parts/light.tsx';
export { onDemand } from './parts/on-demand.tsx';
export { PageHeader, type PageHeaderProps } from './parts/page-header.tsx';
export { type PlainColumn, PlainTable, type PlainTableProps } from './parts/plain-table.tsx';
export { ProblemAlert, type ProblemAlertProps } from './parts/problem-alert.tsx';
export { RatioCell, type RatioCellProps } from './parts/ratio-cell.tsx';
export { ReasonDialog, type ReasonDialogProps } from './parts/reason-dialog.tsx';
export { Forbidden, NotFound } from './parts/refusals.tsx';
export { Stat, type StatProps } from './parts/stat.tsx';
export { StateTag, type StateTone } from './parts/state-tag.tsx';
export { Timeline, type TimelineEntry } from './parts/timeline.tsx';
export { UnitName } from './parts/unit-name.tsx';
export { type ProblemWords, useProblemWords } from './parts/use-problem-words.ts';
export { useNarrow } from './parts/use-narrow.ts';
export { useOpened } from './parts/use-opened.ts';
export { WhyPanel, type WhyPanelProps, type WhyStep } from './parts/why-panel.tsx';
export { BeforeAfter, type BeforeAfterProps } from './photo/before-after.tsx';
export { photoAddress } from './photo/photo-address.ts';
export { PhotoStrip, type PhotoStripProps, type StripPhoto } from './photo/photo-strip.tsx';
export { PhotoUpload, type PhotoUploadProps } from './photo/photo-upload.tsx';
export { chuangchengTheme } from './theme/chuangcheng-theme.ts';
export { applyTokens, chartColors, tokens } from './theme/tokens.ts';
export { UiRoot } from './theme/ui-root.tsx';

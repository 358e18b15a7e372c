import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useT } from '../i18n/use-t.ts';
import type { DateRangeFieldProps } from './date-range-field.tsx';

const DAY = 'YYYY-MM-DD';

/** The calendar to choose two days from, either of which may stay open. Opens at once: it is fetched when it is asked for. */
export function RangePicker({ title, from, to, onChange }: DateRangeFieldProps) {
  const t = useT('ui');
  return (
    <DatePicker.RangePicker
      autoFocus
      defaultOpen
      aria-label={title}
      placeholder={[t('list.from', { name: title }), t('list.to')]}
      allowEmpty={[true, true]}
      value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
      onChange={(days) => {
        const range = [days?.[0]?.format(DAY) ?? '', days?.[1]?.format(DAY) ?? ''] as const;
        onChange(range[0] || range[1] ? range : undefined);
      }}
    />
  );
}

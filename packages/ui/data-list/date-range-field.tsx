import { CalendarOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { type KeyboardEvent, lazy, Suspense, useState } from 'react';

const fetchPicker = async () => ({ default: (await import('./range-picker.tsx')).RangePicker });
const RangePicker = lazy(fetchPicker);
const OPENING = new Set(['Enter', ' ', 'ArrowDown']);

export type DateRangeFieldProps = {
  readonly title: string;
  /** `YYYY-MM-DD`, or empty for open. */
  readonly from: string;
  readonly to: string;
  readonly onChange: (range: readonly [string, string] | undefined) => void;
};

/** Two days. Shows them as a text until somebody wants to change them; the calendar is fetched then. */
export function DateRangeField(props: DateRangeFieldProps) {
  const [changing, setChanging] = useState(false);
  const { title, from, to } = props;
  const open = (event: KeyboardEvent): void => {
    if (!OPENING.has(event.key)) return;
    event.preventDefault();
    setChanging(true);
  };
  const text = (
    <Input
      className="cc-filter-days"
      readOnly
      aria-label={title}
      placeholder={title}
      prefix={<CalendarOutlined aria-hidden />}
      value={from || to ? `${from} – ${to}` : ''}
      onFocus={() => void fetchPicker()}
      onClick={() => setChanging(true)}
      onKeyDown={open}
    />
  );
  if (!changing) return text;
  return (
    <Suspense fallback={text}>
      <RangePicker {...props} />
    </Suspense>
  );
}

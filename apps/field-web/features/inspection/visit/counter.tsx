import { useT } from '@chuangcheng/ui';
import { useId } from 'react';

const MOST = 9999;

export type CounterProps = {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly least?: number;
  readonly most?: number | undefined;
  readonly step?: number;
};

/** A whole number with − and + under the thumb; it can be typed as well. Nothing entered is not zero. */
export function Counter({ label, value, onChange, least = 0, most = MOST, step = 1 }: CounterProps) {
  const t = useT('inspection');
  const id = useId();
  const move = (by: number) => onChange(Math.min(most, Math.max(least, (value ?? 0) + by)));
  const type = (text: string): void => {
    const digits = text.replace(/\D/g, '').slice(0, 5);
    onChange(digits === '' ? null : Number(digits));
  };
  return (
    <div className="cf-counter">
      <label htmlFor={id}>{label}</label>
      <div>
        <button type="button" aria-label={t('input.less', { label })} onClick={() => move(-step)}>
          −
        </button>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          placeholder="—"
          value={value === null ? '' : String(value)}
          onChange={(event) => type(event.target.value)}
        />
        <button type="button" aria-label={t('input.more', { label })} onClick={() => move(step)}>
          +
        </button>
      </div>
    </div>
  );
}

import { useT } from '../i18n/use-t.ts';
import './parts.css';

/** 绿/黄/红, and 蓝 for done late. */
export type LightColor = 'green' | 'yellow' | 'red' | 'blue';

const SHAPES: Readonly<Record<LightColor, string>> = {
  green: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1z',
  yellow: 'M6 .8 11.6 11H.4z',
  red: 'M1.2 1.2h9.6v9.6H1.2z',
  blue: 'M6 .4 11.6 6 6 11.6.4 6z',
};

/** A light with its shape and its word, so that nobody depends on the colour. `label` replaces the word. */
export function Light({ color, label }: { readonly color: LightColor; readonly label?: string }) {
  const t = useT('ui');
  return (
    <span className={`cc-light cc-light-${color}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d={SHAPES[color]} fill="currentColor" />
      </svg>
      {label ?? t(`light.${color}`)}
    </span>
  );
}

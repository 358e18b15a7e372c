import { useT } from '../i18n/use-t.ts';
import { type ShapeName, shapePaths } from './shapes.ts';
import './parts.css';

/** 绿/黄/红, and 蓝 for done late. */
export type LightColor = 'green' | 'yellow' | 'red' | 'blue';

const SHAPES: Readonly<Record<LightColor, ShapeName>> = { green: 'circle', yellow: 'triangle', red: 'square', blue: 'diamond' };

/** A light with its shape and its word, so that nobody depends on the colour. `label` replaces the word. */
export function Light({ color, label }: { readonly color: LightColor; readonly label?: string }) {
  const t = useT('ui');
  return (
    <span className={`cc-light cc-light-${color}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d={shapePaths[SHAPES[color]]} fill="currentColor" />
      </svg>
      {label ?? t(`light.${color}`)}
    </span>
  );
}

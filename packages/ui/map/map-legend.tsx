import { useFormat } from '../format/use-format.ts';
import { shapePaths } from '../parts/shapes.ts';
import { tokens } from '../theme/tokens.ts';
import type { MapLegendEntry } from './map-types.ts';
import type { ValueClass } from './value-classes.ts';

export type MapLegendProps = {
  readonly entries: readonly MapLegendEntry[];
  readonly classes: readonly ValueClass[];
  /** Name of the figure the classes are of. */
  readonly measure: string | undefined;
  readonly decimals: number;
};

/** What the marks and colours of a map mean, each by shape and word. */
export function MapLegend({ entries, classes, measure, decimals }: MapLegendProps) {
  const { score } = useFormat();
  if (entries.length === 0 && classes.length === 0) return null;
  const range = ({ from, to }: ValueClass) =>
    from === to ? score(from, decimals) : `${score(from, decimals)}–${score(to, decimals)}`;
  return (
    <ul className="cc-map-legend">
      {measure && classes.length > 0 && <li>{measure}</li>}
      {classes.map((one) => (
        <li key={one.to}>
          <svg className="cc-map-swatch" viewBox="0 0 18 12" aria-hidden="true">
            <path d="M0 0h18v12H0z" fill={one.color} />
          </svg>
          {range(one)}
        </li>
      ))}
      {entries.map(({ label, color, shape = 'circle' }) => (
        <li key={label}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d={shapePaths[shape]} fill={tokens[color]} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

import type { Position } from '@chuangcheng/kit/coordinates';
import type { ShapeName } from '../parts/shapes.ts';
import type { TokenName } from '../theme/tokens.ts';

type Ring = readonly (readonly number[])[];

export type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

export type Area = {
  readonly type: 'Feature';
  readonly geometry: AreaGeometry;
  readonly properties: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    /** Figure the area is coloured by; `null` where there is none. */
    readonly value?: number | null;
    /** Said with the name when pointed at: the figure with what it is made of. */
    readonly note?: string;
    /** Colour instead of one by figure. */
    readonly color?: TokenName;
  };
};

/** Areas of one level, as `getAreaMap` answers; longitude and latitude in CGCS2000. */
export type AreaCollection = { readonly type: 'FeatureCollection'; readonly features: readonly Area[] };

export type MapPoint = Position & {
  readonly id: string;
  /** Read out, listed in the table and shown when pointed at. */
  readonly label: string;
  readonly color: TokenName;
  /** Tells kinds apart together with the colour; a circle by default. */
  readonly shape?: ShapeName;
  /** One or two characters written on the mark, such as the place in an order. */
  readonly text?: string;
  /** Page of the thing; opened by a click when nobody listens to `onSelect`. */
  readonly href?: string;
};

export type MapLegendEntry = { readonly label: string; readonly color: TokenName; readonly shape?: ShapeName };

/** Whose page to open or what to highlight. */
export type MapTarget = { readonly kind: 'area' | 'point'; readonly id: string };

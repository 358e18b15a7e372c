/** Levels of areas, from the county to the unit grid cell. */
export const AREA_LEVELS = ['county', 'town', 'community', 'grid'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** Digits of a code that all areas below it begin with (GB/T 10114 and the 14 digits of a grid cell). */
const OWN_DIGITS: Readonly<Record<AreaLevel, number>> = { county: 6, town: 9, community: 12, grid: 14 };

/** The level below; nothing lies below a grid cell. */
export function levelBelow(level: AreaLevel): AreaLevel | undefined {
  return AREA_LEVELS[AREA_LEVELS.indexOf(level) + 1];
}

/** What the codes of the areas below this one begin with. */
export function beginOf(area: { readonly code: string; readonly level: string }): string {
  return area.code.slice(0, OWN_DIGITS[area.level as AreaLevel]);
}

/** What the code of the area above this one begins with; empty for the county. */
export function parentCode(area: { readonly code: string; readonly level: string }): string {
  const above = AREA_LEVELS[AREA_LEVELS.indexOf(area.level as AreaLevel) - 1];
  return above ? area.code.slice(0, OWN_DIGITS[above]) : '';
}

/** The level whose areas share so many digits. */
export function levelOfBegin(begin: string): AreaLevel | undefined {
  return AREA_LEVELS.find((level) => OWN_DIGITS[level] === begin.length);
}

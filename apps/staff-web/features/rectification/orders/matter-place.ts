import type { CaseFileRow } from '@chuangcheng/modules/rectification/contract';

/** Where a matter is, in words; the town in front unless the place names it. */
export function matterPlace({ town, village, place }: CaseFileRow): string {
  if (place && town && place.includes(town)) return place;
  return [town, place || village].filter(Boolean).join(' ');
}

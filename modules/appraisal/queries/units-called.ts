import type { UnitDirectory } from '@chuangcheng/modules/organisation';

/** Ids of the units whose name has the words somebody looks for. */
export function unitsCalled({ units }: UnitDirectory, words: string | undefined): string[] {
  if (!words) return [];
  return units.filter((unit) => unit.name.includes(words) || unit.shortName.includes(words)).map((unit) => unit.id);
}

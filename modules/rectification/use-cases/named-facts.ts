import { type Refusal, refuse } from '@chuangcheng/kit/decision';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import { isRefusal, type Scope } from '@chuangcheng/platform/kernel';
import type { FiledUnder, NamedUnit, NewPart } from '../domain/index.ts';
import { categoryDirectory } from '../queries/category-directory.ts';

/** The unit as histories name it. @returns `rectification/unit-not-found` for one that is closed or does not exist */
export async function unitNamed(scope: Scope, id: string): Promise<NamedUnit | Refusal> {
  const unit = (await unitDirectory(scope)).byId.get(id);
  return unit?.active ? { id, name: unit.shortName } : refuse('rectification/unit-not-found');
}

/** Parts with their units as histories name them. */
export async function partsNamed(
  scope: Scope,
  parts: readonly { readonly unitId: string; readonly task: string }[],
): Promise<NewPart[] | Refusal> {
  const named: NewPart[] = [];
  for (const { unitId, task } of parts) {
    const unit = await unitNamed(scope, unitId);
    if (isRefusal(unit)) return unit;
    named.push({ unit, task });
  }
  return named;
}

/** The filing condition; undefined when there is none of the id. */
export async function filedUnder(scope: Scope, id: string | null): Promise<FiledUnder | undefined> {
  return id === null ? undefined : (await categoryDirectory(scope)).conditionById.get(id);
}

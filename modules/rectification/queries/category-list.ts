import { formatTimeLimit, type TimeLimit } from '@chuangcheng/kit/working-time';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';
import type { CategoryView } from '../contract/index.ts';
import { categoryDirectory } from './category-directory.ts';

/** All categories in use with their filing conditions, as forms and the page of categories show them. */
export async function categoryList(scope: Scope): Promise<CategoryView[]> {
  const [{ categories }, units] = await Promise.all([categoryDirectory(scope), unitDirectory(scope)]);
  return categories
    .filter((category) => category.active)
    .map(({ id, kind, classCode, className, code, name, conditions }) => ({
      id,
      kind,
      classCode,
      className,
      code,
      name,
      conditions: conditions
        .filter((condition) => condition.active)
        .map((condition) => ({
          id: condition.id,
          number: condition.number,
          text: condition.text,
          phases: condition.phases.map((phase) => ({ name: phase.name, limit: limitView(phase.limit) })),
          closingText: condition.closingText,
          defaultUnitId: condition.defaultUnitId,
          defaultUnit: units.byId.get(condition.defaultUnitId ?? '')?.shortName ?? condition.defaultUnitText,
          verificationLimit: condition.verificationLimit && limitView(condition.verificationLimit),
        })),
    }));
}

const limitView = (limit: TimeLimit) => ({ zh: formatTimeLimit(limit, 'zh'), en: formatTimeLimit(limit, 'en') });

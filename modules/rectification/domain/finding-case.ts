import type { CountyCalendar } from '@chuangcheng/kit/working-time';
import type { CaseFile } from './case-file.ts';
import { decideDispatch } from './decide/dispatch.ts';
import { decideFile } from './decide/filing.ts';
import type { At, FiledUnder, MovePlan } from './move-plan.ts';
import type { Route } from './route-of.ts';

/**
 * How far a finding goes by itself: filed when its condition is known, and dispatched at once when the route is, so that its
 * deadline runs. Otherwise it waits for the office where it stands.
 */
export function settleFinding(
  file: CaseFile,
  condition: FiledUnder | undefined,
  route: Route | undefined,
  now: Date,
  calendar: CountyCalendar,
): { readonly file: CaseFile; readonly steps: readonly { readonly before: CaseFile; readonly plan: MovePlan }[] } {
  const at: At = { now, calendar, standstills: [], extension: null, suspension: null, openParts: [] };
  const steps: { before: CaseFile; plan: MovePlan }[] = [];
  let present = file;
  if (!condition || !file.categoryId) return { file, steps };
  const filing = decideFile(present, { categoryId: file.categoryId, condition }, at);
  if (!filing.ok) return { file, steps };
  steps.push({ before: present, plan: filing.value });
  present = { ...present, ...filing.value.change, version: present.version + 1 };
  if (!route?.unit) return { file: present, steps };
  const dispatch = decideDispatch(present, { unit: route.unit, condition, note: '', why: route.why }, at);
  if (!dispatch.ok) return { file: present, steps };
  steps.push({ before: present, plan: dispatch.value });
  return { file: { ...present, ...dispatch.value.change, version: present.version + 1 }, steps };
}

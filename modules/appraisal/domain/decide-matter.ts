import { dayOf, dayText, parseDay } from '@chuangcheng/kit/civil-day';
import { accept, type Decision, refuse } from '@chuangcheng/kit/decision';
import { addWorkingDays, type CountyCalendar } from '@chuangcheng/kit/working-time';
import type { Matter } from './matter.ts';
import { type MatterMove, nextMatterState } from './matter-transition.ts';

/** Calendar days for an objection after delivery, and for its decision (政府督查工作条例 第十七条). */
export const OBJECTION_DAYS = 30;

/** The moment, and the calendar in which working days run. */
export type MatterAt = { readonly now: Date; readonly calendar: CountyCalendar };

/** A move that was decided: what it changes of the matter. */
export type MatterPlan = {
  readonly move: MatterMove;
  readonly change: Pick<Matter, 'state'> & Partial<Matter>;
};

type Refused =
  | 'appraisal/step-not-possible'
  | 'appraisal/statement-awaited'
  | 'appraisal/objection-too-late'
  | 'appraisal/matter-objected-before'
  | 'appraisal/objection-open';

/** Last day for the statement of the unit: `days` working days after the day of the proposal. */
export function statementUntil(days: number, { now, calendar }: MatterAt): string {
  return addWorkingDays(calendar, dayOf(now), days);
}

/** Decides one move: whether the table has it from here, and whether its time has come or is over. */
export function decideMatter(matter: Matter, move: MatterMove, at: MatterAt): Decision<MatterPlan, Refused> {
  const state = nextMatterState(matter.state, move);
  if (state === undefined) return refuse('appraisal/step-not-possible');
  const obstacle = obstacleTo(matter, move, dayOf(at.now));
  return obstacle
    ? refuse(obstacle, { day: matter.statementUntil })
    : accept({ move, change: { state, ...changeBy(matter, move, at) } });
}

function obstacleTo(matter: Matter, move: MatterMove, today: string): Refused | undefined {
  switch (move) {
    case 'approve':
    case 'refuse':
      // The last day belongs to the unit.
      return matter.state === 'stating' && today <= matter.statementUntil ? 'appraisal/statement-awaited' : undefined;
    case 'object':
      if (matter.objection !== null) return 'appraisal/matter-objected-before';
      return matter.objectionUntil === null || today > matter.objectionUntil ? 'appraisal/objection-too-late' : undefined;
    case 'reject-objection':
    case 'uphold-objection':
      return matter.objection === 'open' ? undefined : 'appraisal/step-not-possible';
    case 'close':
      return matter.objection === 'open' ? 'appraisal/objection-open' : undefined;
    default:
      return undefined;
  }
}

function changeBy(matter: Matter, move: MatterMove, { now, calendar }: MatterAt): Partial<Matter> {
  const today = dayOf(now);
  switch (move) {
    case 'deliver':
      return {
        deliveredAt: now,
        answerUntil: addWorkingDays(calendar, today, matter.answerDays),
        objectionUntil: daysAfter(today, OBJECTION_DAYS),
      };
    case 'object':
      return { objection: 'open', objectionDue: daysAfter(today, OBJECTION_DAYS) };
    case 'reject-objection':
      return { objection: 'rejected' };
    case 'uphold-objection':
      return { objection: 'upheld' };
    default:
      return {};
  }
}

function daysAfter(day: string, count: number): string {
  const number = parseDay(day);
  if (number === undefined) throw new RangeError(`Not a day: ${day}`);
  return dayText(number + count);
}

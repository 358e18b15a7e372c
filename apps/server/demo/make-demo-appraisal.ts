import { dayNumberAt, dayText, instantOn, parseDay } from '@chuangcheng/kit/civil-day';
import { nextWorkingDay } from '@chuangcheng/kit/working-time';
import {
  activateScheme,
  computePeriod,
  fileObjection,
  keepScheme,
  openObjections,
  openPeriod,
  publishPeriod,
} from '@chuangcheng/modules/appraisal';
import { daysOf, type Group, groupNames, GROUPS, type SchemeDefinition } from '@chuangcheng/modules/appraisal/domain';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import { monthlyStatistics, monthsWithData } from '@chuangcheng/modules/rectification';
import { countyCalendarOf } from '@chuangcheng/platform/calendar';
import { fixedClock } from '@chuangcheng/platform/clock';
import { Refused, type Scope, systemActor } from '@chuangcheng/platform/kernel';
import { demoPeople } from './demo-people.ts';
import { lastingId } from './lasting-id.ts';

const HOUR = 60 * 60 * 1000;
/** Versions a period has after each of its steps. */
const [OPEN, COMPUTED, OBJECTING] = [1, 2, 3];
/** Months with fewer case files due say little of a county. */
const ENOUGH_DUE = 100;

const DEFINITION: SchemeDefinition = {
  metrics: [
    { metric: 'on-time', weight: 50, minimumSample: 3 },
    { metric: 'resolution', weight: 20, minimumSample: 3 },
    { metric: 'satisfaction', weight: 20, minimumSample: 3 },
    { metric: 'rework', weight: 10, minimumSample: 3 },
  ],
  adjustments: [
    { occurrence: 'overdue-unhandled', points: -0.2, doubled: true, bound: 5 },
    { occurrence: 'red-order', points: -1, doubled: false, bound: 5 },
  ],
  floor: 0,
  ceiling: 100,
  leastWeight: 50,
  red: 3,
  black: 3,
  objectionDays: 5,
};

/**
 * A scheme for each group, two months published and one in its objection window with one objection, through the product's own
 * commands at the moments an office would have taken them. A period that is there already is left alone.
 */
export async function makeDemoAppraisal(scope: Scope, foundedAt: Date): Promise<void> {
  const clock = fixedClock(foundedAt);
  const host = { ...scope.host, clock };
  const system: Scope = { host, actor: systemActor(scope.actor.countyId, '演示数据') };
  const actorNamed = await demoPeople({ ...scope, host });
  const [office, street] = (await Promise.all(['chuangjianban', 'jiedao'].map(actorNamed))) as [Scope, Scope];
  const calendar = await countyCalendarOf(system);
  const months = await monthsWithData(system);
  const totals = await monthlyStatistics(system, { months });
  const [newest, ...earlier] = totals.filter(
    ({ due, month }) => due >= ENOUGH_DUE && daysOf(month).to < dayText(dayNumberAt(foundedAt.getTime())),
  );
  if (!newest) return;
  const workingDayAfter = (day: string, days: number) =>
    parseDay(nextWorkingDay(calendar, dayText((parseDay(day) ?? 0) + days - 1))) ?? 0;
  const setClock = (day: number) => clock.set(new Date(Math.min(instantOn(day, 10 * HOUR), foundedAt.getTime())));
  const id = (...names: string[]) => lastingId(scope.actor.countyId, 'appraisal', names.join('/'));

  for (const group of GROUPS) {
    setClock(workingDayAfter(daysOf(earlier[1]?.month ?? newest.month).to, 1));
    const scheme = {
      id: id('scheme', group),
      name: `${groupNames[group].zh}创建工作月度考核方案`,
      group,
      definition: DEFINITION,
    };
    await unlessThere(keepScheme(office, { ...scheme, version: null }));
    await unlessThere(activateScheme(office, { id: scheme.id, version: 1 }));
    for (const { month } of earlier.slice(0, 2).toReversed()) {
      const period = await throughObjections(month, group, workingDayAfter(daysOf(month).to, 2));
      setClock(workingDayAfter(daysOf(month).to, 20));
      if (period.version === OBJECTING) await publishPeriod(office, period);
    }
    await throughObjections(newest.month, group, dayNumberAt(foundedAt.getTime()));
  }
  const [unit] = (await unitDirectory(system)).units.filter(
    (one) => street.actor.kind === 'account' && street.actor.duties.some(({ unitId }) => unitId === one.id),
  );
  if (!unit) return;
  clock.set(foundedAt);
  const objection = {
    id: id('objection'),
    periodId: id('period', newest.month, 'street'),
    unitId: unit.id,
    about: 'on-time',
    aboutKind: 'metric',
    reason: '有两件案卷的责任路段自本月起由县市政中心管养，请核对派遣对象后更正。',
  };
  await unlessThere(fileObjection(street, objection));

  async function throughObjections(month: string, group: Group, day: number) {
    const period = { id: id('period', month, group), month, group };
    setClock(day);
    // As far as a making that was broken off had come.
    let { version } = await openPeriod(office, period);
    if (version === OPEN) ({ version } = await computePeriod(office, { id: period.id, version }));
    if (version === COMPUTED) ({ version } = await openObjections(office, { id: period.id, version }));
    return { id: period.id, version };
  }
}

/** What is there already of a making that was broken off is not made again. */
async function unlessThere(made: Promise<unknown>): Promise<void> {
  await made.catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
  });
}

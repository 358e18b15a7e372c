import { dayNumberAt, dayText, instantOn, parseDay } from '@chuangcheng/kit/civil-day';
import { percent } from '@chuangcheng/kit/number-format';
import { nextWorkingDay } from '@chuangcheng/kit/working-time';
import {
  answerMatter,
  approveMatter,
  closeMatter,
  deliverMatter,
  findClues,
  listClues,
  matterDetail,
  proposeMatter,
  stateMatter,
} from '@chuangcheng/modules/appraisal';
import { daysOf, monthBefore } from '@chuangcheng/modules/appraisal/domain';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import { monthsWithData, unitStatistics } from '@chuangcheng/modules/rectification';
import { countyCalendarOf } from '@chuangcheng/platform/calendar';
import { fixedClock } from '@chuangcheng/platform/clock';
import { Refused, type Scope, systemActor } from '@chuangcheng/platform/kernel';
import { demoPeople } from './demo-people.ts';
import { lastingId } from './lasting-id.ts';

const HOUR = 60 * 60 * 1000;

/** Days before the founding of the county on which a step was taken, each moved to a working day. */
type DemoStep = { readonly before: number; readonly take: (id: string, version: number) => Promise<unknown> };

/**
 * Two accountability matters: one closed, one that waits for the leading group. Their facts are what the case files of the demo county
 * come to, and the clues that the rules find in them. What is there already of a making that was broken off is not made again.
 */
export async function makeDemoAccountability(scope: Scope, foundedAt: Date): Promise<void> {
  const clock = fixedClock(foundedAt);
  const host = { ...scope.host, clock };
  const system: Scope = { host, actor: systemActor(scope.actor.countyId, '演示数据') };
  const actorNamed = await demoPeople({ ...scope, host });
  const [office, leader, bureau, street] = (await Promise.all(
    ['chuangjianban', 'lingdao', 'lianluoyuan', 'jiedao'].map(actorNamed),
  )) as [Scope, Scope, Scope, Scope];
  const [units, calendar] = await Promise.all([unitDirectory(system), countyCalendarOf(system)]);
  const today = dayNumberAt(foundedAt.getTime());
  const setClock = (before: number) => {
    const day = parseDay(nextWorkingDay(calendar, dayText(today - before - 1))) ?? today;
    clock.set(new Date(Math.min(instantOn(day, 10 * HOUR), foundedAt.getTime())));
  };

  /** Proposes the matter and takes the steps it has not taken yet. */
  async function make(unitName: string, kind: 'reminder' | 'talk', proposed: number, steps: readonly DemoStep[]) {
    const [unit] = units.named(unitName);
    if (!unit) throw new Error(`The roster has no unit ${unitName}`);
    const id = lastingId(scope.actor.countyId, 'accountability', unitName);
    setClock(proposed);
    await findClues(system);
    const clues = await listClues(office, { page: 1, pageSize: 20, state: ['open'], unitId: [unit.id] });
    const known = await versionOf(office, id);
    if (known === undefined) {
      await proposeMatter(office, {
        id,
        kind,
        unitId: unit.id,
        clueIds: clues.rows.map((clue) => clue.id),
        basis: '《澄川县创建文明县城工作考核办法》第十八条：按期处置率偏低、整改不力的，视情提醒、约谈。',
        facts: await factsOf(system, unit, monthBefore(dayText(dayNumberAt(clock.now().getTime())).slice(0, 7))),
        demand: '查明超期原因，逐件整改到位，健全签收、处置、反馈责任，十五个工作日内书面回复。',
        statementDays: 5,
        answerDays: 15,
      });
    }
    for (const [index, { before, take }] of steps.entries()) {
      setClock(before);
      if ((known ?? 1) <= index + 1) await take(id, index + 1);
    }
  }

  await make('县城管执法局', 'reminder', 47, [
    {
      before: 43,
      take: (id, version) =>
        stateMatter(bureau, { id, version, text: '超期案卷多为占道经营反弹，人手集中在夜间。已调整班次，请予考虑。' }),
    },
    {
      before: 41,
      take: (id, version) => approveMatter(leader, { id, version, approved: true, text: '同意发提醒函，重在整改。' }),
    },
    { before: 40, take: (id, version) => deliverMatter(office, { id, version }) },
    {
      before: 28,
      take: (id, version) =>
        answerMatter(bureau, { id, version, text: '超期案卷已逐件处置反馈，建立每日超期清单和带班领导签批制度。' }),
    },
    { before: 25, take: (id, version) => closeMatter(office, { id, version, text: '回访核实，整改措施已落实，予以办结。' }) },
  ]);
  await make('映川街道', 'talk', 8, [
    {
      before: 4,
      take: (id, version) =>
        stateMatter(street, { id, version, text: '部分案卷涉及弃管小区，产权单位难以落实。已与县住建局会商，请求分期整改。' }),
    },
  ]);
  clock.set(foundedAt);
  await findClues(system);
}

/** The version of a matter that was made before. */
async function versionOf(office: Scope, id: string): Promise<number | undefined> {
  try {
    return (await matterDetail(office, { id })).version;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** What the case files of a unit came to in the newest month up to the given one in which any fell due, with both numbers of each rate. */
async function factsOf(scope: Scope, unit: { readonly id: string; readonly name: string }, latest: string): Promise<string> {
  for (const month of (await monthsWithData(scope)).filter((one) => one <= latest)) {
    const counted = (await unitStatistics(scope, { ...daysOf(month), unitIds: [unit.id] })).get(unit.id);
    if (!counted || counted.due === 0) continue;
    const { due, 'on-time': onTime, completed, reworked } = counted;
    return `${month.slice(0, 4)}年${Number(month.slice(5))}月，${unit.name}应处置案卷 ${due} 件，按期处置 ${onTime} 件，按期处置率 ${percent(onTime, due)}；处置 ${completed} 件，其中返工 ${reworked} 件。`;
  }
  throw new Error(`Nothing fell due of ${unit.name}`);
}

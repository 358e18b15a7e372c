import { dayNumberAt, dayText, instantOn, parseDay } from '@chuangcheng/kit/civil-day';
import { newId } from '@chuangcheng/kit/id';
import { siteDirectory, siteTypeDirectory } from '@chuangcheng/modules/assessment';
import { scoreItem } from '@chuangcheng/modules/assessment/domain';
import { addPlan, closePlan, commitPlan, drawPlan, planDetail, plans, submitVisit } from '@chuangcheng/modules/inspection';
import { fixedClock } from '@chuangcheng/platform/clock';
import type { Host, Scope } from '@chuangcheng/platform/kernel';
import { chance, demoNote, demoObservation } from './demo-observation.ts';
import { demoPeople } from './demo-people.ts';
import { type DemoPhotos, storeDemoPhotos } from './demo-photos.ts';
import { lastingId } from './lasting-id.ts';

const HOUR = 60 * 60 * 1000;

type DemoPlan = {
  readonly name: string;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Share of the sites visited, and the last day of visits. */
  readonly visited: number;
  readonly lastVisitDay: number;
  readonly quotas: Readonly<Record<string, number>>;
};

const LAST_MONTH = { 农贸市场: 9, 背街小巷: 4, 住宅小区: 4, 公共厕所: 3 };
const UNDER_WAY = {
  农贸市场: 9,
  背街小巷: 5,
  住宅小区: 5,
  主干道: 4,
  商业大街: 2,
  社区居委会: 4,
  公园: 3,
  公共厕所: 3,
  医院: 2,
  中小学校: 3,
};
/** The market of the story is visited whatever is left out. */
const ALWAYS = 'DW0144';

/**
 * Inspections of the demo county, made by the product as its people would: the office plans and draws, the inspectors submit. The
 * clock stands in the past of the day the county was founded while they do, so that a broken off making goes on where it was, on
 * whatever day: plans, draws and visits that are there stay.
 */
export async function makeDemoInspection(scope: Scope, foundedAt: Date): Promise<void> {
  const today = dayNumberAt(foundedAt.getTime());
  const clock = fixedClock(foundedAt);
  const host: Host = { ...scope.host, clock };
  const actorNamed = await demoPeople({ ...scope, host });
  const office = await actorNamed('chuangjianban');
  const inspectors = await Promise.all([1, 2, 3, 4].map((number) => actorNamed(`duchayuan${number}`)));
  const photos = await storeDemoPhotos(office);
  const month = dayText((parseDay(`${dayText(today).slice(0, 7)}-01`) ?? today) - 1).slice(0, 7);
  const monthStart = parseDay(`${month}-01`) ?? today;
  const last: DemoPlan = {
    name: `${month.slice(0, 4)}年${Number(month.slice(5))}月双随机检查`,
    firstDay: monthStart + 7,
    lastDay: monthStart + 20,
    lastVisitDay: monthStart + 20,
    visited: 1,
    quotas: LAST_MONTH,
  };
  const current: DemoPlan = {
    name: '迎检百日攻坚双随机检查',
    firstDay: today - 12,
    lastDay: today + 9,
    lastVisitDay: today - 1,
    visited: 0.5,
    quotas: UNDER_WAY,
  };
  const { id, state, version } = await makePlan({ office, inspectors, clock, photos }, last);
  clock.set(new Date(instantOn(last.lastDay, 17.5 * HOUR)));
  if (state !== 'closed') await closePlan(office, { id, version, reason: '本期检查完成' });
  await makePlan({ office, inspectors, clock, photos }, current);
}

type Crew = {
  readonly office: Scope;
  readonly inspectors: readonly Scope[];
  readonly clock: ReturnType<typeof fixedClock>;
  readonly photos: DemoPhotos;
};

/** Plans and draws on the first morning, then visits day by day. */
async function makePlan(crew: Crew, plan: DemoPlan) {
  const { office, inspectors, clock, photos } = crew;
  clock.set(new Date(instantOn(plan.firstDay, 8 * HOUR)));
  const { byId } = await siteTypeDirectory(office);
  const drawn = await drawnPlan(crew, plan);
  const { assignments } = drawn;
  const { byId: sites } = await siteDirectory(office);
  const order = (code: string) => (code === ALWAYS ? -1 : chance(code, plan.name));
  const first = assignments
    .toSorted((a, b) => order(a.siteCode) - order(b.siteCode))
    .slice(0, Math.round(assignments.length * plan.visited));
  const going = first.toSorted((a, b) => a.order - b.order);
  const days = plan.lastVisitDay - plan.firstDay + 1;
  for (const [index, assignment] of going.entries()) {
    const day = plan.firstDay + Math.floor((index * days) / going.length);
    const submittedAt = new Date(instantOn(day, (9 + chance(assignment.siteCode, 'hour') * 8) * HOUR));
    clock.set(submittedAt);
    const inspector = inspectors.find((one) => accountIdOf(one) === assignment.inspectors[0]?.accountId);
    const site = sites.get(assignment.siteId);
    if (!inspector || !site) throw new Error(`Nobody can visit ${assignment.siteCode}`);
    const occasion = { siteCode: site.code, siteType: assignment.siteType, visit: plan.name };
    const visit = {
      id: newId(),
      assignmentId: assignment.id,
      arrivedAt: new Date(submittedAt.getTime() - HOUR / 2).toISOString(),
      position: site.lng === null || site.lat === null ? null : nearby(site.code, site.lng, site.lat),
      submittedAt: submittedAt.toISOString(),
      note: '',
      results: (byId.get(site.siteTypeId)?.items ?? []).map((item) => {
        const observation = demoObservation(item, occasion);
        const { failed } = scoreItem(item, observation);
        return {
          id: newId(),
          checkItemId: item.id,
          observation,
          note: failed ? demoNote(item, occasion) : '',
          photoIds: failed ? photos.take(item.content) : [],
        };
      }),
    };
    // Its photos are given away all the same, so that the next one gets those it would have got.
    if (assignment.visit === null) await submitVisit(inspector, visit);
  }
  return drawn;
}

/** The plan with its assignments, taken up where it stands. */
async function drawnPlan({ office, inspectors }: Crew, plan: DemoPlan) {
  const { types } = await siteTypeDirectory(office);
  const id = lastingId(office.actor.countyId, plan.name);
  const { rows } = await plans(office, { page: 1, pageSize: 10, search: plan.name });
  if (!rows.some((row) => row.id === id)) {
    await addPlan(office, {
      id,
      name: plan.name,
      kind: 'random',
      note: '',
      siteIds: [],
      firstDay: dayText(plan.firstDay),
      lastDay: dayText(plan.lastDay),
      quotas: types.flatMap(({ id: siteTypeId, name }) => {
        const amount = plan.quotas[name];
        return amount === undefined ? [] : [{ siteTypeId, amount }];
      }),
      inspectorIds: inspectors.map(accountIdOf),
    });
  }
  const { state, version } = await planDetail(office, { id });
  if (state === 'draft') await commitPlan(office, { id, version });
  if (state === 'draft' || state === 'committed')
    await drawPlan(office, { id, version: state === 'draft' ? version + 1 : version });
  return planDetail(office, { id });
}

/** A phone's position some ten metres off. */
function nearby(code: string, lng: number, lat: number) {
  return { lng: lng + (chance(code, 'lng') - 0.5) / 5000, lat: lat + (chance(code, 'lat') - 0.5) / 5000 };
}

function accountIdOf({ actor }: Scope): string {
  if (actor.kind !== 'account') throw new Error('People inspect');
  return actor.accountId;
}

import { dayNumberAt, dayText, instantOn } from '@chuangcheng/kit/civil-day';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import {
  addPart,
  askSuspension,
  caseFileDetail,
  listCaseFiles,
  listForRecheck,
  listRechecks,
  openMissingTasks,
  recheckCase,
  suspendCase,
} from '@chuangcheng/modules/rectification';
import { fixedClock } from '@chuangcheng/platform/clock';
import type { Host, Scope } from '@chuangcheng/platform/kernel';
import { demoPeople } from './demo-people.ts';
import { lastingId } from './lasting-id.ts';

const HOUR = 60 * 60 * 1000;
const SUSPENDED_DAYS = 4;
const OWN = '县城管执法局';
const HELPING = '县市政中心';

const WAITING = {
  reason: '涉及地下管线迁改，须待燃气公司停气作业',
  plan: '围挡警示先行，管线迁改完成后三日内恢复路面',
};
const ASKED = { reason: '连续降雨，沥青无法摊铺', plan: '先填平压实并设警示，天晴后两日内完成摊铺' };
const PART = '清运期间封闭半幅路面，恢复被压坏的路缘石';

/** What was found where closed repairs were looked at again; the first waits. */
const FOUND = [
  { result: 'holds', reason: '现场整洁，设施完好', photo: 'photo_15.jpg' },
  { result: 'holds', reason: '复查三次未见反弹', photo: 'photo_16.jpg' },
  { result: 'relapsed', reason: '同一位置垃圾再次堆放', photo: 'photo_01.jpg' },
  { result: 'false', reason: '现场从未修复，反馈照片拍自别处', photo: 'photo_06.jpg' },
] as const;

/**
 * Handling of the demo county beyond the usual way: one matter stands still with its review overdue and one is asked for, a repair is
 * joint, closed repairs were looked at again. What is there already is left alone.
 */
export async function makeDemoHandling(scope: Scope, foundedAt: Date): Promise<void> {
  const clock = fixedClock(foundedAt);
  const host: Host = { ...scope.host, clock };
  const actorNamed = await demoPeople({ ...scope, host });
  const [office, liaison, verifier] = await Promise.all([
    actorNamed('chuangjianban'),
    actorNamed('lianluoyuan'),
    actorNamed('hechayuan'),
  ]);
  const units = await unitDirectory(office);
  const idOf = (name: string) => units.named(name)[0]?.id ?? '';
  const today = dayNumberAt(foundedAt.getTime());
  // Never later than the county itself: what lies ahead would not be told yet.
  const at = (days: number): void => clock.set(new Date(Math.min(instantOn(today - days, 10 * HOUR), foundedAt.getTime())));

  const [asked, joint] = await handledBy(office, idOf(OWN));
  at(0);
  if (asked && !asked.handling.suspensionAsked) {
    await askSuspension(liaison, { id: asked.id, version: asked.version, ...ASKED, reviewOn: dayText(today + 10) });
  }
  if (joint && joint.handling.parts.length === 0) {
    await addPart(office, { id: joint.id, unitId: idOf(HELPING), task: PART });
  }
  const suspended = await listCaseFiles(office, { page: 1, pageSize: 1, stage: ['suspended'], unitId: [idOf(HELPING)] });
  const others = await handledBy(office, idOf(HELPING));
  const [helped, ...more] = others;
  const waiting = more.find((file) => file.dispatchedAt && Date.parse(file.dispatchedAt) < instantOn(today - SUSPENDED_DAYS));
  if (helped && helped.handling.parts.length === 0) {
    await addPart(office, { id: helped.id, unitId: idOf(OWN), task: '劝离占道摊位，维持施工秩序' });
  }
  at(SUSPENDED_DAYS);
  if (waiting && suspended.total === 0) {
    await suspendCase(office, { id: waiting.id, version: waiting.version, ...WAITING, reviewOn: dayText(today - 1) });
  }
  await lookAgain(office, verifier, at);
  at(0);
  await openMissingTasks({ ...scope, host });
}

/** What a unit handles, the latest deadline first. */
async function handledBy(office: Scope, unitId: string) {
  const { rows } = await listCaseFiles(office, {
    page: 1,
    pageSize: 20,
    stage: ['handling'],
    unitId: [unitId],
    sort: '-deadlineAt',
  });
  return Promise.all(rows.map(({ id }) => caseFileDetail(office, { id })));
}

/** Closed repairs of the last weeks are looked at again, one after the other, and one is on the list. */
async function lookAgain(office: Scope, verifier: Scope, at: (days: number) => void): Promise<void> {
  const known = await listRechecks(office, { page: 1, pageSize: 50 });
  const { rows } = await listCaseFiles(office, { page: 1, pageSize: 60, stage: ['closed'], sort: '-number' });
  const closed = rows.filter((row) => !known.rows.some((one) => one.caseFile.id === row.id) && row.unit !== OWN);
  const left = FOUND.slice(known.rows.filter((row) => row.result !== null).length);
  for (const [index, { result, reason, photo }] of left.entries()) {
    const file = closed[index * 3];
    if (!file) return;
    at(left.length - index);
    const { version } = await caseFileDetail(verifier, { id: file.id });
    const photoIds = [lastingId(office.actor.countyId, photo)];
    await recheckCase(verifier, { id: file.id, version, result, reason, photoIds });
  }
  const next = closed[left.length * 3];
  at(0);
  if (next && known.rows.every((row) => row.result !== null)) await listForRecheck(office, { id: next.id });
}

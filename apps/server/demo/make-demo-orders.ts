import { dayNumberAt, dayText, instantOn } from '@chuangcheng/kit/civil-day';
import {
  answerOrder,
  issueOrder,
  listCaseFiles,
  orderDetail,
  ordersOfCase,
  raiseOrder,
} from '@chuangcheng/modules/rectification';
import { fixedClock } from '@chuangcheng/platform/clock';
import type { Host, Scope } from '@chuangcheng/platform/kernel';
import { demoPeople } from './demo-people.ts';

const HOUR = 60 * 60 * 1000;

/** What happens to an order, so many days before the county was founded. */
type Step =
  | { readonly days: number; readonly raise: 'orange' | 'red'; readonly reason: string; readonly answerDays: number }
  | { readonly days: number; readonly answer: string; readonly promised: number };
type Story = {
  readonly days: number;
  readonly colour: 'blue' | 'orange';
  readonly reason: string;
  readonly answerDays: number;
  readonly steps: readonly Step[];
};

/** 县城管执法局 has one to answer and one it has answered. */
const OWN: readonly Story[] = [
  { days: 1, colour: 'blue', reason: '超过处置期限仍未反馈', answerDays: 3, steps: [] },
  {
    days: 6,
    colour: 'orange',
    reason: '上级暗访指出，超期未整改',
    answerDays: 5,
    steps: [{ days: 4, answer: '已组织专班夜间清理，增设隔离设施，安排专人每日巡查。', promised: 3 }],
  },
];
/** The unit that shirks lets three orders become red, one after another. */
const SHIRKER: readonly Story[] = [14, 12, 9].map((days) => ({
  days,
  colour: 'blue',
  reason: '超过处置期限仍未反馈',
  answerDays: 2,
  steps: [
    { days: days - 4, raise: 'orange', reason: '蓝色督办单逾期未答复', answerDays: 1 },
    { days: days - 7, raise: 'red', reason: '橙色督办单逾期未答复，久拖不改', answerDays: 5 },
  ],
}));

/**
 * Supervision orders of the demo county in three colours, on matters that are overdue. Each step is made at its time in the past;
 * those an order has had already are left alone.
 */
export async function makeDemoOrders(scope: Scope, foundedAt: Date): Promise<void> {
  const clock = fixedClock(foundedAt);
  const host: Host = { ...scope.host, clock };
  const actorNamed = await demoPeople({ ...scope, host });
  const [office, liaison] = [await actorNamed('chuangjianban'), await actorNamed('lianluoyuan')];
  const today = dayNumberAt(foundedAt.getTime());
  const { rows } = await listCaseFiles(office, {
    page: 1,
    pageSize: 200,
    stage: ['handling'],
    overdue: true,
    sort: 'deadlineAt',
  });
  const byUnit = Map.groupBy(rows, (row) => row.unit ?? '');
  const own = byUnit.get('县城管执法局') ?? [];
  const [worst] = [...byUnit].filter(([unit]) => unit !== '县城管执法局').toSorted(([, a], [, b]) => b.length - a.length);
  const told = [...pairs(own, OWN), ...pairs(worst?.[1] ?? [], SHIRKER)];
  for (const { caseId, story } of told) await tell({ office, liaison, clock, today }, caseId, story);
}

const pairs = (files: readonly { readonly id: string }[], stories: readonly Story[]) =>
  stories.flatMap((story, index) => {
    const file = files[index];
    return file ? [{ caseId: file.id, story }] : [];
  });

type Crew = {
  readonly office: Scope;
  readonly liaison: Scope;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly today: number;
};

async function tell({ office, liaison, clock, today }: Crew, caseId: string, story: Story): Promise<void> {
  const at = (days: number): void => clock.set(new Date(instantOn(today - days, 10 * HOUR)));
  const [known] = (await ordersOfCase(office, { caseId })).orders;
  at(story.days);
  const { colour, reason, answerDays } = story;
  const { id } = known ?? (await issueOrder(office, { caseId, colour, reason, demand: '', answerDays }));
  const { version: done } = await orderDetail(office, { id });
  for (const [index, step] of story.steps.entries()) {
    const version = index + 1;
    if (version < done) continue;
    at(step.days);
    if ('raise' in step) {
      await raiseOrder(office, { id, version, colour: step.raise, reason: step.reason, answerDays: step.answerDays });
    } else {
      await answerOrder(liaison, { id, version, measures: step.answer, promisedDay: dayText(today + step.promised) });
    }
  }
}

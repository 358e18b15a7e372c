import { DAY } from '@chuangcheng/kit/civil-day';
import { countyCalendarOf } from '@chuangcheng/platform/calendar';
import type { Scope } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import { caseFileOf, DECISION_COLUMNS, orderDue, orderOf, raiseDue } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { orderRules } from './order-rules.ts';

const MOST = 500;

/** Overdue since the last days and without an order of the present deadline, the oldest deadline first. */
const readOverdue = query({
  action: 'rectification.read',
  heavy: true,
  async run(reader, { from, now }: { from: Date; now: Date }) {
    const rows = await reader
      .selectFrom('visible_case_file as f')
      .select(DECISION_COLUMNS.map((column) => `f.${column}` as const))
      .where(sql<boolean>`f.stage = 'handling'`)
      .where('f.deadline_at', '>=', from)
      .where('f.deadline_at', '<=', now)
      .where(
        sql<boolean>`NOT EXISTS (SELECT 1 FROM rectification.supervision_order o WHERE o.county_id = f.county_id AND o.case_id = f.id
          AND (o.state <> 'closed' OR o.issued_at >= f.deadline_at))`,
      )
      .orderBy('f.deadline_at')
      .limit(MOST)
      .execute();
    return rows.map(caseFileOf);
  },
});

/** Open orders below red whose answer date has passed, with their case files. */
const readExpired = query({
  action: 'rectification.read',
  heavy: true,
  async run(reader, { now }: { now: Date }) {
    const rows = await reader
      .selectFrom('visible_supervision_order as o')
      .innerJoin('visible_case_file as f', 'f.id', 'o.case_id')
      .selectAll('o')
      .select(['f.stage as case_stage', 'f.deadline_at', 'f.source', 'f.category_id'])
      .where(sql<boolean>`o.state <> 'closed' AND o.colour <> 'red' AND f.stage = 'handling'`)
      .where('o.answer_due_at', '<', now)
      .orderBy('o.answer_due_at')
      .execute();
    return rows.map((row) => ({
      order: orderOf(row),
      matter: {
        stage: 'handling' as const,
        deadlineAt: row.deadline_at,
        source: caseSource(row.source),
        categoryId: row.category_id,
      },
    }));
  },
});

const caseSource = (source: string) => source as Parameters<typeof raiseDue>[2]['source'];

/** The case files that deserve an order by rule now. */
export async function casesToOrder(scope: Scope): Promise<string[]> {
  const now = scope.host.clock.now();
  const [rules, calendar] = await Promise.all([orderRules(scope), countyCalendarOf(scope)]);
  if (!rules.blue.active) return [];
  const from = new Date(now.getTime() - (rules.blue.atMostDays ?? 0) * DAY);
  const files = await readOverdue(scope, { from, now });
  return files.filter((file) => orderDue(rules, file, { now, calendar })).map((file) => file.id);
}

/** The open orders that are to be raised by rule now. */
export async function ordersToRaise(scope: Scope): Promise<string[]> {
  const now = scope.host.clock.now();
  const [rules, calendar, expired] = await Promise.all([orderRules(scope), countyCalendarOf(scope), readExpired(scope, { now })]);
  return expired.filter(({ order, matter }) => raiseDue(rules, order, matter, { now, calendar })).map(({ order }) => order.id);
}

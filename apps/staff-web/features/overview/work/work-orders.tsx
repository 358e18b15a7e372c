import { listOrders } from '@chuangcheng/modules/rectification/contract';
import { Light, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { orderColourNames } from '@chuangcheng/modules/rectification/domain';
import { Link } from 'react-router';
import { useAsk, useSession } from '../../../app/index.ts';

const EVERY_MINUTE = 60_000;
const FIRST = 6;
const LIGHTS = { blue: 'blue', orange: 'yellow', red: 'red' } as const;

/** Orders that wait for this person: for an answer of the own unit, or for the office to look at an answer. Nothing where there are none. */
export function WorkOrders() {
  const t = useT('overview');
  const say = useBilingual();
  const format = useFormat();
  const { duties } = useSession();
  const isOffice = duties.some(({ role }) => role === 'office');
  const isUnit = duties.some(({ role }) => role === 'liaison' || role === 'unit-head');
  const state = isOffice ? 'answered' : 'issued';
  const asked = useAsk(
    listOrders,
    { query: { state: [state], sort: 'answerDueAt', pageSize: FIRST } },
    { enabled: isOffice || isUnit, every: EVERY_MINUTE },
  );
  const { rows = [], total = 0 } = asked.data ?? {};
  if (total === 0) return null;
  const whenOf = ({ answeredAt, answerOverdue, answerDueAt }: (typeof rows)[number]): string => {
    if (answeredAt) return t('work.orders.answeredAt', { moment: format.moment(answeredAt) });
    return t(answerOverdue ? 'work.orders.overdueSince' : 'work.orders.until', { moment: format.moment(answerDueAt) });
  };
  const overdue = rows.filter((row) => row.answerOverdue).length;
  return (
    <section className="cc-work-group" id="orders">
      <h2>
        {t(`work.orders.${state}`)} <strong>{format.number(total)}</strong>
        {overdue > 0 && <em>{t('work.overdue', { count: overdue })}</em>}
      </h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Link className="cc-work-card" to={`/rectification/orders/${row.id}`} data-overdue={row.answerOverdue}>
              <span className="cc-work-clock">
                <Light color={LIGHTS[row.colour]} label={say(orderColourNames[row.colour])} /> {whenOf(row)}
              </span>
              <strong>{row.number}</strong>
              <span className="cc-work-words">{row.caseFile?.description ?? row.caseFile?.category}</span>
              <span className="cc-work-where">{row.unit}</span>
            </Link>
          </li>
        ))}
      </ul>
      {total > rows.length && <Link to={`/rectification/orders?state=${state}`}>{t('work.orders.all', { count: total })}</Link>}
    </section>
  );
}

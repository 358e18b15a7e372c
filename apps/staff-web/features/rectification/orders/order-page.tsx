import { getOrder, type OrderDetail } from '@chuangcheng/modules/rectification/contract';
import { orderColourNames, orderStepNames } from '@chuangcheng/modules/rectification/domain';
import { photoAddress, Timeline, type TimelineEntry, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Answer, LinkButton, Page, useAsk } from '../../../app/index.ts';
import { CaseClock } from '../case-clock.tsx';
import { StageTag } from '../stage-tag.tsx';
import { AnswerDue } from './answer-due.tsx';
import { matterPlace } from './matter-place.ts';
import { OrderActions } from './order-actions.tsx';
import { OrderLight, OrderStateTag } from './order-marks.tsx';
import '../rectification.css';
import './orders.css';

/** One supervision order: the demand, the matter, the story, and what is to be done. */
export function OrderPage() {
  const { id = '' } = useParams();
  const t = useT('rectification');
  const asked = useAsk(getOrder, { params: { id } });
  return (
    <Answer of={asked}>
      {(order) => (
        <Page
          title={order.number}
          note={
            <>
              <OrderLight colour={order.colour} /> <OrderStateTag state={order.state} />
            </>
          }
          back={{ to: '/rectification/orders', label: t('nav.orders') }}
          action={<OrderActions order={order} />}
          more={<LinkButton to={`/rectification/orders/${order.id}/sheet`}>{t('order.sheet')}</LinkButton>}
        >
          <div className="cc-order">
            <section aria-label={t('order.what')}>
              <OrderFacts order={order} />
            </section>
            <section aria-label={t('order.story')}>
              <h2>{t('order.story')}</h2>
              <OrderStory order={order} />
            </section>
          </div>
        </Page>
      )}
    </Answer>
  );
}

function OrderFacts({ order }: { readonly order: OrderDetail }) {
  const t = useT('rectification');
  const format = useFormat();
  const matter = order.caseFile;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('order.unit'), order.receiver],
    [t('order.demand'), order.demand],
    [t('order.answer'), <AnswerDue key="due" order={order} />],
    [t('order.issuedAt'), format.moment(order.issuedAt)],
    [t('order.issuedBy'), order.issuedBy || t('order.origins.rule')],
  ];
  return (
    <>
      <dl className="cc-case-facts">
        {facts.map(([name, value]) => (
          <div key={name} className="cc-order-fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {matter ? (
        <Link to={`/rectification/case-files/${matter.id}`} className="cc-order-matter">
          {matter.photoId && <img src={photoAddress(matter.photoId, 'thumb')} alt="" />}
          <span>
            <span>
              <strong>{matter.category}</strong> {matter.number} <StageTag stage={matter.stage} />
            </span>
            <span className="cc-case-words">{matter.description}</span>
            <span>{matterPlace(matter)}</span>
            <CaseClock clock={matter.clock} />
          </span>
        </Link>
      ) : (
        <p className="cc-faint">{t('order.matterElsewhere')}</p>
      )}
    </>
  );
}

function OrderStory({ order }: { readonly order: OrderDetail }) {
  const t = useT('rectification');
  const say = useBilingual();
  const format = useFormat();
  const entries = order.steps.map((step): TimelineEntry => {
    const name = say(orderStepNames[step.kind]);
    const coloured = step.kind === 'issued' || step.kind === 'raised';
    return {
      id: step.id,
      at: step.at,
      actor: step.actor || t('order.origins.rule'),
      text: coloured ? t('order.stepTo', { step: name, colour: say(orderColourNames[step.colour]) }) : name,
      detail: (
        <>
          <p>{step.text}</p>
          {step.answerDueAt && <p>{t('order.dueBy', { moment: format.moment(step.answerDueAt) })}</p>}
          {step.promisedDay && <p>{t('order.promisedOn', { day: format.day(step.promisedDay) })}</p>}
        </>
      ),
      tone: step.kind === 'closed' ? 'good' : step.colour === 'red' && coloured ? 'bad' : 'plain',
    };
  });
  return <Timeline entries={entries} />;
}

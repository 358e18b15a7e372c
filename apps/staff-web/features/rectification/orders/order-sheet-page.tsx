import { getOrder, type OrderDetail } from '@chuangcheng/modules/rectification/contract';
import { orderColourNames } from '@chuangcheng/modules/rectification/domain';
import { photoAddress, useFormat, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useParams } from 'react-router';
import { Answer, Page, useAsk } from '../../../app/index.ts';
import { matterPlace } from './matter-place.ts';
import './order-sheet.css';

/** An order as a document on A4: what is handed over, signed and filed. Its words are Chinese whatever the screen speaks. */
export function OrderSheetPage() {
  const { id = '' } = useParams();
  const t = useT('rectification');
  const asked = useAsk(getOrder, { params: { id } });
  return (
    <Answer of={asked}>
      {(order) => (
        <div className="cc-order-sheet-page">
          <Page
            title={order.number}
            note={t('order.sheetNote')}
            back={{ to: `/rectification/orders/${order.id}`, label: order.number }}
            action={
              <Button type="primary" onClick={() => window.print()}>
                {t('order.print')}
              </Button>
            }
          >
            <OrderSheet order={order} />
          </Page>
        </div>
      )}
    </Answer>
  );
}

function OrderSheet({ order }: { readonly order: OrderDetail }) {
  const format = useFormat();
  const matter = order.caseFile;
  // The document is of the colour it has now: given when it was issued, or last raised.
  const given = order.steps.findLast((step) => step.kind === 'issued' || step.kind === 'raised');
  const rows: readonly (readonly [string, string])[] = [
    ['承办单位', order.receiver],
    ['案卷编号', matter?.number ?? '—'],
    ['问题类别', matter ? `${matter.className} · ${matter.category}` : '—'],
    ['问题位置', matter ? matterPlace(matter) : '—'],
    ['问题描述', matter?.description ?? '—'],
    ['处置期限', matter?.deadlineAt ? format.moment(matter.deadlineAt) : '—'],
    ['督办事由', given?.text ?? '—'],
    ['督办要求', order.demand],
    ['答复期限', format.moment(order.answerDueAt)],
  ];
  return (
    <article className="cc-order-sheet" data-colour={order.colour} lang="zh-CN">
      <header>
        <h2>{order.office}</h2>
        <h3>{orderColourNames[order.colour].zh}督办单</h3>
        <p>{order.number.replace('督办单', '')}</p>
      </header>
      <table>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
          {matter?.photoId && (
            <tr>
              <th scope="row">现场照片</th>
              <td>
                <img src={photoAddress(matter.photoId, 'large')} alt="" />
              </td>
            </tr>
          )}
          <tr className="cc-order-sheet-blank">
            <th scope="row">承办单位答复</th>
            <td>{order.steps.findLast((step) => step.kind === 'answered')?.text ?? ''}</td>
          </tr>
        </tbody>
      </table>
      <footer>
        <p>签发：{given?.actor || `${order.office}（按督办规则签发）`}</p>
        <p>
          {order.office}
          <br />
          {chineseDay(given?.at ?? order.issuedAt)}
        </p>
      </footer>
    </article>
  );
}

/** 2026年11月25日, in the time of the county. */
function chineseDay(at: string): string {
  return new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric' }).format(
    new Date(at),
  );
}

import { CASE_CHANGED, getMyWork, listOrders, type MyWork, ORDER_CHANGED } from '@chuangcheng/modules/rectification/contract';
import { EmptyState, useFormat, useKeys, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { Answer, useAsk, useLive } from '../../../app/index.ts';
import { WorkCard } from './work-card.tsx';
import { WorkOrders } from './work-orders.tsx';
import './work.css';

const EVERY_MINUTE = 60_000;
const FIRST = 6;

/** Keys that begin the move of a group on the card that has the focus, or on the first of the group. */
const MOVE_KEYS = [
  ['d', 'dispatch'],
  ['v', 'pass'],
] as const;

/** My work as cards by urgency, grouped by what is due. J and K move from card to card, Enter opens, D dispatches, V verifies. */
export function WorkGroups({ first = FIRST }: { readonly first?: number }) {
  const t = useT('overview');
  const work = useAsk(getMyWork, undefined, { every: EVERY_MINUTE });
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  useLive([CASE_CHANGED, ORDER_CHANGED], [getMyWork, listOrders]);
  const waitsFor = (move: string) => work.data?.groups.some((group) => group.move === move && group.total > 0);
  useKeys([
    { key: 'j', label: t('work.next'), run: () => focusCard(place.current, 1) },
    { key: 'k', label: t('work.before'), run: () => focusCard(place.current, -1) },
    ...MOVE_KEYS.filter(([, move]) => waitsFor(move)).map(([key, move]) => ({
      key,
      label: t(`work.do.${move}`),
      run: () => {
        const address = cardOf(place.current, move);
        if (address) void navigate(`${address}?do=${move}`);
      },
    })),
  ]);
  return (
    <div ref={place} className="cc-work">
      <WorkOrders />
      <Answer of={work}>
        {({ groups }) => {
          const waiting = groups.filter((group) => group.total > 0);
          return waiting.length === 0 ? (
            <EmptyState title={t('work.empty')} hint={t('work.emptyHint')} />
          ) : (
            waiting.map((group) => <Group key={group.move} group={group} first={first} />)
          );
        }}
      </Answer>
    </div>
  );
}

function Group({
  group: { move, total, overdue, rows },
  first,
}: {
  readonly group: MyWork['groups'][number];
  readonly first: number;
}) {
  const t = useT('overview');
  const format = useFormat();
  const { hash } = useLocation();
  const named = hash === `#${move}`;
  const [all, setAll] = useState(named);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (named) heading.current?.scrollIntoView({ block: 'start' });
  }, [named]);
  const shown = all ? rows : rows.slice(0, first);
  return (
    <section className="cc-work-group" id={move}>
      <h2 ref={heading}>
        {t(`work.group.${move}`)} <strong>{format.number(total)}</strong>
        {overdue > 0 && <em>{t('work.overdue', { count: overdue })}</em>}
      </h2>
      <ul>
        {shown.map((row) => (
          <li key={row.id}>
            <WorkCard row={row} />
          </li>
        ))}
      </ul>
      {!all && rows.length > first && (
        <Button type="link" onClick={() => setAll(true)}>
          {t('work.more', { count: rows.length - first })}
        </Button>
      )}
      {all && total > rows.length && (
        <p className="cc-faint">{t('work.newest', { shown: rows.length, total: format.number(total) })}</p>
      )}
    </section>
  );
}

/** Page of the card in the group of a move: the one that has the focus, or else the first. */
function cardOf(place: HTMLElement | null, move: string): string | null {
  const cards = [...(place?.querySelectorAll<HTMLElement>(`#${move} .cc-work-card`) ?? [])];
  return (cards.find((card) => card === document.activeElement) ?? cards[0])?.getAttribute('href') ?? null;
}

/** Moves the focus to the next or former card; Enter then opens it, as on every link. */
function focusCard(place: HTMLElement | null, step: number): void {
  const cards = [...(place?.querySelectorAll<HTMLElement>('.cc-work-card') ?? [])];
  const at = cards.indexOf(document.activeElement as HTMLElement);
  cards[at === -1 ? 0 : Math.min(Math.max(at + step, 0), cards.length - 1)]?.focus();
}

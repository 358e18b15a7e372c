import { getMyWork, type MyWork } from '@chuangcheng/modules/rectification/contract';
import { type Move, TRANSITIONS } from '@chuangcheng/modules/rectification/domain';
import { EmptyState, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { useState } from 'react';
import { Page } from '../../../app/frame/page.tsx';
import { Answer } from '../../../app/parts/answer.tsx';
import { useAnswer } from '../../../app/store/use-answer.ts';
import { CaseCard } from './case-card.tsx';
import '../rectification.css';

/** What is done on a phone; the rest of the office's work waits at the desk. */
const IN_THE_FIELD = ['accept', 'report', 'part', 'pass', 'recheck'];
const FIRST = 10;

/** What waits for me, the most urgent first. */
export function WorkPage() {
  const t = useT('rectification');
  const work = useAnswer(getMyWork);
  return (
    <Page title={t('work.title')}>
      <Answer of={work}>
        {({ groups }) => {
          const waiting = groups.filter((group) => group.total > 0 && IN_THE_FIELD.includes(group.move));
          return waiting.length === 0 ? (
            <EmptyState title={t('work.empty')} hint={t('work.emptyHint')} />
          ) : (
            waiting.map((group) => <Group key={group.move} group={group} />)
          );
        }}
      </Answer>
    </Page>
  );
}

function Group({ group: { move, total, overdue, rows } }: { readonly group: MyWork['groups'][number] }) {
  const t = useT('rectification');
  const say = useBilingual();
  const format = useFormat();
  const [shown, setShown] = useState(FIRST);
  return (
    <section className="cf-plan">
      <h2>
        {t('work.waiting', {
          move: move === 'part' ? t('work.part') : say(TRANSITIONS[move as Move].name),
          total: format.number(total),
        })}
        {overdue > 0 && <em>{t('work.overdue', { count: overdue })}</em>}
      </h2>
      <ul className="cf-cards">
        {rows.slice(0, shown).map((row) => (
          <li key={row.id}>
            <CaseCard row={row} />
          </li>
        ))}
      </ul>
      {shown < rows.length && (
        <button type="button" className="cf-secondary" onClick={() => setShown(rows.length)}>
          {t('work.more', { count: rows.length - shown })}
        </button>
      )}
      {shown >= rows.length && total > rows.length && (
        <p className="cf-faint">{t('work.first', { shown: rows.length, total })}</p>
      )}
    </section>
  );
}

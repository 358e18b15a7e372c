import { listNotifications } from '@chuangcheng/platform/contract';
import { PageHeader, useFormat, useT } from '@chuangcheng/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { Answer } from '../ask/answer.tsx';
import { useAsk } from '../ask/use-ask.ts';
import { navFor } from '../frame/nav-entries.ts';
import { MessageList } from '../inbox/message-list.tsx';
import { useCan, useSession } from '../session.tsx';
import { useRoleName } from '../use-role-name.ts';
import { EntryCard } from './entry-card.tsx';
import { SetUpCard } from './set-up-card.tsx';
import './home.css';

const SHOWN = 5;

/** What to do first, for roles without a screen of their own: messages, setting up, and what they may open. */
export function DefaultHome() {
  const t = useT('app');
  const roleName = useRoleName();
  const can = useCan();
  const format = useFormat();
  const [today] = useState(() => new Date());
  const { account, duties } = useSession();
  const inbox = useAsk(listNotifications, { query: { pageSize: SHOWN, unread: 'true' } }, { keep: true });
  return (
    <>
      <PageHeader
        title={t('home.greeting', { name: account.displayName })}
        note={
          <>
            <span>{format.day(today)}</span>
            {duties.map((duty) => (
              <span key={`${duty.role} ${duty.unitId}`}>
                {duty.unitName} · {roleName(duty.role)}
              </span>
            ))}
          </>
        }
      />
      <div className="cc-home">
        <section className="cc-sheet">
          <h2>{t('home.messages', { count: inbox.data?.unread ?? 0 })}</h2>
          <Answer of={inbox}>
            {(data) =>
              data.rows.length === 0 ? (
                <p className="cc-faint">{t('inbox.nothingUnread')}</p>
              ) : (
                <MessageList messages={data.rows} />
              )
            }
          </Answer>
          <Link to="/inbox">{t('inbox.all')}</Link>
        </section>
        <SetUpCard />
        {navFor(can).map(({ group, entries }) => (
          <section key={group} className="cc-home-group">
            <h2>{t(`nav.group.${group}`)}</h2>
            <ul>
              {entries.map((entry) => (
                <EntryCard key={`${entry.room}.${entry.key}`} entry={entry} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

import { BellOutlined } from '@ant-design/icons';
import { listNotifications } from '@chuangcheng/platform/contract';
import { useT } from '@chuangcheng/ui';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAsk } from '../ask/use-ask.ts';
import { MessageList } from '../inbox/message-list.tsx';

/** Milliseconds between looks into the inbox. */
const EVERY = 60_000;
const SHOWN = 6;
const MOST_SHOWN = 99;

/** The unread messages, and the newest of them at a click. */
export function Bell() {
  const t = useT('app');
  const [open, setOpen] = useState(false);
  const inbox = useAsk(listNotifications, { query: { pageSize: SHOWN, unread: 'true' } }, { every: EVERY, keep: true });
  const unread = inbox.data?.unread ?? 0;
  const content = (
    <div className="cc-bell-list">
      {inbox.data?.rows.length === 0 ? (
        <p className="cc-faint">{t('inbox.nothingUnread')}</p>
      ) : (
        <MessageList messages={inbox.data?.rows ?? []} onOpened={() => setOpen(false)} />
      )}
      <Link to="/inbox" onClick={() => setOpen(false)}>
        {t('inbox.all')}
      </Link>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={content} open={open} onOpenChange={setOpen}>
      <Button className="cc-bell" type="text" icon={<BellOutlined aria-hidden />} aria-label={t('inbox.bell', { count: unread })}>
        {unread > 0 && (
          <span className="cc-bell-count" aria-hidden>
            {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
          </span>
        )}
      </Button>
    </Popover>
  );
}

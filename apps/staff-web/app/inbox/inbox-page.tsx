import { listNotifications } from '@chuangcheng/platform/contract';
import { EmptyState, useT } from '@chuangcheng/ui';
import { Pagination, Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { Answer } from '../ask/answer.tsx';
import { useAsk } from '../ask/use-ask.ts';
import { Page } from '../page.tsx';
import { MessageList } from './message-list.tsx';

const PAGE_SIZE = 20;

/** All messages of the signed-in person. */
export function InboxPage() {
  const t = useT('app');
  const [address, setAddress] = useSearchParams();
  const unread = address.get('unread') === 'true';
  const page = Number(address.get('page') ?? 1);
  const inbox = useAsk(
    listNotifications,
    { query: { page, pageSize: PAGE_SIZE, ...(unread && { unread: 'true' }) } },
    { keep: true },
  );
  const filter = (
    <Segmented
      value={unread ? 'unread' : 'all'}
      options={[
        { value: 'all', label: t('inbox.filter.all') },
        { value: 'unread', label: t('inbox.filter.unread', { count: inbox.data?.unread ?? 0 }) },
      ]}
      onChange={(value) => setAddress(value === 'unread' ? { unread: 'true' } : {})}
    />
  );
  return (
    <Page title={t('inbox.title')} more={filter}>
      <Answer of={inbox}>
        {(data) =>
          data.rows.length === 0 ? (
            <EmptyState title={t(unread ? 'inbox.nothingUnread' : 'inbox.empty')} hint={t('inbox.emptyHint')} />
          ) : (
            <div className="cc-sheet">
              <MessageList messages={data.rows} />
              {data.total > PAGE_SIZE && (
                <Pagination
                  current={page}
                  pageSize={PAGE_SIZE}
                  total={data.total}
                  showSizeChanger={false}
                  onChange={(to) => setAddress({ ...(unread && { unread: 'true' }), page: String(to) })}
                />
              )}
            </div>
          )
        }
      </Answer>
    </Page>
  );
}

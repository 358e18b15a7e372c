import { type NotificationView, readNotification } from '@chuangcheng/platform/contract';
import { useFormat, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useSend } from '../ask/use-send.ts';
import './inbox.css';

export type MessageListProps = {
  readonly messages: readonly NotificationView[];
  /** Called when somebody follows a message. */
  readonly onOpened?: () => void;
};

/** Messages, newest first; opening one marks it as read. */
export function MessageList({ messages, onOpened }: MessageListProps) {
  const t = useT('app');
  const format = useFormat();
  const read = useSend(readNotification);
  const mark = (message: NotificationView) => message.readAt === null && read.mutate({ params: { id: message.id } });
  return (
    <ul className="cc-messages">
      {messages.map((message) => (
        <li key={message.id} data-unread={message.readAt === null}>
          <div className="cc-message-head">
            {message.href ? (
              <Link
                to={message.href}
                onClick={() => {
                  mark(message);
                  onOpened?.();
                }}
              >
                {message.title}
              </Link>
            ) : (
              <strong>{message.title}</strong>
            )}
            <time dateTime={message.createdAt}>{format.moment(message.createdAt)}</time>
          </div>
          {message.body && <p>{message.body}</p>}
          {message.readAt === null && (
            <Button type="link" size="small" onClick={() => mark(message)}>
              {t('inbox.markRead')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

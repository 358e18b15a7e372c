import { accept } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import { actions, insertMany, room } from '../kernel/index.ts';

actions({
  'platform.notify': { title: { zh: '发送消息', en: 'Send messages' }, roles: ['system'] },
});

const { command } = room('platform', { open: [], scoped: {} });

export type Message = {
  readonly accountIds: readonly string[];
  readonly kind: string;
  /** The matter: a person is told of it once, however often it is sent. */
  readonly onceKey: string;
  readonly title: string;
  readonly body: string;
  readonly href?: string;
  /** Leaves the product at night too. */
  readonly urgent?: boolean;
};

/** Puts messages into inboxes. Sending the same matter again to the same person does nothing. */
export const notify = command({
  action: 'platform.notify',
  load: async (_tx, messages: readonly Message[]) => messages,
  rule: 'role-is-enough',
  decide: (messages) => accept(messages),
  async save(tx, messages, _permit, { now }) {
    const rows = messages.flatMap((message) =>
      [...new Set(message.accountIds)].map((accountId) => ({
        id: newId(),
        account_id: accountId,
        kind: message.kind,
        once_key: message.onceKey,
        title: message.title,
        body: message.body,
        href: message.href ?? null,
        created_at: now,
      })),
    );
    const sent = await insertMany(tx, 'platform.notification', rows, '(county_id, account_id, once_key) DO NOTHING');
    return { sent };
  },
  events: (messages) => (messages.length > 0 ? [{ topic: 'platform.notified', payload: { messages } }] : []),
  audit: (messages) => ({
    subject: { kind: 'notification', id: null },
    detail: {
      matters: messages.map((message) => message.onceKey),
      people: messages.reduce((sum, one) => sum + one.accountIds.length, 0),
    },
  }),
});

import { accept } from '@chuangcheng/kit/decision';
import { type Subscriber, subscriber } from '../events/index.ts';
import { actions, type DomainEvent, insertMany, room, type Scope } from '../kernel/index.ts';
import type { Channel } from './channels/channel.ts';
import type { Message } from './notify.ts';
import { afterQuietHours } from './quiet-hours.ts';

actions({
  'platform.queue-deliveries': { title: { zh: '外发消息排队', en: 'Queue outgoing messages' }, roles: ['system'] },
});

const { command } = room('platform', { open: [], scoped: {} });

type Queueing = { readonly messages: readonly Message[]; readonly channels: readonly Channel[] };
type Addresses = ReadonlyMap<string, { readonly email: string | null; readonly phone: string | null }>;

/** Puts every message once into the queue of every channel that can reach its recipients. */
const queueDeliveries = command({
  action: 'platform.queue-deliveries',
  async load(tx, input: Queueing) {
    const ids = [...new Set(input.messages.flatMap((message) => message.accountIds))];
    const accounts =
      ids.length === 0
        ? []
        : await tx.selectFrom('platform.account').select(['id', 'email', 'phone']).where('id', 'in', ids).execute();
    return { ...input, addresses: new Map(accounts.map((one) => [one.id, one])) };
  },
  rule: 'role-is-enough',
  decide: ({ messages, channels, addresses }, _input, { now }) =>
    accept(
      messages.flatMap((message) =>
        channels.flatMap((channel) =>
          recipientsOf(channel, message, addresses).map(({ recipient, address }) => ({
            channel: channel.name,
            recipient,
            address,
            once_key: message.onceKey,
            title: message.title,
            body: message.body,
            href: message.href ?? null,
            urgent: message.urgent === true,
            state: 'waiting',
            attempts: 0,
            next_try: message.urgent ? now : afterQuietHours(now),
            created_at: now,
          })),
        ),
      ),
    ),
  async save(tx, rows) {
    if (rows.length === 0) return 0;
    return insertMany(tx, 'platform.notification_delivery', rows, '(county_id, channel, recipient, once_key) DO NOTHING');
  },
  audit: (rows) => ({
    subject: { kind: 'notification', id: null },
    detail: { queued: rows.length, channels: [...new Set(rows.map((row) => row.channel))] },
  }),
});

function recipientsOf(channel: Channel, message: Message, addresses: Addresses) {
  const { reaches } = channel;
  if (reaches === 'group') return [{ recipient: 'group', address: 'group' }];
  return [...new Set(message.accountIds)].flatMap((recipient) => {
    const address = addresses.get(recipient)?.[reaches];
    return address ? [{ recipient, address }] : [];
  });
}

/** Hears of messages in inboxes and queues them for the channels. */
export function queueOnNotified(channels: readonly Channel[]): Subscriber {
  return subscriber({
    name: 'platform.queue-deliveries',
    topic: 'platform.notified',
    async handle(scope: Scope, events: readonly DomainEvent[]) {
      const messages = events.flatMap((event) => event.payload['messages'] as Message[]);
      await queueDeliveries(scope, { messages, channels });
    },
  });
}

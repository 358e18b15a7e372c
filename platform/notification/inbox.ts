import { accept, refuse } from '@chuangcheng/kit/decision';
import { actions, actorAccountId, room } from '../kernel/index.ts';

actions({
  'platform.read-inbox': { title: { zh: '查看我的消息', en: 'Read my messages' }, roles: ['signed-in'] },
});

const { command, query } = room('platform', {
  open: [],
  scoped: {
    notification: (db, actor) =>
      db.selectFrom('platform.notification').selectAll().where('account_id', '=', actorAccountId(actor)),
  },
});

/** The person's own messages, newest first. */
export const listInbox = query({
  action: 'platform.read-inbox',
  async run(reader, input: { page: number; pageSize: number; unread?: boolean | undefined }) {
    const base = reader
      .selectFrom('visible_notification as n')
      .$if(input.unread === true, (q) => q.where('n.read_at', 'is', null));
    const [rows, total, unread] = await Promise.all([
      base
        .select(['n.id', 'n.kind', 'n.title', 'n.body', 'n.href', 'n.created_at', 'n.read_at'])
        .orderBy('n.created_at', 'desc')
        .limit(input.pageSize)
        .offset((input.page - 1) * input.pageSize)
        .execute(),
      base.select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow(),
      reader
        .selectFrom('visible_notification as n')
        .where('n.read_at', 'is', null)
        .select((eb) => eb.fn.countAll<string>().as('n'))
        .executeTakeFirstOrThrow(),
    ]);
    return {
      rows: rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        title: row.title,
        body: row.body,
        href: row.href,
        createdAt: row.created_at.toISOString(),
        readAt: row.read_at?.toISOString() ?? null,
      })),
      total: Number(total.n),
      totalIsCapped: false,
      page: input.page,
      pageSize: input.pageSize,
      unread: Number(unread.n),
    };
  },
});

/** Marks one of the person's own messages as read; again is fine. */
export const markRead = command({
  action: 'platform.read-inbox',
  async load(tx, input: { id: string }, { actor }) {
    const found = await tx
      .selectFrom('platform.notification')
      .select('id')
      .where('id', '=', input.id)
      .where('account_id', '=', actorAccountId(actor))
      .executeTakeFirst();
    return found ?? refuse('platform/not-found');
  },
  rule: 'role-is-enough',
  decide: (found) => accept(found),
  async save(tx, found, _permit, { now }) {
    await tx
      .updateTable('platform.notification')
      .set({ read_at: now })
      .where('id', '=', found.id)
      .where('read_at', 'is', null)
      .execute();
    return {};
  },
  audit: (found) => ({ subject: { kind: 'notification', id: found.id } }),
});

import { accept, refuse } from '@chuangcheng/kit/decision';
import { actions, actorAccountId, room } from '../kernel/index.ts';

actions({
  'platform.keep-contact': { title: { zh: '设置我的联系方式', en: 'Say where my messages go' }, roles: ['signed-in'] },
});

const { command, query } = room('platform', {
  open: [],
  scoped: {
    account: (db, actor) => db.selectFrom('platform.account').selectAll().where('id', '=', actorAccountId(actor)),
  },
});

export type Contact = { readonly email: string | null; readonly phone: string | null };

export const myContact = query({
  action: 'platform.keep-contact',
  async run(reader, _input: undefined): Promise<Contact> {
    return reader.selectFrom('visible_account').select(['email', 'phone']).executeTakeFirstOrThrow();
  },
});

/** Says where the person wants messages. The trail says what was set, not to what. */
export const keepContact = command({
  action: 'platform.keep-contact',
  async load(tx, input: Contact, { actor }) {
    const account = tx.selectFrom('platform.account').select('id').where('id', '=', actorAccountId(actor)).forUpdate();
    const found = await account.executeTakeFirst();
    return found ? { ...input, id: found.id } : refuse('platform/not-found');
  },
  rule: 'role-is-enough',
  decide: (plan) => accept(plan),
  async save(tx, { id, email, phone }) {
    await tx.updateTable('platform.account').set({ email, phone }).where('id', '=', id).execute();
    return {};
  },
  audit: ({ id, email, phone }) => ({
    subject: { kind: 'account', id },
    detail: { email: email !== null, phone: phone !== null },
  }),
});

import { randomInt } from 'node:crypto';
import { accept, refuse } from '@chuangcheng/kit/decision';
import { actions, room } from '../kernel/index.ts';
import { hashPassword } from './password.ts';

actions({
  'platform.make-accounts': { title: { zh: '开设、停用账号', en: 'Open and close accounts' }, roles: ['sysadmin', 'system'] },
  'platform.read-accounts': {
    title: { zh: '查看账号', en: 'See accounts' },
    roles: ['sysadmin', 'secadmin', 'system', 'signed-in'],
  },
});

const { command, query } = room('platform', { open: ['account'], scoped: {} });

// Without characters that look alike: a first password is read off a sheet of paper.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const DIGITS = '23456789';

/** A first password of 14 characters, to be changed at the first sign-in. */
export function firstPassword(): string {
  const pick = (set: string) => set[randomInt(set.length)] as string;
  return Array.from({ length: 14 }, (_, index) => (index % 5 === 4 ? '-' : pick(index % 2 ? DIGITS : LETTERS))).join('');
}

export type NewAccount = {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly password: string;
  /** The person chose the password, so it need not be changed. */
  readonly isOwn?: boolean;
};

/** Opens an account that can do nothing yet. The same id and name again change nothing. */
export const createAccount = command({
  action: 'platform.make-accounts',
  async load(tx, input: NewAccount) {
    const known = await tx
      .selectFrom('platform.account')
      .select(['id', 'name'])
      .where((eb) => eb.or([eb('id', '=', input.id), eb('name', '=', input.name)]))
      .executeTakeFirst();
    return { input, known, hash: await hashPassword(input.password) };
  },
  rule: 'role-is-enough',
  replay: ({ known, input }) => (known?.id === input.id && known.name === input.name ? { id: input.id } : undefined),
  decide: ({ input, known, hash }) =>
    known ? refuse('platform/account-name-taken', { name: input.name }) : accept({ ...input, hash }),
  async save(tx, plan, _permit, { now }) {
    await tx
      .insertInto('platform.account')
      .values({
        id: plan.id,
        name: plan.name,
        display_name: plan.displayName,
        password_hash: plan.hash,
        must_change_password: plan.isOwn !== true,
        created_at: now,
      })
      .execute();
    return { id: plan.id };
  },
  audit: (plan) => ({ subject: { kind: 'account', id: plan.id }, detail: { name: plan.name } }),
});

/** Gives an account a new first password. */
export const replacePassword = command({
  action: 'platform.make-accounts',
  async load(tx, input: { id: string; password: string }) {
    const account = await tx
      .selectFrom('platform.account')
      .select('id')
      .where('id', '=', input.id)
      .forUpdate()
      .executeTakeFirst();
    return account ? { id: account.id, hash: await hashPassword(input.password) } : refuse('platform/account-not-found');
  },
  rule: 'role-is-enough',
  decide: (state) => accept(state),
  async save(tx, plan) {
    await tx
      .updateTable('platform.account')
      .set({ password_hash: plan.hash, must_change_password: true })
      .where('id', '=', plan.id)
      .execute();
    await tx.deleteFrom('platform.session').where('account_id', '=', plan.id).execute();
    return {};
  },
  audit: (plan) => ({ subject: { kind: 'account', id: plan.id }, detail: { changed: 'password' } }),
});

/** Closes an account, ending its sessions, or opens it again. */
export const changeAccountState = command({
  action: 'platform.make-accounts',
  async load(tx, input: { id: string; state: 'active' | 'closed'; reason: string }) {
    const account = await tx
      .selectFrom('platform.account')
      .select('id')
      .where('id', '=', input.id)
      .forUpdate()
      .executeTakeFirst();
    return account ? input : refuse('platform/account-not-found');
  },
  rule: 'role-is-enough',
  decide: (input) => accept(input),
  async save(tx, plan) {
    await tx.updateTable('platform.account').set({ state: plan.state }).where('id', '=', plan.id).execute();
    if (plan.state === 'closed') await tx.deleteFrom('platform.session').where('account_id', '=', plan.id).execute();
    return {};
  },
  audit: (plan) => ({ subject: { kind: 'account', id: plan.id }, detail: { state: plan.state, reason: plan.reason } }),
});

/** Names and states of accounts. */
export const readAccounts = query({
  action: 'platform.read-accounts',
  run: (reader, _input: undefined) =>
    reader
      .selectFrom('platform.account')
      .select(['id', 'name', 'display_name', 'state', 'must_change_password', 'created_at'])
      .orderBy('name')
      .execute(),
});

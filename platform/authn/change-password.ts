import { accept, refuse } from '@chuangcheng/kit/decision';
import { isStrongPassword } from '@chuangcheng/kit/password-policy';
import { actorAccountId, actions, room } from '../kernel/index.ts';
import { hashPassword, passwordMatches } from './password.ts';

actions({
  'platform.change-password': { title: { zh: '修改密码', en: 'Change my password' }, roles: ['signed-in'] },
});

const { command } = room('platform', { open: [], scoped: {} });

/** Sets a new password for the person who knows the present one; the first password is replaced this way too. */
export const changePassword = command({
  action: 'platform.change-password',
  async load(tx, input: { current: string; next: string }, { actor }) {
    const account = await tx
      .selectFrom('platform.account')
      .select(['id', 'name', 'password_hash'])
      .where('id', '=', actorAccountId(actor))
      .forUpdate()
      .executeTakeFirst();
    if (!account) return refuse('platform/not-found');
    return { account, knows: await passwordMatches(account.password_hash, input.current), hash: await hashPassword(input.next) };
  },
  rule: 'role-is-enough',
  decide(state, input) {
    if (!state.knows) return refuse('platform/password-wrong');
    if (input.next === input.current || !isStrongPassword(input.next, state.account.name))
      return refuse('platform/password-weak');
    return accept({ id: state.account.id, hash: state.hash });
  },
  async save(tx, plan, _permit, { now }) {
    await tx
      .updateTable('platform.account')
      .set({ password_hash: plan.hash, must_change_password: false, password_changed_at: now })
      .where('id', '=', plan.id)
      .execute();
    return {};
  },
  audit: (plan) => ({ subject: { kind: 'account', id: plan.id } }),
});

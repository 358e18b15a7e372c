import { newId } from '@chuangcheng/kit/id';
import { actions, type Host } from '../kernel/index.ts';

// Nobody is asked whether they may sign in or out; the trail needs their names.
actions({
  'platform.sign-in': { title: { zh: '登录', en: 'Sign in' }, roles: [] },
  'platform.sign-out': { title: { zh: '退出登录', en: 'Sign out' }, roles: [] },
});

/** Audit row of something that happens before there is an actor: signing in and out. */
export async function auditSystem(
  host: Host,
  countyId: string,
  action: string,
  outcome: 'done' | 'refused',
  accountId: string,
  requestId: string,
): Promise<void> {
  await host.transactions.run(countyId, (run) =>
    run({
      text: `INSERT INTO platform.audit_entry (id, at, account_id, actor, action, outcome, subject_kind, subject_id, detail, request_id)
             SELECT $1, $2, a.id, a.display_name, $3, $4, 'account', a.id, '{}', $6 FROM platform.account a WHERE a.id = $5`,
      values: [newId(), host.clock.now(), action, outcome, accountId, requestId],
    }),
  );
}

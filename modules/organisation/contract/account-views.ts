import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { listQuery, pageOf, severalOf } from '@chuangcheng/kit/page';
import { z } from 'zod';

const role = z.enum([
  'leader',
  'office',
  'unit-head',
  'liaison',
  'inspector',
  'verifier',
  'finance',
  'publicity',
  'sysadmin',
  'secadmin',
  'auditadmin',
]);
const day = z.iso.date();
const accountParams = z.object({ id: idSchema });

export const accountRow = z.object({
  id: idSchema,
  name: z.string(),
  displayName: z.string(),
  state: z.enum(['active', 'closed']),
  mustChangePassword: z.boolean(),
  createdAt: z.string(),
  duties: z.array(z.object({ id: idSchema, role, unitId: idSchema, unit: z.string() })),
});
export type AccountRow = z.output<typeof accountRow>;

export const accountListQuery = listQuery(['name', 'createdAt']).extend({
  role: role.optional(),
  state: z.enum(['active', 'closed']).optional(),
});

export const listAccounts = endpoint({
  id: 'organisation.listAccounts',
  method: 'GET',
  path: '/api/organisation/accounts',
  access: { action: 'organisation.read-accounts' },
  summary: { zh: '账号', en: 'Accounts' },
  query: accountListQuery,
  response: pageOf(accountRow),
});

export const exportAccounts = endpoint({
  id: 'organisation.exportAccounts',
  method: 'GET',
  path: '/api/organisation/accounts.xlsx',
  access: { action: 'organisation.read-accounts' },
  summary: { zh: '导出账号', en: 'Export the accounts' },
  query: accountListQuery.extend({ columns: severalOf(z.string()).optional() }),
  response: { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
});

export const getAccount = endpoint({
  id: 'organisation.getAccount',
  method: 'GET',
  path: '/api/organisation/accounts/:id',
  access: { action: 'organisation.read-accounts' },
  summary: { zh: '账号详情', en: 'One account' },
  params: accountParams,
  response: accountRow,
  errors: ['platform/account-not-found'],
});

export const openAccount = endpoint({
  id: 'organisation.openAccount',
  method: 'POST',
  path: '/api/organisation/accounts',
  access: { action: 'organisation.make-accounts' },
  summary: { zh: '开设账号', en: 'Open an account' },
  body: z.object({
    id: idSchema,
    name: z
      .string()
      .trim()
      .regex(/^[a-z0-9._-]{3,32}$/),
    displayName: z.string().trim().min(2).max(40),
  }),
  /** The first password is shown once and must be changed at the first sign-in. */
  response: z.object({ id: idSchema, firstPassword: z.string() }),
  errors: ['platform/account-name-taken'],
});

export const resetPassword = endpoint({
  id: 'organisation.resetPassword',
  method: 'POST',
  path: '/api/organisation/accounts/:id/password',
  access: { action: 'organisation.make-accounts' },
  summary: { zh: '重置密码', en: 'Reset a password' },
  params: accountParams,
  response: z.object({ firstPassword: z.string() }),
  errors: ['platform/account-not-found'],
});

export const setAccountState = endpoint({
  id: 'organisation.setAccountState',
  method: 'PUT',
  path: '/api/organisation/accounts/:id/state',
  access: { action: 'organisation.make-accounts' },
  summary: { zh: '停用或恢复账号', en: 'Close or reopen an account' },
  params: accountParams,
  body: z.object({ state: z.enum(['active', 'closed']), reason: z.string().trim().min(2).max(200) }),
  response: z.object({}),
  errors: ['platform/account-not-found'],
});

export const grantDuty = endpoint({
  id: 'organisation.grantDuty',
  method: 'POST',
  path: '/api/organisation/accounts/:id/duties',
  access: { action: 'organisation.grant-duties' },
  summary: { zh: '授予职责', en: 'Grant a duty' },
  params: accountParams,
  body: z.object({ role, unitId: idSchema }),
  response: z.object({ id: idSchema }),
  errors: [
    'platform/account-not-found',
    'organisation/unit-not-found',
    'organisation/duty-held',
    'organisation/administrators-separate',
  ],
});

/** In a county without a security administrator the system administrator appoints one; from then on that one grants. */
export const appointSecadmin = endpoint({
  id: 'organisation.appointSecadmin',
  method: 'POST',
  path: '/api/organisation/accounts/:id/first-secadmin',
  access: { action: 'organisation.appoint-secadmin' },
  summary: { zh: '指定首位安全管理员', en: 'Appoint the first security administrator' },
  params: accountParams,
  body: z.object({ unitId: idSchema }),
  response: z.object({ id: idSchema }),
  errors: [
    'platform/account-not-found',
    'organisation/unit-not-found',
    'organisation/secadmin-there',
    'organisation/administrators-separate',
  ],
});

export const endDuty = endpoint({
  id: 'organisation.endDuty',
  method: 'DELETE',
  path: '/api/organisation/duties/:id',
  access: { action: 'organisation.grant-duties' },
  summary: { zh: '收回职责', en: 'End a duty' },
  params: z.object({ id: idSchema }),
  response: z.object({}),
  errors: ['organisation/duty-not-found'],
});

/** People of the person's own units a duty can be delegated to, and what is delegated now. */
export const listDelegations = endpoint({
  id: 'organisation.listDelegations',
  method: 'GET',
  path: '/api/organisation/delegations',
  access: { action: 'organisation.delegate' },
  summary: { zh: '我的委托', en: 'My delegations' },
  response: z.object({
    duties: z.array(z.object({ id: idSchema, role, unit: z.string() })),
    colleagues: z.array(z.object({ accountId: idSchema, displayName: z.string() })),
    delegations: z.array(
      z.object({
        id: idSchema,
        role,
        unit: z.string(),
        to: z.string(),
        firstDay: day,
        lastDay: day,
        reason: z.string(),
        ended: z.boolean(),
      }),
    ),
  }),
});

export const delegateDuty = endpoint({
  id: 'organisation.delegateDuty',
  method: 'POST',
  path: '/api/organisation/delegations',
  access: { action: 'organisation.delegate' },
  summary: { zh: '委托职责', en: 'Delegate a duty' },
  body: z.object({
    id: idSchema,
    dutyId: idSchema,
    toAccount: idSchema,
    firstDay: day,
    lastDay: day,
    reason: z.string().trim().min(2).max(200),
  }),
  response: z.object({ id: idSchema }),
  errors: [
    'organisation/not-your-duty',
    'organisation/delegation-to-self',
    'organisation/delegation-days',
    'platform/account-not-found',
  ],
});

export const endDelegation = endpoint({
  id: 'organisation.endDelegation',
  method: 'DELETE',
  path: '/api/organisation/delegations/:id',
  access: { action: 'organisation.delegate' },
  summary: { zh: '结束委托', en: 'End a delegation' },
  params: z.object({ id: idSchema }),
  response: z.object({}),
  errors: ['organisation/not-your-duty'],
});

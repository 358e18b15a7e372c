import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { z } from 'zod';

/** One duty of the signed-in person: a role held in a unit. */
const dutyView = z.object({ role: z.string(), unitId: idSchema, unitName: z.string() });

/** Who is signed in and what they may begin; the server checks every action again. */
export const sessionView = z.object({
  account: z.object({ id: idSchema, name: z.string(), displayName: z.string(), mustChangePassword: z.boolean() }),
  county: z.object({ id: idSchema, code: z.string(), name: z.string() }),
  duties: z.array(dutyView),
  /** Actions of the action list this person may do somewhere. */
  can: z.array(z.string()),
  /** The journey of the first screen: the weightiest role held. */
  home: z.string(),
});
export type SessionView = z.output<typeof sessionView>;

/** At least 10 characters of two kinds; not the account name. Checked again with the list of common passwords on the server. */
export const newPassword = z.string().min(10).max(128);

export const signIn = endpoint({
  id: 'platform.signIn',
  method: 'POST',
  path: '/api/sign-in',
  access: { public: 'Nobody has a session before signing in' },
  summary: { zh: '登录', en: 'Sign in' },
  body: z.object({ name: z.string().trim().min(1).max(64), password: z.string().min(1).max(128) }),
  response: sessionView,
  errors: ['platform/sign-in-failed', 'platform/sign-in-throttled'],
});

export const signOut = endpoint({
  id: 'platform.signOut',
  method: 'POST',
  path: '/api/sign-out',
  access: { signedIn: 'Everybody may end their own session' },
  summary: { zh: '退出登录', en: 'Sign out' },
  response: z.object({}),
});

export const getSession = endpoint({
  id: 'platform.getSession',
  method: 'GET',
  path: '/api/session',
  access: { signedIn: 'Everybody may see who they are' },
  summary: { zh: '当前登录人', en: 'Who is signed in' },
  response: sessionView,
});

export const changePassword = endpoint({
  id: 'platform.changePassword',
  method: 'POST',
  path: '/api/password',
  access: { signedIn: 'Everybody may change their own password' },
  summary: { zh: '修改密码', en: 'Change my password' },
  body: z.object({ current: z.string().min(1).max(128), next: newPassword }),
  response: z.object({}),
  errors: ['platform/password-wrong', 'platform/password-weak'],
});

export const getFirstRun = endpoint({
  id: 'platform.getFirstRun',
  method: 'GET',
  path: '/api/first-run',
  access: { public: 'An empty installation has no accounts yet' },
  summary: { zh: '是否首次启动', en: 'Is this the first run' },
  response: z.object({ open: z.boolean() }),
});

export const completeFirstRun = endpoint({
  id: 'platform.completeFirstRun',
  method: 'POST',
  path: '/api/first-run',
  access: { public: 'Guarded by the one-time code printed at start' },
  summary: { zh: '完成首次启动', en: 'Complete the first run' },
  body: z.object({
    code: z.string().trim().min(1).max(64),
    countyCode: z.string().regex(/^\d{6}$/),
    countyName: z.string().trim().min(2).max(40),
    accountName: z
      .string()
      .trim()
      .regex(/^[a-z0-9._-]{3,32}$/),
    displayName: z.string().trim().min(2).max(40),
    password: newPassword,
  }),
  response: sessionView,
  errors: ['platform/first-run-closed', 'platform/first-run-code-wrong', 'platform/password-weak'],
});

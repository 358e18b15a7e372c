import { ApiProblem, call, mayHaveSession } from '@chuangcheng/api-client';
import { getSession, type SessionView } from '@chuangcheng/platform/contract';
import { phone } from './phone.ts';

const KEY = 'session';

export async function keepSession(session: SessionView): Promise<void> {
  await phone.notes.put({ key: KEY, value: session });
}

/** Forgets who was signed in and what they were told. What they entered and did not send stays for when they come back. */
export async function forgetSession(accountId: string): Promise<void> {
  await phone.transaction('rw', [phone.notes, phone.answers], async () => {
    await phone.notes.delete(KEY);
    await phone.answers.where('accountId').equals(accountId).delete();
  });
}

/** The session as the server has it; as it was last time while the server cannot be reached; `null` when there is none. */
export async function findSession(): Promise<SessionView | null> {
  if (!mayHaveSession()) return null;
  try {
    const session = await call(getSession);
    await keepSession(session);
    return session;
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 401) return null;
    const kept = await phone.notes.get(KEY);
    if (kept) return kept.value as SessionView;
    throw problem;
  }
}

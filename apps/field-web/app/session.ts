import type { SessionView } from '@chuangcheng/platform/contract';
import { createContext, use } from 'react';

export const SessionContext = createContext<SessionView | undefined>(undefined);

/** Who is signed in. Only below the frame, which shows nothing without a session. */
export function useSession(): SessionView {
  const session = use(SessionContext);
  if (!session) throw new Error('No session: this component is shown outside of the frame');
  return session;
}

/** What this person does in the field. */
export function fieldWorkOf({ can, duties }: SessionView): { readonly visits: boolean; readonly cases: boolean } {
  const verifies = duties.some(({ role }) => role === 'verifier' || role === 'office') && can.includes('rectification.verify');
  return { visits: can.includes('inspection.visit'), cases: can.includes('rectification.handle') || verifies };
}

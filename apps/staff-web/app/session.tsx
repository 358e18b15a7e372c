import type { SessionView } from '@chuangcheng/platform/contract';
import { createContext, use } from 'react';

export const SessionContext = createContext<SessionView | undefined>(undefined);

/** Who is signed in. Only below the frame, which shows nothing without a session. */
export function useSession(): SessionView {
  const session = use(SessionContext);
  if (!session) throw new Error('No session: this component is shown outside of the frame');
  return session;
}

/** May the signed-in person begin this action? Decides what is shown; the server checks again. */
export function useCan(): (action: string | undefined) => boolean {
  const { can } = useSession();
  return (action) => action === undefined || can.includes(action);
}

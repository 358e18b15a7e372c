import type { SessionView } from '@chuangcheng/platform/contract';
import { useT } from '@chuangcheng/ui';
import { Suspense, useCallback, useEffect, useState } from 'react';
import { Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { startOutbox } from '../outbox/outbox.ts';
import { SyncBadge } from '../outbox/sync-badge.tsx';
import { Problem } from '../parts/problem.tsx';
import { PasswordPage } from '../sign-in/password-page.tsx';
import { signInAddress } from '../sign-in/sign-in-address.ts';
import { SessionContext } from '../session.ts';
import { findSession } from '../store/kept-session.ts';
import { StorageWarning } from './storage-warning.tsx';
import { Tabs } from './tabs.tsx';

/** What is around every page: who is signed in, what is kept and sent, and the ways. */
export function Frame() {
  const t = useT('app');
  const { pathname } = useLocation();
  const [session, setSession] = useState<SessionView | null>();
  const [problem, setProblem] = useState<unknown>();
  const find = useCallback(() => {
    setProblem(undefined);
    findSession().then(setSession, setProblem);
  }, []);
  useEffect(find, [find]);
  const accountId = session?.account.id;
  useEffect(() => (accountId === undefined ? undefined : startOutbox(accountId)), [accountId]);

  if (session === null) return <Navigate replace to={signInAddress(pathname)} />;
  if (session === undefined) {
    return problem === undefined ? null : (
      <main className="cf-page">
        <h1>{t('product')}</h1>
        <Problem problem={problem} onRetry={find} />
      </main>
    );
  }
  return (
    <SessionContext value={session}>
      <header className="cf-top">
        <strong>{t('product')}</strong>
        <SyncBadge />
      </header>
      <StorageWarning />
      {session.account.mustChangePassword ? (
        <PasswordPage onChanged={find} />
      ) : (
        <Suspense fallback={<div className="cf-page" />}>
          <Outlet />
        </Suspense>
      )}
      <Tabs />
      <ScrollRestoration />
    </SessionContext>
  );
}

import { ApiProblem, mayHaveSession } from '@chuangcheng/api-client';
import { getSession } from '@chuangcheng/platform/contract';
import { Forbidden, KeyHelp, onDemand, ProblemAlert, useKeyListener, useNarrow, useOpened, useT } from '@chuangcheng/ui';
import { Skeleton } from 'antd';
import { Suspense, useCallback, useEffect, useState } from 'react';
import { Navigate, Outlet, ScrollRestoration, useLocation, useMatches } from 'react-router';
import { useAsk } from '../ask/use-ask.ts';
import type { PageHandle } from '../feature.ts';
import { SessionContext } from '../session.tsx';
import { signInAddress } from '../sign-in/sign-in-address.ts';
import { Header } from './header.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { RouteProgress } from './route-progress.tsx';
import { SideNav } from './side-nav.tsx';
import { useCollapsed } from './use-collapsed.ts';
import { usePaletteKey } from './use-palette-key.ts';
import './frame.css';

const ChangePasswordPage = onDemand(async () => (await import('../sign-in/change-password-page.tsx')).ChangePasswordPage);
const NavDrawer = onDemand(async () => (await import('./nav-drawer.tsx')).NavDrawer);
const Palette = onDemand(async () => (await import('./palette.tsx')).Palette);

/** Everything around the pages of a signed-in person: head, navigation, palette, keyboard help. */
export function Frame() {
  const t = useT('app');
  const location = useLocation();
  const signedOut = !mayHaveSession();
  const session = useAsk(getSession, undefined, { enabled: !signedOut });
  const narrow = useNarrow();
  const [collapsed, setCollapsed] = useCollapsed();
  const [drawer, setDrawer] = useState(false);
  const drawerOpened = useOpened(drawer);
  const [palette, setPalette] = useState(false);
  const paletteOpened = useOpened(palette);
  useKeyListener();
  usePaletteKey(useCallback(() => setPalette(true), []));
  useEffect(() => setDrawer(false), [location.pathname]);

  if (signedOut || (session.error instanceof ApiProblem && session.error.status === 401)) {
    return <Navigate replace to={signInAddress(location.pathname + location.search + location.hash)} />;
  }
  if (!session.data) {
    return session.error ? (
      <div className="cc-error-page">
        <ProblemAlert problem={session.error} onRetry={() => void session.refetch()} />
      </div>
    ) : null;
  }
  const firstPassword = session.data.account.mustChangePassword;
  return (
    <SessionContext value={session.data}>
      <div className="cc-frame" data-collapsed={collapsed}>
        <a className="cc-skip" href="#main">
          {t('skip')}
        </a>
        <RouteProgress />
        <Header onMenu={narrow ? () => setDrawer(true) : undefined} onPalette={() => setPalette(true)} bare={firstPassword} />
        {!firstPassword && !narrow && (
          <aside className="cc-side cc-no-print">
            <SideNav collapsed={collapsed} onCollapse={() => setCollapsed(!collapsed)} />
          </aside>
        )}
        {narrow && drawerOpened && <NavDrawer open={drawer} onClose={() => setDrawer(false)} />}
        <main id="main" className="cc-main" tabIndex={-1}>
          <OfflineBanner />
          <Suspense fallback={<Skeleton active paragraph={{ rows: 8 }} />}>
            {firstPassword ? <ChangePasswordPage /> : <Content can={session.data.can} />}
          </Suspense>
        </main>
        <KeyHelp />
        {!firstPassword && paletteOpened && <Palette open={palette} onOpen={setPalette} />}
        <ScrollRestoration />
      </div>
    </SessionContext>
  );
}

/** The page itself, unless its route names an action this person may not begin. */
function Content({ can }: { readonly can: readonly string[] }) {
  const handles = useMatches().map((match) => match.handle as PageHandle | undefined);
  const allowed = handles.every((handle) => handle?.action === undefined || can.includes(handle.action));
  return allowed ? <Outlet /> : <Forbidden />;
}

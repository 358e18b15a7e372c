import { onSessionEnded } from '@chuangcheng/api-client';
import type { ComponentType } from 'react';
import { createBrowserRouter } from 'react-router';
import { ErrorPage } from './frame/error-page.tsx';
import { Frame } from './frame/frame.tsx';
import { Start } from './frame/start.tsx';
import { signInAddress } from './sign-in/sign-in-address.ts';

const page = (path: string, load: () => Promise<ComponentType>) => ({
  path,
  lazy: async () => ({ Component: await load() }),
});

export const router = createBrowserRouter(
  [
    {
      ErrorBoundary: ErrorPage,
      HydrateFallback: () => null,
      children: [
        page('sign-in', async () => (await import('./sign-in/sign-in-page.tsx')).SignInPage),
        {
          path: '/',
          Component: Frame,
          children: [
            {
              ErrorBoundary: ErrorPage,
              children: [
                { index: true, Component: Start },
                page('visits', async () => (await import('../features/inspection/today/today-page.tsx')).TodayPage),
                page('visits/:id', async () => (await import('../features/inspection/visit/visit-page.tsx')).VisitPage),
                page('work', async () => (await import('../features/rectification/work/work-page.tsx')).WorkPage),
                page('work/:id', async () => (await import('../features/rectification/case/case-page.tsx')).CasePage),
                page('outbox', async () => (await import('./outbox/outbox-page.tsx')).OutboxPage),
                page('me', async () => (await import('./frame/me-page.tsx')).MePage),
                page('password', async () => (await import('./sign-in/password-page.tsx')).PasswordPage),
                { path: '*', Component: Start },
              ],
            },
          ],
        },
      ],
    },
  ],
  { basename: '/field' },
);

// A session that ends leads to the sign-in page, and from there back to the same address.
onSessionEnded(() => {
  const { pathname } = router.state.location;
  const here = pathname.replace(/^\/field/, '');
  if (here !== '/sign-in') void router.navigate(signInAddress(here), { replace: true });
});

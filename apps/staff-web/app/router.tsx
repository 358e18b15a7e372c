import { onSessionEnded } from '@chuangcheng/api-client';
import { createBrowserRouter } from 'react-router';
import { queryClient } from './ask/query-client.ts';
import { ErrorPage } from './error-page.tsx';
import { page } from './feature.ts';
import { features } from './features.ts';
import { Frame } from './frame/frame.tsx';
import { Missing } from './missing.tsx';
import { signInAddress } from './sign-in/sign-in-address.ts';

export const router = createBrowserRouter([
  {
    ErrorBoundary: ErrorPage,
    HydrateFallback: () => null,
    children: [
      page('sign-in', async () => (await import('./sign-in/sign-in-page.tsx')).SignInPage),
      page('first-run', async () => (await import('./sign-in/first-run-page.tsx')).FirstRunPage),
      {
        path: '/',
        Component: Frame,
        children: [
          {
            ErrorBoundary: ErrorPage,
            children: [
              { index: true, lazy: async () => ({ Component: (await import('./home/home.tsx')).Home }) },
              page('inbox', async () => (await import('./inbox/inbox-page.tsx')).InboxPage),
              page('contact', async () => (await import('./contact/contact-page.tsx')).ContactPage),
              page('password', async () => (await import('./sign-in/change-password-page.tsx')).ChangePasswordPage),
              page('set-up', async () => (await import('./home/set-up-page.tsx')).SetUpPage),
              ...features.flatMap((feature) => feature.routes),
              { path: '*', Component: Missing },
            ],
          },
        ],
      },
    ],
  },
]);

// A session that ends leads to the sign-in page, and from there back to the same address.
onSessionEnded(() => {
  const { pathname, search, hash } = router.state.location;
  if (pathname === '/sign-in' || pathname === '/first-run') return;
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'platform.getFirstRun' });
  void router.navigate(signInAddress(pathname + search + hash), { replace: true });
});

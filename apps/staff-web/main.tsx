import { applyTokens, startI18n, UiRoot } from '@chuangcheng/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { registerCatalogues } from './app/register-catalogues.ts';
import { queryClient } from './app/ask/query-client.ts';
import { router } from './app/router.tsx';
import '@chuangcheng/ui/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root');

applyTokens(document.documentElement);
registerCatalogues();
await startI18n();
createRoot(root).render(
  <QueryClientProvider client={queryClient}>
    <Suspense>
      <UiRoot>
        <RouterProvider router={router} />
      </UiRoot>
    </Suspense>
  </QueryClientProvider>,
);

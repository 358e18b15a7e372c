import { applyTokens, startI18n } from '@chuangcheng/ui';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { registerCatalogues } from './app/register-catalogues.ts';
import { router } from './app/router.tsx';
import { keepAppOnPhone } from './app/keep-app-on-phone.ts';
import '@chuangcheng/ui/base.css';
import './app/field.css';
import './app/parts/controls.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root');

applyTokens(document.documentElement);
registerCatalogues();
await startI18n();
createRoot(root).render(
  <StrictMode>
    <Suspense>
      <RouterProvider router={router} />
    </Suspense>
  </StrictMode>,
);
keepAppOnPhone();

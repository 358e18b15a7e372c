import { useT } from '@chuangcheng/ui';
import { type ComponentType, createElement, lazy } from 'react';
import { journeys } from '../features.ts';
import { useDocumentTitle } from '../page.tsx';
import { useSession } from '../session.tsx';
import { DefaultHome } from './default-home.tsx';

const homeByRole: ReadonlyMap<string, ComponentType> = new Map(
  journeys.flatMap((journey) => {
    const Screen = lazy(async () => ({ default: await journey.load() }));
    return journey.roles.map((role) => [role, Screen] as const);
  }),
);

/** The first screen: the one of the weightiest role, or what to do first. */
export function Home() {
  const t = useT('app');
  const { home } = useSession();
  useDocumentTitle(t('nav.home'));
  return createElement(homeByRole.get(home) ?? DefaultHome);
}

import { useQueries } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../feature.ts';
import { features } from '../features.ts';
import { useCan } from '../session.tsx';
import { homeEntry, navFor } from './nav-entries.ts';

export type FoundGroup = { readonly key: string; readonly title: string; readonly hits: readonly SearchHit[] };

const rooms = ['app', ...features.map((feature) => feature.room)];

/** Pages whose title contains the text, and what the rooms find for it. */
export function useFound(text: string): { readonly groups: readonly FoundGroup[]; readonly busy: boolean } {
  const { t } = useTranslation(rooms);
  const can = useCan();
  const wanted = useDeferredValue(text);
  const providers = features.flatMap(({ room, searchProviders = [] }) =>
    searchProviders.filter((provider) => can(provider.action)).map((provider) => ({ ...provider, room })),
  );
  const answers = useQueries({
    queries: providers.map((provider) => ({
      queryKey: ['search', provider.room, provider.key, wanted],
      queryFn: ({ signal }: { signal: AbortSignal }) => provider.search(wanted, signal),
      enabled: wanted !== '',
    })),
  });
  const pages = [homeEntry, ...navFor(can).flatMap((group) => group.entries)]
    .map((entry) => ({
      key: `${entry.room}.${entry.key}`,
      title: t(`nav.${entry.key}`, { ns: entry.room }),
      to: entry.path,
    }))
    .filter(({ title }) => title.toLowerCase().includes(wanted.toLowerCase()));
  const found = providers.map((provider, index) => ({
    key: `${provider.room}.${provider.key}`,
    title: t(`search.${provider.key}`, { ns: provider.room }),
    hits: answers[index]?.data ?? [],
  }));
  const groups = [{ key: 'pages', title: t('palette.pages', { ns: 'app' }), hits: pages }, ...found];
  return { groups: groups.filter((group) => group.hits.length > 0), busy: answers.some((answer) => answer.isFetching) };
}

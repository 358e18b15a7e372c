import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Looks up a text; `values` fill its `{{placeholders}}`, `count` chooses the plural. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The texts of one namespace. Suspends until they are there; stays the same function until the language changes. */
export function useT(namespace: string): Translate {
  const { t } = useTranslation(namespace);
  return useCallback((key, values) => t(key, values ?? {}), [t]);
}

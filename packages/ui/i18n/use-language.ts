import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, storeLanguage } from './language.ts';

/** The language in use, and how to change it. */
export function useLanguage(): {
  readonly language: Language;
  readonly setLanguage: (language: Language) => Promise<void>;
} {
  const { i18n } = useTranslation('ui');
  const setLanguage = async (language: Language): Promise<void> => {
    storeLanguage(language);
    await i18n.changeLanguage(language);
  };
  return { language: i18n.language === 'en' ? 'en' : 'zh', setLanguage };
}

/** Picks from texts that carry both languages themselves. */
export function useBilingual(): (text: Bilingual) => string {
  const { language } = useLanguage();
  return useCallback((text) => text[language], [language]);
}

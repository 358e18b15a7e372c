import { setRequestLanguage } from '@chuangcheng/api-client';
import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { loadCatalogue, registerCatalogue } from './catalogues.ts';
import { type Language, languages, languageTags, storedLanguage } from './language.ts';
import uiZh from './zh/ui.json';

const lazyCatalogues: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    loadCatalogue(namespace, language as Language).then(
      (texts) => done(null, texts),
      (error: unknown) => done(error instanceof Error ? error : String(error), false),
    );
  },
};

function follow(language: string): void {
  const tag = languageTags[language as Language];
  document.documentElement.lang = tag;
  setRequestLanguage(tag);
}

/** Starts the catalogues in the stored language. The Chinese texts of the shared components come with the program. */
export async function startI18n(): Promise<void> {
  registerCatalogue('ui', { zh: async () => uiZh, en: async () => (await import('./en/ui.json')).default });
  i18next.on('languageChanged', follow);
  await i18next
    .use(lazyCatalogues)
    .use(initReactI18next)
    .init({
      lng: storedLanguage(),
      supportedLngs: [...languages],
      fallbackLng: false,
      defaultNS: 'ui',
      ns: ['ui'],
      resources: { zh: { ui: uiZh } },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

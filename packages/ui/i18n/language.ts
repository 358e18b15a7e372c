/** Languages of the interface. Chinese comes first; English is complete beside it. */
export type Language = 'zh' | 'en';

export const languages: readonly Language[] = ['zh', 'en'];

/** Names of the languages, each in itself. */
export const languageNames: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };

/** Language tags as the server and the document understand them. */
export const languageTags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

const STORAGE_KEY = 'cc.language';

/** The language chosen on this device; Chinese until somebody chooses. */
export function storedLanguage(): Language {
  return readStorage() === 'en' ? 'en' : 'zh';
}

/** Remembers the language on this device. */
export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Storage may be forbidden; the choice then lasts until the page is left.
  }
}

function readStorage(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

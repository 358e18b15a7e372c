import { type Catalogue, type Language, registerCatalogue } from '@chuangcheng/ui';
import appZh from './i18n/zh.json';

const texts = import.meta.glob<Catalogue>('../features/*/i18n/*.json', { import: 'default' });

/** Texts of the frame as `app`, of every feature under the name of its folder. */
export function registerCatalogues(): void {
  registerCatalogue('app', { zh: async () => appZh, en: async () => (await import('./i18n/en.json')).default });
  for (const feature of new Set(Object.keys(texts).map((path) => path.split('/')[2] ?? ''))) {
    const load = (language: Language) => texts[`../features/${feature}/i18n/${language}.json`]?.() ?? Promise.resolve({});
    registerCatalogue(feature, { zh: () => load('zh'), en: () => load('en') });
  }
}

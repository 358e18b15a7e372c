import { type Catalogue, type Language, registerCatalogue } from '@chuangcheng/ui';
import appZh from './i18n/zh.json';

const texts = import.meta.glob<Catalogue>(['../features/*/i18n/*.json', '../journeys/*/i18n/*.json'], { import: 'default' });

/** Texts of the frame as `app`, of every feature under the name of its folder, of every journey as `journey-<role>`. */
export function registerCatalogues(): void {
  registerCatalogue('app', { zh: async () => appZh, en: async () => (await import('./i18n/en.json')).default });
  const folders = new Set(Object.keys(texts).map((path) => path.replace(/\/i18n\/.*$/, '')));
  for (const folder of folders) {
    const [kind, name] = folder.split('/').slice(-2);
    const load = (language: Language) => texts[`${folder}/i18n/${language}.json`]?.() ?? Promise.resolve({});
    registerCatalogue(kind === 'journeys' ? `journey-${name}` : String(name), { zh: () => load('zh'), en: () => load('en') });
  }
}

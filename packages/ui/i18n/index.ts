export { type Catalogue, type CatalogueLoaders, registerCatalogue } from './catalogues.ts';
export { type Language, languageNames, languages, languageTags } from './language.ts';
export { startI18n } from './start-i18n.ts';
export { useBilingual, useLanguage } from './use-language.ts';
export { type Translate, useT } from './use-t.ts';

import type { Language } from './language.ts';

/** Texts of one namespace in one language: keys, nested by subject. */
export type Catalogue = { readonly [key: string]: string | Catalogue };

export type CatalogueLoaders = Readonly<Record<Language, () => Promise<Catalogue>>>;

const registry = new Map<string, CatalogueLoaders>();

/** Announces where the texts of a namespace come from. They are fetched when a component first asks for them. */
export function registerCatalogue(namespace: string, loaders: CatalogueLoaders): void {
  registry.set(namespace, loaders);
}

/**
 * Fetches the texts of a namespace.
 *
 * @throws when nobody registered it.
 */
export async function loadCatalogue(namespace: string, language: Language): Promise<Catalogue> {
  const loaders = registry.get(namespace);
  if (!loaders) throw new Error(`No catalogue registered for "${namespace}"`);
  return loaders[language]();
}

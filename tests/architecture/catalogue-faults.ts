/** Texts of one namespace in both languages, as the files have them. */
export type CataloguePair = { readonly namespace: string; readonly zh: unknown; readonly en: unknown };

const PLURAL = /_(zero|one|two|few|many|other)$/;
const CHINESE = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF5E]/u;
/** Data is Chinese in either language, and so are examples of it. */
const CHINESE_EXAMPLE = /for example:?\s+\p{Script=Han}+/giu;
/** Latin words that Chinese officials use as they are; field terms belong to docs/glossary.md. */
const USED_IN_CHINESE = new Set(
  'AI API CSV Ctrl DOCX EXIF Enter Esc Excel GB GeoJSON GPS HTTP ID IP JSON MB OpenAPI PDF PNG SHA SM Shift TXT URL UTF Wi Fi Word XLSX csv docx kB km m pdf xlsx'.split(
    ' ',
  ),
);

/** Every text of a catalogue by its key, nested keys joined by dots. */
export function textsOf(catalogue: unknown, prefix = ''): ReadonlyMap<string, string> {
  if (typeof catalogue !== 'object' || catalogue === null) return new Map([[prefix, String(catalogue)]]);
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]) => [...textsOf(value, prefix === '' ? key : `${prefix}.${key}`)]),
  );
}

const singular = (key: string): string => key.replace(PLURAL, '');
const placeholdersOf = (text: string): string[] => [...new Set(text.match(/\{\{\s*\w+\s*\}\}/g) ?? [])].sort();
const without = (text: string): string => text.replace(/\{\{[^}]*\}\}/g, ' ');

/** What is wrong with the texts of a namespace, each as `key: fault`. */
export function faultsOf({ namespace, zh, en }: CataloguePair): readonly string[] {
  const [chinese, english] = [textsOf(zh), textsOf(en)];
  const faults: string[] = [];
  const fault = (key: string, what: string) => faults.push(`${namespace}: ${key}: ${what}`);
  const [zhKeys, enKeys] = [chinese, english].map((texts) => new Set([...texts.keys()].map(singular))) as [
    Set<string>,
    Set<string>,
  ];
  for (const key of zhKeys.difference(enKeys)) fault(key, 'missing in English');
  for (const key of enKeys.difference(zhKeys)) fault(key, 'missing in Chinese');
  for (const key of english.keys()) {
    if (key.endsWith('_one') && !english.has(`${singular(key)}_other`)) fault(key, 'has no plural');
  }
  for (const [language, texts] of [['zh', chinese] as const, ['en', english] as const]) {
    for (const [key, text] of texts) if (text.trim() === '') fault(key, `empty in ${language}`);
  }
  for (const [key, text] of english) {
    if (CHINESE.test(text.replace(CHINESE_EXAMPLE, ''))) fault(key, 'Chinese characters in English');
    const other = chinese.get(key) ?? chinese.get(`${singular(key)}_other`) ?? chinese.get(singular(key));
    // A singular may leave the number out.
    if (other === undefined || key.endsWith('_one')) continue;
    if (placeholdersOf(other).join() !== placeholdersOf(text).join()) fault(key, 'placeholders differ');
  }
  for (const [key, text] of chinese) {
    const strange = (without(text).match(/[A-Za-z]+/g) ?? []).filter((word) => word.length > 1 && !USED_IN_CHINESE.has(word));
    if (strange.length > 0) fault(key, `English in Chinese: ${strange.join(' ')}`);
  }
  return faults;
}

/** A key a source file asks for. `pattern` holds where part of it is only known at run time. */
export type AskedKey = { readonly namespace: string; readonly key: string; readonly pattern: RegExp };

/** The namespaces and keys a source file asks for by literals. */
export function askedKeys(source: string): readonly AskedKey[] {
  const lookups = Map.groupBy([...source.matchAll(/const\s+(\w+)\s*=\s*useT\('([\w-]+)'\)/g)], ([, name]) => name ?? '');
  return [...lookups].flatMap(([name, found]) => {
    const namespaces = [...new Set(found.map(([, , namespace]) => namespace ?? ''))];
    // One name for two namespaces in a file cannot be told apart; such a key need only exist in one of them.
    const namespace = namespaces.join('|');
    return keysGivenTo(name, source).map((key) => ({ namespace, key, pattern: patternOf(key) }));
  });
}

function keysGivenTo(name: string, source: string): string[] {
  const literal = `('[^']+'|"[^"]+"|\`[^\`]+\`)`;
  const direct = source.matchAll(new RegExp(`(?<![\\w.])${name}\\(\\s*${literal}`, 'g'));
  const either = source.matchAll(new RegExp(`(?<![\\w.])${name}\\([^()'"\`]*\\?\\s*${literal}\\s*:\\s*${literal}`, 'g'));
  return [...direct, ...either].flatMap(([, ...literals]) => literals.flatMap((one) => (one ? [one.slice(1, -1)] : [])));
}

/** What a key matches whose parts `${…}` are only known at run time. */
export function patternOf(key: string): RegExp {
  const parts = key.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}

/** Whether the texts of a namespace have a key, in the singular or plural. */
export function hasKey(texts: ReadonlyMap<string, string>, asked: AskedKey): boolean {
  return [...texts.keys()].some((key) => asked.pattern.test(key) || asked.pattern.test(singular(key)));
}

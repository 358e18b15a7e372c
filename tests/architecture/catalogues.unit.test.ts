import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { askedKeys, type CataloguePair, faultsOf, hasKey, patternOf, textsOf } from './catalogue-faults.ts';

// Texts of the web apps: apps/<app>/app/i18n is the namespace `app`, apps/<app>/features/<room>/i18n is `<room>`,
// apps/<app>/journeys/<role>/i18n is `journey-<role>`; packages/ui/i18n/<language>/<namespace>.json is for all apps.

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', 'apps', 'packages'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && existsSync(file));
const read = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

type Placed = CataloguePair & { readonly app: string };

const ofApps: Placed[] = [
  ...new Set(listed.flatMap((file) => file.match(/^apps\/[\w-]+\/.*\/i18n(?=\/(zh|en)\.json$)/)?.[0] ?? [])),
].map((folder) => {
  const [, app = '', kind, name = ''] = folder.match(/^apps\/([\w-]+)\/(?:(features|journeys)\/)?([\w-]+)\/i18n$/) ?? [];
  return {
    app,
    namespace: kind === 'journeys' ? `journey-${name}` : name,
    zh: read(`${folder}/zh.json`),
    en: read(`${folder}/en.json`),
  };
});
const ofUi: Placed[] = [
  ...new Set(listed.flatMap((file) => file.match(/^packages\/ui\/i18n\/(?:zh|en)\/([\w-]+)\.json$/)?.[1] ?? [])),
].map((namespace) => ({
  app: '',
  namespace,
  zh: read(`packages/ui/i18n/zh/${namespace}.json`),
  en: read(`packages/ui/i18n/en/${namespace}.json`),
}));
const catalogues = [...ofApps, ...ofUi];

/** Keys asked for in sources, each with its file and the texts it is looked up in. */
const asked = listed
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .flatMap((file) => {
    const app = file.match(/^apps\/([\w-]+)\//)?.[1] ?? '';
    return askedKeys(readFileSync(file, 'utf8')).map((key) => ({ file, app, ...key }));
  });

test('the catalogues and their use are seen', () => {
  const keys = catalogues.reduce((sum, { zh }) => sum + textsOf(zh).size, 0);
  expect(catalogues.map(({ namespace }) => namespace)).toEqual(expect.arrayContaining(['ui', 'app', 'organisation']));
  expect(keys).toBeGreaterThan(350);
  expect(asked.length).toBeGreaterThan(250);
});

test('every text is in both languages, with the same placeholders and in no other language', () => {
  expect(catalogues.flatMap(faultsOf)).toEqual([]);
});

test('every key asked for exists in its namespace', () => {
  const missing = asked.filter((key) => {
    const namespaces = key.namespace.split('|');
    const places = catalogues.filter(({ app, namespace }) => namespaces.includes(namespace) && (app === '' || app === key.app));
    return !places.some(({ zh }) => hasKey(textsOf(zh), key));
  });
  expect(missing.map(({ file, namespace, key }) => `${file}: ${namespace}: ${key}`)).toEqual([]);
});

test('every text of the shared components is used', () => {
  const sources = listed.filter((file) => /^packages\/ui\/.*\.tsx?$/.test(file)).map((file) => readFileSync(file, 'utf8'));
  // A key may be put together before it is looked up.
  const literals = sources.flatMap((source) => [...source.matchAll(/'([\w.]+)'|`([\w.]+\.\$\{[^`]+)`/g)]);
  const patterns = [...new Set(literals.map(([, plain, template]) => plain ?? template ?? ''))].map(patternOf);
  const keys = ofUi.flatMap(({ zh }) => [...textsOf(zh).keys()].map((key) => key.replace(/_other$/, '')));
  const idle = keys.filter((key) => !patterns.some((pattern) => pattern.test(key)));
  expect(idle).toEqual([]);
});

describe('faults are seen', () => {
  const faults = (zh: object, en: object) => faultsOf({ namespace: 'x', zh, en });

  test('in keys', () => {
    expect(faults({ a: { b: '甲' } }, {})).toEqual(['x: a.b: missing in English']);
    expect(faults({}, { a: 'A' })).toEqual(['x: a: missing in Chinese']);
    expect(faults({ n_other: '{{count}} 件' }, { n_one: 'one case', n_other: '{{count}} cases' })).toEqual([]);
    expect(faults({ n_other: '{{count}} 件' }, { n_one: 'one case' })).toEqual(['x: n_one: has no plural']);
  });
  test('in texts', () => {
    expect(faults({ a: ' ' }, { a: 'A' })).toEqual(['x: a: empty in zh']);
    expect(faults({ a: '共 {{n}} 件' }, { a: '{{count}} cases' })).toEqual(['x: a: placeholders differ']);
    expect(faults({ a: '甲' }, { a: 'A：甲' })).toEqual(['x: a: Chinese characters in English']);
    expect(faults({ a: '甲' }, { a: 'A name, for example 澄川县' })).toEqual([]);
    expect(faults({ a: '甲' }, { a: 'Full width（no）' })).toEqual(['x: a: Chinese characters in English']);
    expect(faults({ a: '请 try again {{later}}' }, { a: 'Try {{later}}' })).toEqual(['x: a: English in Chinese: try again']);
    expect(faults({ a: '导出 Excel（xlsx）' }, { a: 'Export' })).toEqual([]);
  });
  test('in sources', () => {
    const source =
      "const t = useT('x');\nconst ui = useT('ui');\nt('a.b'); t(`s.${one}.c`); t(on ? 'yes' : 'no'); ui('close'); at('z');";
    const found = askedKeys(source);
    expect(found.map(({ namespace, key }) => `${namespace}:${key}`)).toEqual([
      'x:a.b',
      'x:s.${one}.c',
      'x:yes',
      'x:no',
      'ui:close',
    ]);
    const texts = textsOf({ a: { b: '' }, s: { open: { c_other: '' } } });
    expect(found.map((key) => hasKey(texts, key))).toEqual([true, true, false, false, false]);
  });
});

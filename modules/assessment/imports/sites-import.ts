import type { ImportPreview } from '@chuangcheng/kit/import-contract';
import { normaliseName } from '@chuangcheng/kit/chinese-text';
import { areaDirectory, unitDirectory } from '@chuangcheng/modules/organisation';
import { type ImportAnswers, importKind, type Judgement } from '@chuangcheng/platform/import';
import { sitesImport as endpoints } from '../contract/index.ts';
import {
  isSameButBrackets,
  type NamedSiteType,
  type SiteDraft,
  siteSignature,
  siteTypeCandidates,
  siteTypeNamed,
} from '../domain/index.ts';
import { knownSites } from '../queries/known-sites.ts';
import { keepSites } from '../use-cases/keep-sites.ts';
import { unitMatcher } from './match-units.ts';
import { readSites } from './read-sites.ts';
import { sheetFaults, textIn } from './sheet-faults.ts';
import { SITES_TABLES } from './sites-columns.ts';

export type SitesPlan = {
  readonly sites: readonly SiteDraft[];
  /** Other names of site types, answered in this import. */
  readonly aliases: readonly { readonly alias: string; readonly siteTypeId: string }[];
};

/** 点位台账.xlsx and files like it. */
export const sitesImport = importKind<SitesPlan>({
  room: 'assessment',
  kind: 'sites',
  endpoints,
  tables: SITES_TABLES,
  async judge(scope, tables, answers): Promise<Judgement<SitesPlan>> {
    const [units, areas, { sites: stored, siteTypes }] = await Promise.all([
      unitDirectory(scope),
      areaDirectory(scope),
      knownSites(scope, undefined),
    ]);
    const table = tables['sites'];
    if (!table) return { tables: {}, plan: { sites: [], aliases: [] } };
    const faults = sheetFaults(table);
    const matcher = unitMatcher(units, answers);
    const types = typeMatcher(siteTypes, answers);
    const read = readSites(table, faults, { units, areas, matcher, typeId: types.typeId }).map(({ row, site }) => {
      const before = stored.get(site.code);
      // What a person entered for a name nobody knows survives the next import of the register.
      const kept = (key: 'sponsor' | 'industry') =>
        site[`${key}UnitId`] ?? (textIn(row, key) === '' ? null : (before?.[`${key}UnitId`] ?? null));
      return { row, before, site: { ...site, sponsorUnitId: kept('sponsor'), industryUnitId: kept('industry') } };
    });
    const rows = read.map(({ row, before, site }) => {
      const state = !before ? 'added' : siteSignature(before) === siteSignature(site) ? 'same' : 'changed';
      return { rowNumber: row.rowNumber, state } as const;
    });
    return {
      tables: { sites: faults.judged(rows) },
      questions: [...types.questions(), ...matcher.questions()],
      plan: { sites: read.map(({ site }) => site), aliases: types.answered() },
    };
  },
  commit: (scope, plan) => keepSites(scope, plan),
});

/**
 * Says which site type a name means. Answers are by `site-type:<name>` and become aliases. A name that differs only in brackets
 * is taken for granted until a person answers otherwise.
 */
function typeMatcher(siteTypes: readonly NamedSiteType[], answers: ImportAnswers) {
  const asked = new Map<string, number>();
  const answerOf = (name: string) => {
    const answer = answers[`site-type:${name}`];
    return siteTypes.find((type) => (answer === undefined ? isSameButBrackets(name, type.name) : type.id === answer))?.id;
  };
  return {
    typeId(text: string): string | undefined {
      const name = normaliseName(text);
      const known = siteTypeNamed(name, siteTypes)?.id;
      if (known || name === '') return known;
      asked.set(name, (asked.get(name) ?? 0) + 1);
      return answerOf(name);
    },
    answered: () =>
      [...asked.keys()].flatMap((alias) => {
        const siteTypeId = answerOf(alias);
        return siteTypeId ? [{ alias, siteTypeId }] : [];
      }),
    questions: (): ImportPreview['questions'] =>
      [...asked].map(([text, cells]) => ({
        key: `site-type:${text}`,
        text,
        cells,
        candidates: siteTypeCandidates(text, siteTypes).map(({ id, name }) => ({ id, label: name })),
        suggested: answerOf(text) ?? null,
      })),
  };
}

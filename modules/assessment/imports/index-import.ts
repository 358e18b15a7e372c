import { toHalfWidth } from '@chuangcheng/kit/chinese-text';
import { refuse } from '@chuangcheng/kit/decision';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import { importKind, type JudgedRow } from '@chuangcheng/platform/import';
import { orRefuse } from '@chuangcheng/platform/kernel';
import type { TableRow } from '@chuangcheng/platform/spreadsheet';
import { indexImport as endpoints } from '../contract/index.ts';
import { type IndexDraft, signatures, siteTypeNamed } from '../domain/index.ts';
import { knownEditions, storedIndex } from '../queries/stored-index.ts';
import { keepIndex } from '../use-cases/keep-index.ts';
import { indexChecks } from './index-checks.ts';
import { INDEX_TABLES } from './index-columns.ts';
import { unitMatcher } from './match-units.ts';
import { readAbout } from './read-about.ts';
import { readItems, reportTypeMarks } from './read-items.ts';
import { readNegative, readSurvey } from './read-lists.ts';
import { readStandards, reportTitles, reportTotals } from './read-standards.ts';
import { sheetFaults, textIn } from './sheet-faults.ts';

/** 测评体系.xlsx and files like it: an edition of the index with its negative list, check items and survey. */
export const indexImport = importKind<IndexDraft>({
  room: 'assessment',
  kind: 'index',
  endpoints,
  tables: INDEX_TABLES,
  async judge(scope, tables, answers) {
    const [directory, { editions, siteTypes }] = await Promise.all([unitDirectory(scope), knownEditions(scope, undefined)]);
    // A file that names no version belongs to the edition people work with now.
    const current = editions.find((one) => one.state === 'in-force') ?? editions.find((one) => one.state === 'draft');
    const about = readAbout(tables['about'], current);
    const known = editions.find((one) => one.version === about.edition.version);
    if (known?.state === 'superseded') orRefuse(refuse('assessment/edition-superseded', { version: known.version }));
    const { edition, stated } = known ? readAbout(tables['about'], known) : about;
    const stored = known && (await storedIndex(scope, { editionId: known.id }));
    const matched = new Map(
      [...(stored?.standards.values() ?? [])].flatMap(({ units }) =>
        units.flatMap((unit) => (unit.unitId ? [[unit.text, unit.unitId] as const] : [])),
      ),
    );
    const units = unitMatcher(directory, answers, matched);

    const faultsOf = new Map(
      INDEX_TABLES.flatMap(({ key }) => {
        const table = tables[key];
        return table ? [[key, sheetFaults(table)] as const] : [];
      }),
    );
    const read = <T>(
      key: string,
      reader: (table: NonNullable<(typeof tables)[string]>, faults: ReturnType<typeof sheetFaults>) => T[],
    ): T[] => {
      const [table, faults] = [tables[key], faultsOf.get(key)];
      return table && faults ? reader(table, faults) : [];
    };
    const standards = read('standards', (table, faults) =>
      readStandards(
        table,
        faults,
        units.of,
        edition.methodWeights.map(({ method }) => method),
      ),
    );
    // Rows with faults count as well: one fault is told once, not again at everything that names the row.
    const inFile = tables['standards']?.rows.map((row) => toHalfWidth(textIn(row, 'number'))) ?? [];
    const numbers = new Set([...inFile, ...(stored?.standards.keys() ?? [])]);
    const negative = read('negative', readNegative);
    const items = read('items', (table, faults) => readItems(table, faults, numbers));
    const survey = read('survey', (table, faults) => readSurvey(table, faults, numbers));
    const totals = read('standards', (table, faults) => [reportTotals(table, faults, standards)])[0];
    const titles = read('standards', (_table, faults) => reportTitles(faults, standards));
    const marks = read('items', (table, faults) => reportTypeMarks(table, faults, items));

    const typeId = (name: string) => siteTypeNamed(name, siteTypes)?.id ?? '';
    const judgedRows: Record<string, JudgedRow[]> = {
      about: (tables['about']?.rows.slice(0, 1) ?? []).map((row) =>
        judgedRow(row, known && signatures.edition(known), signatures.edition(edition)),
      ),
      standards: standards.map(({ row, standard }) => {
        const before = stored?.standards.get(standard.number);
        return judgedRow(row, before && signatures.standard(before), signatures.standard(standard));
      }),
      negative: negative.map(({ row, negative: one }) => {
        const before = stored?.negative.get(one.number);
        return judgedRow(row, before && signatures.negative(before), signatures.negative(one));
      }),
      items: items.map(({ row, item }) => {
        const before = stored?.items.get(`${typeId(item.siteType)}/${item.number}`);
        return judgedRow(row, before && signatures.item(before), signatures.item(item));
      }),
      survey: survey.map(({ row, question }) => {
        const before = stored?.survey.get(question.number);
        return judgedRow(row, before && signatures.question(before), signatures.question(question));
      }),
    };
    return {
      tables: Object.fromEntries([...faultsOf].map(([key, faults]) => [key, faults.judged(judgedRows[key] ?? [])])),
      questions: units.questions(),
      checks: indexChecks(standards, totals, titles, marks, stated, edition.methodWeights),
      plan: {
        edition,
        standards: standards.map(({ standard }) => standard),
        negative: negative.map((one) => one.negative),
        items: items.map(({ item }) => item),
        survey: survey.map(({ question }) => question),
      },
    };
  },
  commit: (scope, draft) => keepIndex(scope, draft),
});

function judgedRow({ rowNumber }: TableRow, before: string | undefined, now: string): JudgedRow {
  return { rowNumber, state: before === undefined ? 'added' : before === now ? 'same' : 'changed' };
}

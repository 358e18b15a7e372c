import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import type { Bilingual } from './endpoint.ts';
import { idSchema } from './id.ts';

const bilingual = z.object({ zh: z.string(), en: z.string() });

/** Where a fault lies; `row` counts from 1 as the spreadsheet program shows it, `column` is its letter. */
export const importFault = z.object({
  table: z.string(),
  sheet: z.string(),
  row: z.number().int().nullable(),
  column: z.string().nullable(),
  columnTitle: z.string().nullable(),
  value: z.string(),
  code: z.string(),
  message: bilingual,
});
export type ImportFault = z.output<typeof importFault>;

const mappableTable = z.object({
  key: z.string(),
  title: bilingual,
  required: z.boolean(),
  /** Sheet the table was found on; `null` when none of the file fits. */
  sheet: z.string().nullable(),
  fields: z.array(z.object({ key: z.string(), title: bilingual, required: z.boolean() })),
  /** Every sheet of the file, best fitting first, as this table would be read from it. */
  sheets: z.array(
    z.object({
      name: z.string(),
      headerRow: z.number().int().nullable(),
      columns: z.array(
        z.object({ index: z.number().int(), letter: z.string(), title: z.string(), samples: z.array(z.string()) }),
      ),
      /** Column per field, remembered or guessed; `null` for none. */
      proposed: z.record(z.string(), z.number().int().nullable()),
    }),
  ),
});

/** Answer to an upload: what was found and how its columns were understood. */
export const importUploaded = z.object({
  importId: idSchema,
  fileName: z.string(),
  tables: z.array(mappableTable),
  /** The mapping was remembered from an earlier file with the same header. */
  mappingRemembered: z.boolean(),
  /** The very same file was committed before. */
  importedBefore: z.object({ at: z.string(), by: z.string() }).nullable(),
});
export type ImportUploaded = z.output<typeof importUploaded>;

/** How a user maps one table: a sheet, and per field the index of a column or `null` for none. */
export const importMapping = z.object({
  tables: z.record(
    z.string(),
    z.object({ sheet: z.string().nullable(), columns: z.record(z.string(), z.number().int().min(0).nullable()) }),
  ),
});
export type ImportMapping = z.output<typeof importMapping>;

/** A name of the file that the product does not know, to be matched once by a person. */
const importQuestion = z.object({
  key: z.string(),
  text: z.string(),
  /** How many cells carry it. */
  cells: z.number().int(),
  candidates: z.array(z.object({ id: z.string(), label: z.string() })),
  /** Answer remembered or guessed; `null` when a person must say. */
  suggested: z.string().nullable(),
});

const rowState = z.enum(['added', 'changed', 'same', 'rejected']);
export type ImportRowState = z.output<typeof rowState>;

export const importPreview = z.object({
  tables: z.array(
    z.object({
      key: z.string(),
      sheet: z.string(),
      counts: z.object({
        added: z.number().int(),
        changed: z.number().int(),
        same: z.number().int(),
        rejected: z.number().int(),
      }),
      /** Rows left out on purpose: totals, notes, blank lines. */
      skipped: z.array(z.object({ row: z.number().int(), reason: z.string() })),
      /** The first rows as they will be stored, in the order of `fields`. */
      fields: z.array(z.object({ key: z.string(), title: bilingual })),
      samples: z.array(z.object({ row: z.number().int(), state: rowState, cells: z.array(z.string()) })),
    }),
  ),
  faultCount: z.number().int(),
  /** At most the first 500. */
  faults: z.array(importFault),
  questions: z.array(importQuestion),
  /** Figures of the file set against its own totals. */
  checks: z.array(z.object({ title: bilingual, stated: z.string(), computed: z.string(), agrees: z.boolean() })),
});
export type ImportPreview = z.output<typeof importPreview>;

/** `all` stores nothing unless every row is good; `valid` stores the good rows and leaves the faults to an error file. */
export const importCommit = z.object({
  mode: z.enum(['all', 'valid']),
  /** Candidate id per question key; `null` leaves the name unmatched. */
  answers: z.record(z.string(), z.string().nullable()).default({}),
});

export const importCommitted = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  rejected: z.number().int(),
});
export type ImportCommitted = z.output<typeof importCommitted>;

export type ImportEndpointsSpec = {
  readonly room: string;
  /** Name of the kind in addresses, such as `roster`. */
  readonly kind: string;
  readonly action: string;
  readonly title: Bilingual;
};

const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;
const params = z.object({ importId: idSchema });

/** Why a file is refused whole. */
const UNREADABLE = [
  'platform/file-missing',
  'platform/too-large',
  'spreadsheet/empty-file',
  'spreadsheet/file-too-large',
  'spreadsheet/encrypted-or-old',
  'spreadsheet/not-a-workbook',
  'spreadsheet/damaged',
  'spreadsheet/expands-too-far',
  'spreadsheet/too-complex',
  'spreadsheet/too-many-rows',
  'spreadsheet/too-many-columns',
  'spreadsheet/unknown-encoding',
  'spreadsheet/broken-quotes',
  'spreadsheet/no-data',
] as const;
/** Why a mapping of columns cannot be followed. */
const UNMAPPABLE = [
  'platform/not-found',
  'platform/import-table-missing',
  'spreadsheet/sheet-missing',
  'spreadsheet/columns-missing',
] as const;

/** The five endpoints every kind of import has: upload, map and preview, commit, error file. */
export function importEndpoints<const S extends ImportEndpointsSpec>(spec: S) {
  const base = `/api/${spec.room}/imports/${spec.kind}` as const;
  const access = { action: spec.action } as const;
  const id = (verb: string) =>
    `${spec.room}.${verb}${spec.kind
      .split('-')
      .map((w) => w[0]?.toUpperCase() + w.slice(1))
      .join('')}`;
  const says = (zh: string, en: string) => ({ zh: `${spec.title.zh}：${zh}`, en: `${spec.title.en}: ${en}` });
  return {
    upload: endpoint({
      id: id('uploadImportOf'),
      method: 'POST',
      path: base,
      access,
      summary: says('上传文件', 'upload a file'),
      upload: { maxBytes: MAX_UPLOAD_BYTES },
      response: importUploaded,
      errors: UNREADABLE,
    }),
    preview: endpoint({
      id: id('previewImportOf'),
      method: 'POST',
      path: `${base}/:importId/preview`,
      access,
      summary: says('按列对应预览', 'preview with a mapping of columns'),
      params,
      body: importMapping,
      response: importPreview,
      errors: [...UNMAPPABLE, 'platform/import-committed'],
    }),
    commit: endpoint({
      id: id('commitImportOf'),
      method: 'POST',
      path: `${base}/:importId/commit`,
      access,
      summary: says('导入', 'commit'),
      params,
      body: importCommit,
      response: importCommitted,
      errors: [...UNMAPPABLE, 'platform/import-committed', 'platform/import-not-previewed', 'platform/import-has-faults'],
    }),
    errorFile: endpoint({
      id: id('getErrorFileOf'),
      method: 'GET',
      path: `${base}/:importId/errors.xlsx`,
      access,
      summary: says('下载错误文件', 'download the error file'),
      params,
      response: { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
      errors: ['platform/not-found', 'platform/import-not-previewed', 'platform/import-no-faults'],
    }),
  } as const;
}
export type ImportEndpoints = ReturnType<typeof importEndpoints>;

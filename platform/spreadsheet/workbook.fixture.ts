import { collectBytes } from './writing/collect-bytes.ts';
import { type ZipPart, zipStream } from './writing/zip-stream.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Parts of a workbook with one sheet whose XML the test writes itself: what `<worksheet>` holds. */
export function workbookParts(sheet: string | Iterable<string>, name = '表'): ZipPart[] {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return [
    {
      name: '[Content_Types].xml',
      content: [
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
          `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
          `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
      ],
    },
    {
      name: '_rels/.rels',
      content: [
        `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
    },
    {
      name: 'xl/workbook.xml',
      content: [
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ],
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: [
        `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ],
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: typeof sheet === 'string' ? [`<worksheet xmlns="${MAIN}">${sheet}</worksheet>`] : sheet,
    },
  ];
}

export function zipped(parts: readonly ZipPart[]): Promise<Uint8Array> {
  return collectBytes(zipStream(parts));
}

/** Rows of cells as sheet XML: texts inline, numbers as they are, and `{ xml }` for a cell the test writes itself. */
export function sheetData(rows: readonly (readonly (string | number | null | { xml: string })[])[]): string {
  const cell = (value: string | number | null | { xml: string }, place: string) => {
    if (value === null) return '';
    if (typeof value === 'object') return value.xml.replace('<c', `<c r="${place}"`);
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
    return `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const lines = rows.map(
    (row, index) =>
      `<row r="${index + 1}">${row.map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${index + 1}`)).join('')}</row>`,
  );
  return `<sheetData>${lines.join('')}</sheetData>`;
}

/** A workbook of some kilobytes whose sheet unpacks to `megabytes`. */
export function zipBomb(megabytes: number): Promise<Uint8Array> {
  const piece = ' '.repeat(1024 * 1024);
  return zipped(
    workbookParts(
      (function* content() {
        yield `<worksheet xmlns="${MAIN}"><sheetData>`;
        for (let written = 0; written < megabytes; written += 1) yield piece;
        yield '</sheetData></worksheet>';
      })(),
    ),
  );
}

/** How Office wraps a workbook with a password, and how the old .xls begins. */
export const ENCRYPTED_WORKBOOK = Uint8Array.from([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...new Array<number>(1016).fill(0),
]);

import { collectBytes } from './collect-bytes.ts';
import { type ExportSheet, sheetName } from './export-sheet.ts';
import { sheetXml } from './sheet-xml.ts';
import { createStyleTable } from './styles-xml.ts';
import { xmlText } from './xml-text.ts';
import { type ZipPart, zipStream } from './zip-stream.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Media type of what `streamWorkbook` writes. */
export const XLSX_MEDIA_TYPE = `${TYPE}.sheet`;

/**
 * Writes an .xlsx as a stream of bytes, pulling rows only as the reader asks: memory does not grow with the rows.
 * Leaving the loop closes the rows' iterator. Throws what the rows throw, and `RangeError` above a sheet's row limit.
 */
export async function* streamWorkbook(...sheets: readonly ExportSheet[]): AsyncGenerator<Uint8Array> {
  const styles = createStyleTable();
  const names = uniqueNames(sheets);
  yield* zipStream(
    (function* parts(): Generator<ZipPart> {
      yield { name: '[Content_Types].xml', content: [contentTypes(sheets.length)] };
      yield { name: '_rels/.rels', content: [relationships([['officeDocument', 'xl/workbook.xml']])] };
      yield { name: 'xl/workbook.xml', content: [workbookXml(names)] };
      yield { name: 'xl/_rels/workbook.xml.rels', content: [workbookRelationships(sheets.length)] };
      for (const [index, sheet] of sheets.entries()) {
        yield { name: `xl/worksheets/sheet${index + 1}.xml`, content: sheetXml(sheet, styles) };
      }
      yield { name: 'xl/styles.xml', content: [styles.xml()] };
    })(),
  );
}

/** Writes an .xlsx into memory; for small tables (up to about 5,000 rows), larger ones are streamed. */
export function writeWorkbook(sheets: readonly ExportSheet[]): Promise<Uint8Array> {
  return collectBytes(streamWorkbook(...sheets));
}

function uniqueNames(sheets: readonly ExportSheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const wanted = sheetName(sheet.name);
    let name = wanted;
    // Spreadsheet programs compare names without regard to case.
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${wanted.slice(0, 27)}(${copy})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function contentTypes(sheetCount: number): string {
  const sheets = Array.from(
    { length: sheetCount },
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets.join('')}</Types>`
  );
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

function workbookRelationships(sheetCount: number): string {
  const sheets = Array.from({ length: sheetCount }, (_, index): [string, string] => [
    'worksheet',
    `worksheets/sheet${index + 1}.xml`,
  ]);
  return relationships([...sheets, ['styles', 'styles.xml']]);
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

import { xmlText } from './xml-text.ts';

export const HEADER_STYLE = 1;
export const WRAPPED_STYLE = 2;
const FIRST_FORMAT_STYLE = 3;
/** Identifiers below 164 belong to the formats built into spreadsheet programs (ECMA-376 18.8.30). */
const FIRST_FORMAT_ID = 164;

export type StyleTable = { readonly styleOf: (format: string | undefined) => number; readonly xml: () => string };

/** Collects the number formats in use; its part is written after the sheets. */
export function createStyleTable(): StyleTable {
  const formats: string[] = [];
  return {
    styleOf(format) {
      if (format === undefined) return 0;
      if (!formats.includes(format)) formats.push(format);
      return FIRST_FORMAT_STYLE + formats.indexOf(format);
    },
    xml: () => stylesXml(formats),
  };
}

function stylesXml(formats: readonly string[]): string {
  const codes = formats.map((format, index) => `<numFmt numFmtId="${FIRST_FORMAT_ID + index}" formatCode="${xmlText(format)}"/>`);
  const styles = formats.map(
    (_, index) => `<xf numFmtId="${FIRST_FORMAT_ID + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    codes.length > 0 ? `<numFmts count="${codes.length}">${codes.join('')}</numFmts>` : '',
    '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${FIRST_FORMAT_STYLE + styles.length}">`,
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">',
    '<alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
    `${styles.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}

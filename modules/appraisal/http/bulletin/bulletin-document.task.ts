import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { BulletinText } from './bulletin-text.ts';

/** Half points: 三号 for text, 二号 for the title, 小四 inside tables. */
const SIZES = { text: 32, title: 44, cell: 24 } as const;
const FONT = { ascii: 'Times New Roman', eastAsia: '仿宋' } as const;
/** Of A4 within its margins, in twentieths of a point. */
const TEXT_WIDTH = 9026;
/** Two characters of 三号. */
const INDENT = 640;

const run = (text: string, size: number, bold = false) => {
  const [first = '', ...more] = text.split('\n');
  return [
    new TextRun({ text: first, size, bold, font: FONT }),
    ...more.map((line) => new TextRun({ text: line, size, bold, font: FONT, break: 1 })),
  ];
};

function cell(text: string, width: number, bold = false): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: run(text, SIZES.cell, bold) })],
  });
}

function table({ titles, rows }: NonNullable<BulletinText['sections'][number]['table']>): Table {
  // The name of the unit takes the room of two columns.
  const narrow = Math.floor(TEXT_WIDTH / (titles.length + 1));
  const widths = titles.map((_title, at) => (at === 1 ? narrow * 2 : narrow));
  const row = (texts: readonly string[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: texts.map((text, at) => cell(text, widths[at] ?? narrow, isHeader)),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [row(titles, true), ...rows.map((texts) => row(texts, false))],
  });
}

/** Runs on a worker thread: the bulletin as a Word document of A4 pages in plain layout. */
export default async function document(text: BulletinText): Promise<Uint8Array> {
  const children = [
    ...(text.mark === null
      ? []
      : [new Paragraph({ alignment: AlignmentType.RIGHT, children: run(text.mark, SIZES.text, true) })]),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: { after: 400 },
      children: run(text.title, SIZES.title, true),
    }),
    ...text.sections.flatMap((section) => [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        spacing: { before: 240, after: 120 },
        children: run(section.heading, SIZES.text, true),
      }),
      ...section.paragraphs.map((one) => new Paragraph({ indent: { firstLine: INDENT }, children: run(one, SIZES.text) })),
      ...(section.table ? [table(section.table)] : []),
    ]),
    new Paragraph({ alignment: AlignmentType.RIGHT, spacing: { before: 400 }, children: run(text.date, SIZES.text) }),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ title: text.title, sections: [{ children }] })));
}

import {
  AlignmentType,
  BorderStyle,
  Document,
  type IParagraphOptions,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { CHART_WIDTH } from './chart-svg.ts';
import { type BriefingText, HEAD_WIDTH } from './briefing-text.ts';
import { COLUMNS, type BriefingLayout, TEXT_WIDTH } from './briefing-layout.ts';

/** A chart of the briefing as a picture. */
export type ChartPicture = { readonly png: Uint8Array; readonly title: string; readonly alt: string };

const FONT = 'Times New Roman';
const TWIPS_A_MM = 1440 / 25.4;
const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_A_MM);
/** Word counts type in half points, pictures in pixels of 1/96 inch. */
const halfPoints = (points: number): number => points * 2;
const pixels = (millimetres: number): number => Math.round((millimetres / 25.4) * 96);

/**
 * The briefing as a Word file: A4 by Nghị định 30/2020/NĐ-CP, every text editable, charts as pictures.
 *
 * @param pictures of `briefing.charts`, in their order
 */
export async function briefingDocx(
  briefing: BriefingText,
  pictures: readonly ChartPicture[],
): Promise<Uint8Array> {
  const { margins, body } = briefing.layout;
  const document = new Document({
    title: `${briefing.title.kind} ${briefing.title.subject}`,
    subject: briefing.title.knownUntil,
    creator: briefing.head.agency.join(' '),
    lastModifiedBy: briefing.head.agency.join(' '),
    description: briefing.title.knownUntil,
    styles: {
      default: {
        document: {
          run: {
            font: FONT,
            size: halfPoints(body),
            language: { value: briefing.language === 'vi' ? 'vi-VN' : 'en-GB' },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: {
              top: twips(margins.top),
              bottom: twips(margins.bottom),
              left: twips(margins.left),
              right: twips(margins.right),
              header: twips(10),
              footer: twips(10),
            },
          },
        },
        children: contentOf(briefing, pictures),
      },
    ],
  });
  return Packer.pack(document, 'uint8array');
}

function contentOf(briefing: BriefingText, pictures: readonly ChartPicture[]): (Paragraph | Table)[] {
  const { layout, sections } = briefing;
  return [
    head(briefing),
    ...title(briefing),
    ...briefing.notices.map((notice) => words(notice, layout.notes, { italics: true })),
    section(sections.targets, briefing.tally, layout.body),
    ...(briefing.table.rows.length === 0 && briefing.table.without === '' ? [] : [verdicts(briefing)]),
    ...briefing.tableNotes.map((note) => words(note, layout.notes, { italics: true })),
    ...(pictures.length === 0 ? [] : [charts(pictures, layout)]),
    ...(briefing.findings.length === 0 ? [] : [section(sections.findings, '', layout.body)]),
    ...briefing.findings.map(({ text }) => words(`- ${text}`, layout.body)),
    ...(briefing.gaps.length === 0 ? [] : [section(sections.gaps, briefing.gaps.join(' '), layout.notes)]),
    section(sections.sources, briefing.sources, layout.notes),
    signature(briefing),
    lastLine,
  ];
}

/** Word ends every document with a paragraph: after a table it must take no room. */
const lastLine = new Paragraph({
  spacing: { line: 20, lineRule: 'exact' },
  run: { size: 2 },
  children: [],
});

type Look = { bold?: boolean; italics?: boolean; break?: number };

const run = (text: string, points: number, look: Look = {}): TextRun =>
  new TextRun({ text, font: FONT, size: halfPoints(points), ...look });

/** A paragraph of running text: justified, a little room after it. */
const words = (text: string, points: number, look: Look = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    spacing: { after: 40 },
    children: [run(text, points, look)],
  });

function section(name: string, text: string, points: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    spacing: { after: 40 },
    keepNext: text === '',
    children: [
      run(text === '' ? name : `${name}: `, points, { bold: true }),
      ...(text === '' ? [] : [run(text, points)]),
    ],
  });
}

const centred = (text: string, points: number, look: Look = {}, more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, points, look)], ...more });

/** A short rule below the last line, a third of its column wide, as the decree draws it. */
const rule = (columnWidth: number, width: number): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: twips((columnWidth - width) / 2), right: twips((columnWidth - width) / 2) },
    spacing: { line: 60, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
const NO_PADDING = { top: 0, bottom: 0, left: 0, right: 0 };

/** Two columns without lines: how such briefings set a head and a signature. */
function columns(
  widths: readonly [number, number],
  rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[],
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: NO_BORDERS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                children: [...children],
                margins: NO_PADDING,
                borders: { top: NONE, bottom: NONE, left: NONE, right: NONE },
                width: { size: twips(widths[index] ?? 0), type: WidthType.DXA },
              }),
          ),
        }),
    ),
  });
}

const HEAD = [HEAD_WIDTH, TEXT_WIDTH - HEAD_WIDTH] as const;

function head({ head: { superior, agency, number, country, motto, place } }: BriefingText): Table {
  const [left, right] = HEAD;
  return columns(HEAD, [
    [
      [centred(superior, 12), ...agency.map((each) => centred(each, 12, { bold: true })), rule(left, 22)],
      [centred(country, 12, { bold: true }), centred(motto, 13, { bold: true }), rule(right, 54)],
    ],
    [
      [centred(number, 13, {}, { spacing: { before: 60 } })],
      [centred(place, 13, { italics: true }, { spacing: { before: 60 } })],
    ],
  ]);
}

function title({ title: { kind, subject, knownUntil } }: BriefingText): Paragraph[] {
  return [
    centred(kind, 14, { bold: true }, { spacing: { before: 100 } }),
    centred(subject, 14, { bold: true }),
    centred(`(${knownUntil})`, 12, { italics: true }, { spacing: { after: 50 } }),
  ];
}

const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** Verdicts that leadership has to see at once are set in bold, which survives every copier. */
const LOUD = new Set(['met', 'met-early', 'missed', 'reversing', 'slow']);

function verdicts({ table: { headers, rows, without }, layout }: BriefingText): Table {
  const cell = (text: string, column: number, look: Look): TableCell =>
    new TableCell({
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 0, bottom: 0, left: twips(1), right: twips(1) },
      width: { size: twips(COLUMNS[column] ?? 20), type: WidthType.DXA },
      children: [
        new Paragraph({
          alignment: column === 0 && look.bold !== true ? AlignmentType.LEFT : AlignmentType.CENTER,
          children: text
            .split('\n')
            .map((line, index) => run(line, layout.table, { ...look, break: Math.min(index, 1) })),
        }),
      ],
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: headers.map((text, column) => cell(text, column, { bold: true })),
  });
  const lines = rows.map(
    ({ cells, verdict }) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((text, column) =>
          cell(text, column, { bold: column === 4 && LOUD.has(verdict) }),
        ),
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: COLUMNS.map(twips),
    borders: {
      top: THIN,
      bottom: THIN,
      left: THIN,
      right: THIN,
      insideHorizontal: THIN,
      insideVertical: THIN,
    },
    rows: [header, ...lines, ...(without === '' ? [] : [wideRow(without, layout.table)])],
  });
}

const wideRow = (text: string, points: number): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: COLUMNS.length,
        margins: { top: 0, bottom: 0, left: twips(1), right: twips(1) },
        children: [new Paragraph({ children: [run(text, points)] })],
      }),
    ],
  });

function charts(pictures: readonly ChartPicture[], { chartHeight }: BriefingLayout): Paragraph {
  const images = pictures.flatMap(({ png, title: name, alt }, index) => [
    ...(index === 0 ? [] : [run(' ', 11)]),
    new ImageRun({
      type: 'png',
      data: png,
      transformation: { width: pixels(CHART_WIDTH), height: pixels(chartHeight) },
      altText: { title: name, description: alt, name },
    }),
  ]);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 80, after: 40 },
    children: images,
  });
}

const SIGNATURE = [70, TEXT_WIDTH - 70] as const;

function signature({
  signature: { recipientsTitle, recipients, capacity, hint, name },
  layout,
}: BriefingText): Table {
  return columns(SIGNATURE, [
    [
      [
        new Paragraph({
          spacing: { before: 66 },
          children: [run(recipientsTitle, 12, { bold: true, italics: true })],
        }),
        ...recipients.map((text) => new Paragraph({ children: [run(text, 11)] })),
      ],
      [
        centred(capacity, 13, { bold: true }, { spacing: { before: 66 } }),
        centred(hint, 11, { italics: true }, { spacing: { after: twips(layout.signature) } }),
        centred(name, 13, { bold: true }),
      ],
    ],
  ]);
}

import type { Codebook } from '@kts/domain';
import type { CsvRead } from '../formats/csv.ts';
import { parseCsv } from '../formats/csv.ts';
import type { Decoded } from '../formats/decode.ts';
import { decode } from '../formats/decode.ts';
import type { Issue } from '../formats/issue.ts';
import { fileIssue, lineIssue, shown } from '../formats/issue.ts';
import type { Table } from '../formats/table.ts';
import { columnLetter } from '../formats/table.ts';
import { cellReaders } from './cell-readers.ts';
import { digestOf } from './digest.ts';
import type { Draft, DraftRead } from './drafts.ts';
import { noRowsSkipped } from './drafts.ts';
import type { Heading } from './header.ts';
import { findHeading, headerMissing, missingRoles } from './header.ts';
import type {
  ImportGround,
  ImportPlan,
  ImportRequest,
  ImportSettings,
  Question,
  RowCounts,
  UnitConversion,
} from './import-plan.ts';
import { countChanges } from './import-plan.ts';
import { mendCells } from './mend-cells.ts';
import type { DecimalSign } from './number.ts';
import type { Observed } from './observe.ts';
import { observe } from './observe.ts';
import { readLong } from './read-long.ts';
import { unitInTitles } from './titles.ts';

/**
 * What a file would bring: bytes, and what is there already, to observations, issues and questions. Has no
 * effect. Preview and commit make the same plan of the same bytes; the digest shows whether they agree.
 */
export function planImport(request: ImportRequest, codebook: Codebook, ground: ImportGround): ImportPlan {
  const settings = settingsWithAnswers(request);
  const decoded = decode(request.bytes, settings.encoding);
  if (decoded.text === null) return planOf({ request, decoded, issues: decoded.issues });
  const csv = parseCsv(decoded.text, settings.delimiter);
  if (csv.issues.length > 0) return planOf({ request, decoded, csv, issues: csv.issues });
  const mended = mendCells(csv.table, request.cells ?? []);
  const controls = controlIssues(decoded.text, mended.table);
  const heading = findHeading(mended.table, settings);
  const missing = heading === null ? null : missingRoles(heading.places, settings);
  if (heading === null || missing === null || missing.length > 0) {
    const first = mended.table.rows[heading?.at ?? 0]?.cells.join(' ┊ ') ?? '';
    return planOf({
      request,
      decoded,
      csv,
      issues: [
        ...controls,
        ...mended.issues,
        headerMissing(heading?.line ?? null, missing ?? [], shown(first)),
      ],
    });
  }
  const unit = settings.unit ?? unitInTitles(mended.table.rows.slice(0, heading.at));
  const readers = cellReaders(codebook, request.answers ?? new Map());
  const read = readLong(
    mended.table,
    heading,
    readers,
    unit === undefined ? settings : { ...settings, unit },
  );
  const observed = observe(read.drafts, ground, {
    sheet: mended.table.sheet,
    names: heading.names,
    decimalSign: settings.decimalSign ?? null,
  });
  const nothing =
    read.withFigures === 0
      ? [fileIssue('file-no-data', 'Tệp không có dòng số liệu nào.', 'Kiểm tra lại tệp nguồn.')]
      : [];
  const issues = [
    ...controls,
    ...mended.issues,
    ...heading.issues,
    ...read.issues,
    ...observed.issues,
    ...nothing,
  ];
  return planOf({ request, decoded, csv, heading, read, observed, table: mended.table, issues });
}

/** An answer to a question about a setting is that setting; what was set outright goes first. */
function settingsWithAnswers({ settings = {}, answers }: ImportRequest): ImportSettings {
  const source = settings.source ?? answers?.get('source');
  const sign = settings.decimalSign ?? answers?.get('decimal-sign');
  return {
    ...settings,
    ...(source === undefined ? {} : { source }),
    ...(isDecimalSign(sign) ? { decimalSign: sign } : {}),
  };
}

const isDecimalSign = (text: string | undefined): text is DecimalSign => text === '.' || text === ',';

// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Looks through the cells only when the text holds such a sign at all. */
function controlIssues(text: string, table: Table): Issue[] {
  if (!CONTROL.test(text)) return [];
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell, index) =>
      CONTROL.test(cell)
        ? [
            {
              ...lineIssue(
                row.line,
                'control-character',
                'Ô có ký tự điều khiển không nhìn thấy được.',
                'Gõ lại nội dung của ô.',
                shown(cell.replace(CONTROL, '�')),
              ),
              column: columnLetter(index),
              sheet: table.sheet,
            },
          ]
        : [],
    ),
  );
}

type Parts = {
  readonly request: ImportRequest;
  readonly decoded: Decoded;
  readonly csv?: CsvRead;
  readonly heading?: Heading;
  readonly read?: DraftRead;
  readonly observed?: Observed;
  readonly table?: Table;
  readonly issues: readonly Issue[];
};

function planOf({ request, decoded, csv, heading, read, observed, table, issues }: Parts): ImportPlan {
  const questions = [...(read?.questions ?? []), ...(observed?.questions ?? [])];
  const state = stateOf(issues, questions);
  const observations = state === 'ready' ? (observed?.observations ?? []) : [];
  return {
    file: {
      name: request.fileName,
      bytes: request.bytes.length,
      sha256: request.sha256,
      encoding: decoded.encoding,
      delimiter: csv?.delimiter ?? null,
      sheet: csv?.table.sheet ?? null,
    },
    layout: read === undefined ? null : 'long',
    headerLine: heading?.line ?? null,
    columns: [...(heading?.places ?? [])].map(([role, index]) => ({
      role,
      column: columnLetter(index),
      columnName: heading?.names[index] ?? '',
    })),
    conversions: conversionsOf(read?.drafts ?? []),
    rows: rowCounts(table, read, observed),
    observations,
    changes: countChanges(observed?.observations ?? []),
    issues: issues.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    questions,
    state,
    digest: digestOf(observations),
  };
}

function stateOf(issues: readonly Issue[], questions: readonly Question[]): ImportPlan['state'] {
  if (issues.some(({ severity }) => severity === 'error')) return 'refused';
  return questions.length > 0 ? 'needs-answers' : 'ready';
}

function conversionsOf(drafts: readonly Draft[]): UnitConversion[] {
  const conversions = new Map<string, UnitConversion>();
  for (const { indicator, unitText, exponent } of drafts) {
    if (exponent === 0) continue;
    const name = `${indicator.code}|${unitText}`;
    const figures = (conversions.get(name)?.figures ?? 0) + 1;
    conversions.set(name, {
      indicator: indicator.code,
      from: unitText,
      to: indicator.unit,
      exponent,
      figures,
    });
  }
  return [...conversions.values()];
}

/** Every row and every figure is somewhere; a count that does not come out is a mistake of this program. */
function rowCounts(
  table: Table | undefined,
  read: DraftRead | undefined,
  observed: Observed | undefined,
): RowCounts {
  if (table === undefined || read === undefined || observed === undefined) {
    return {
      read: 0,
      withFigures: 0,
      skipped: noRowsSkipped(),
      figures: 0,
      observations: 0,
      identical: 0,
      refused: 0,
      waiting: 0,
      empty: 0,
    };
  }
  const figures = read.drafts.length + read.refused + read.waiting + read.empty;
  const counts: RowCounts = {
    read: table.rows.length,
    withFigures: read.withFigures,
    skipped: read.skipped,
    figures,
    observations: observed.observations.length,
    identical: observed.identical,
    refused: read.refused + observed.refused,
    waiting: read.waiting + observed.waiting,
    empty: read.empty,
  };
  const aside = Object.values(counts.skipped).reduce((sum, count) => sum + count, 0);
  const settled = counts.observations + counts.identical + counts.refused + counts.waiting + counts.empty;
  if (counts.read !== counts.withFigures + aside || settled !== figures) {
    throw new Error(`Rows do not add up: ${JSON.stringify(counts)}`);
  }
  return counts;
}

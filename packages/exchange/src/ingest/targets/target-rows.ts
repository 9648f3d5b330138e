import type {
  Boundaries,
  Comparator,
  Indicator,
  Issue,
  IssueParams,
  Target,
  TargetDocument,
  TargetRole,
} from '@kts/domain';
import { boundariesOn, decidedOn, excerpt, lineIssue, newDocumentCode } from '@kts/domain';
import type { TableRow } from '../../formats/table.ts';
import { columnLetter } from '../../formats/table.ts';
import { lexiconOf } from '@kts/words/reading/lexicon';
import type { UnitNames } from '@kts/words/reading/unit';
import { cellReaders } from '../keys/cell-readers.ts';
import { readReleaseDate } from '@kts/words/reading/date';
import { foldTight, tidy } from '@kts/words/reading/fold';
import type { Outcome } from '../outcome.ts';
import { raggedRow } from '../shape/ragged-row.ts';
import type { TargetGround } from './plan-targets.ts';
import { readPromise } from './promise.ts';
import type { TargetHeading } from './target-headings.ts';

/** A row as it was understood; the code is given later. */
export type TargetRow = {
  readonly line: number;
  readonly target: Target;
  /** Whether the file has such a column at all: what it does not say, stays. */
  readonly gives: (role: TargetRole) => boolean;
};

type Cells = {
  readonly text: (role: TargetRole) => string;
  /** The value, or null after the refusal was noted. */
  readonly take: <T>(role: TargetRole, outcome: Outcome<T>) => T | null;
  readonly refuse: (role: TargetRole, params: IssueParams) => void;
  readonly warn: (role: TargetRole, params: IssueParams) => void;
};

/** Reads rows below a heading; what it cannot read becomes an issue, and null. */
export function targetRowReader(
  heading: TargetHeading,
  ground: TargetGround,
  issues: Issue[],
): (row: TableRow) => TargetRow | null {
  const { codebook } = ground;
  const lexicon = lexiconOf(codebook);
  const readers = cellReaders(lexicon, new Map());
  const papers = paperFinder(ground);
  const gives = (role: TargetRole): boolean => heading.places.has(role);

  const areaOf = (cells: Cells, era: Boundaries): string | null => {
    // A slug names one area whatever the date.
    const bySlug = codebook.area(tidy(cells.text('province')));
    return bySlug?.slug ?? cells.take('province', readers.area(cells.text('province'), era))?.slug ?? null;
  };
  const periodOf = (cells: Cells): string | null => {
    const read = readers.period(cells.text('period'));
    if (read.ok === 'ask') {
      cells.refuse('period', { reason: 'target-period-several' });
      return null;
    }
    return cells.take('period', read)?.period ?? null;
  };

  const sourceOf = (cells: Cells): string | null =>
    cells.text('source') === '' ? null : cells.take('source', readers.source(cells.text('source')));

  return (row) => {
    const cells = cellsOf(row, heading, issues);
    const issuedOn = issuedOnOf(cells);
    const period = periodOf(cells);
    const indicator = cells.take('indicator', readers.indicator(cells.text('indicator')));
    // Without its date a name may be of either list: nothing is said of it until then.
    const area =
      issuedOn === undefined
        ? null
        : areaOf(cells, boundariesOn(decidedOn(issuedOn, period) ?? ground.today));
    const promise = indicator && promiseOf(cells, indicator, lexicon.units);
    const document = area === null || issuedOn === undefined ? null : papers(cells, area, issuedOn);
    const source = sourceOf(cells);
    const target = wholeTarget({ area, indicator: indicator?.code ?? null, period, promise, document });
    const noteVi = cells.text('note') || null;
    return target && { line: row.line, target: { ...target, source, noteVi }, gives };
  };
}

type Parts = {
  readonly area: string | null;
  readonly indicator: string | null;
  readonly period: string | null;
  readonly promise: Pick<Target, 'comparator' | 'value' | 'valueMax'> | null;
  readonly document: TargetDocument | null;
};

/** A target of which nothing is missing, else null: what is missing has been said. */
function wholeTarget(parts: Parts): Target | null {
  const { area, indicator, period, promise, document } = parts;
  if (area === null || indicator === null || period === null) return null;
  if (promise === null || document === null) return null;
  return { ...NOTHING_FURTHER, area, indicator, period, ...promise, document };
}

const NOTHING_FURTHER = {
  code: '',
  source: null,
  baseline: null,
  noteVi: null,
  noteEn: null,
  citations: [],
} as const;

/** Null: not given; undefined: not understood. */
function issuedOnOf(cells: Cells): string | null | undefined {
  const text = cells.text('issuedOn');
  if (text === '') return null;
  const date = readReleaseDate(text);
  if (date !== null) return date;
  cells.refuse('issuedOn', { reason: 'target-date-form' });
  return undefined;
}

function promiseOf(
  cells: Cells,
  indicator: Indicator,
  units: UnitNames,
): { comparator: Comparator; value: number; valueMax: number | null } | null {
  const read = readPromise(
    {
      comparator: cells.text('comparator'),
      value: cells.text('value'),
      valueMax: cells.text('valueMax'),
      unit: cells.text('unit'),
    },
    indicator,
    units,
  );
  if (read.ok) return read.value;
  cells.refuse(read.role, read.params);
  return null;
}

function cellsOf(row: TableRow, heading: TargetHeading, issues: Issue[]): Cells {
  const text = (role: TargetRole): string => row.cells[heading.places.get(role) ?? -1]?.trim() ?? '';
  const note =
    (severity: Issue['severity']) =>
    (role: TargetRole, params: IssueParams): void => {
      const index = heading.places.get(role);
      issues.push({
        ...lineIssue(row.line, params, excerpt(text(role))),
        severity,
        column: index === undefined ? null : columnLetter(index),
        columnName: index === undefined ? null : (heading.names[index] ?? null),
      });
    };
  const refuse = note('error');
  const ragged = raggedRow(row.cells, heading.names.length, 0);
  if (ragged !== null) refuse('ordinal', ragged);
  return {
    text,
    refuse,
    warn: note('warning'),
    take: (role, outcome) => {
      if (outcome.ok) return outcome.value;
      refuse(role, outcome.params);
      return null;
    },
  };
}

type PaperFinder = (cells: Cells, area: string, issuedOn: string | null) => TargetDocument | null;

/**
 * Finds a paper by number (two provinces may each have a 08-NQ/TU) and date, or by its title where it has
 * no number. One not known is new, and has a number.
 */
function paperFinder({ codebook }: TargetGround): PaperFinder {
  const known = [...codebook.documentsAsOf(null)];
  return (cells, area, issuedOn) => {
    const named = { number: cells.text('number') || null, title: cells.text('document') };
    const [paper, ...others] = known.filter((each) => isPaper(each, named, area, issuedOn));
    if (paper !== undefined && others.length === 0) return asKnown(paper, cells);
    if (paper !== undefined || named.number === null) return refusePaper(cells, paper !== undefined);
    const made = newPaper(cells, named.number, area, issuedOn, (code) =>
      known.some((each) => each.code === code),
    );
    known.push(made);
    return made;
  };
}

function refusePaper(cells: Cells, several: boolean): null {
  cells.refuse('number', { reason: several ? 'documents-several' : 'document-number-missing' });
  return null;
}

type PaperNamed = { readonly number: string | null; readonly title: string };

const isPaper = (
  paper: TargetDocument,
  { number, title }: PaperNamed,
  area: string,
  issuedOn: string | null,
): boolean =>
  (number === null
    ? paper.number === null && foldTight(paper.titleVi) === foldTight(title)
    : paper.number !== null && foldTight(paper.number) === foldTight(number)) &&
  (paper.area === null || paper.area === 'vn' || paper.area === area) &&
  (issuedOn === null ||
    paper.issuedOn === null ||
    paper.issuedOn.startsWith(issuedOn) ||
    issuedOn.startsWith(paper.issuedOn));

/** A file of targets does not correct papers: what it writes of one otherwise is said, and left. */
function asKnown(paper: TargetDocument, cells: Cells): TargetDocument {
  const title = cells.text('document');
  const issuer = cells.text('issuer');
  const differs = (text: string, stands: string): boolean =>
    text !== '' && foldTight(text) !== foldTight(stands);
  if (differs(issuer, paper.issuer)) {
    cells.warn('issuer', { reason: 'document-issuer-differs', kept: paper.issuer });
  }
  if (differs(title, paper.titleVi)) {
    cells.warn('document', { reason: 'document-title-differs', kept: excerpt(paper.titleVi) });
  }
  return paper;
}

function newPaper(
  cells: Cells,
  number: string,
  area: string,
  issuedOn: string | null,
  isTaken: (code: string) => boolean,
): TargetDocument {
  const paper = {
    number,
    titleVi: cells.text('document'),
    titleEn: '',
    issuedOn,
    issuer: cells.text('issuer'),
    area,
    address: cells.text('address') || null,
    note: null,
  };
  return { code: newDocumentCode(paper, isTaken), ...paper };
}

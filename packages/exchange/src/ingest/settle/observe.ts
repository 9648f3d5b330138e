import { type Issue, type ObservationStatus, type Question, type ImportGround, slipOf } from '@kts/domain';
import { excerpt, namedUnit, question, sameReading } from '@kts/domain';
import { columnLetter } from '../../formats/table.ts';
import { checkConsistency } from '../check/consistency.ts';
import { checkBounds } from '../check/bounds.ts';
import { checkSums, checkYears } from '../check/sums.ts';
import { runningObjection } from '../check/period-clock.ts';
import { checkPeers } from '../check/peers.ts';
import { checkSeries } from '../check/series.ts';
import { totalObjection } from '../check/country-total.ts';
import type { Draft, DraftRead } from '../drafts.ts';
import { givenBy } from './figure-value.ts';
import { type Gathering, gatheringOf, object, type ObserveOptions } from './gathering.ts';
import { keyOf, PlannedFigure, readingOf } from '../planned-figure.ts';
import { askScales } from './scale-question.ts';
import { settledRemarks } from './settle-remarks.ts';
import { OPEN_SOURCE } from '../slots.ts';
import { settleNumbers, type Settled } from './settle-numbers.ts';

export type Observed = {
  readonly figures: readonly PlannedFigure[];
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
  readonly identical: number;
  readonly refused: number;
  readonly waiting: number;
};

/** Turns drafts into observations: settles numbers, checks ranges, finds what stands twice. */
export function observe(
  { drafts, totals, sums }: Pick<DraftRead, 'drafts' | 'totals' | 'sums'>,
  ground: ImportGround,
  options: ObserveOptions,
): Observed {
  const gathering = gatheringOf(ground, options);
  const numbers = settleNumbers(totals.length === 0 ? drafts : [...drafts, ...totals], options.decimalSign);
  const { settled, questions } = askScales(drafts, numbers, options.answers);
  drafts.forEach((draft, index) => {
    const number = settled[index];
    if (number !== undefined) observeOne(gathering, draft, number);
  });
  const { figures, table, issues, identical, refused, waiting } = gathering;
  const findings = [
    ...checkSeries(figures, ground),
    ...checkPeers(table),
    ...checkSums(figures, sums),
    ...checkYears(figures),
    ...checkConsistency(figures, table, options.codebook, ground),
  ];
  const doubted = new Set(findings.map(({ of }) => of));
  findings.push(...checkBounds(figures.filter((figure) => !doubted.has(figure))));
  for (const { of, ...finding } of findings) object(gathering, of.draft, finding);
  compareTotals(gathering, totals, numbers.slice(drafts.length));
  return {
    figures,
    issues,
    identical,
    refused,
    waiting,
    questions: [...questions, ...decimalQuestion(gathering), ...statusQuestion(gathering)],
  };
}

function compareTotals(gathering: Gathering, totals: readonly Draft[], numbers: readonly Settled[]): void {
  for (const [index, draft] of totals.entries()) {
    const number = numbers[index];
    if (number?.kind !== 'value') continue;
    const objection = totalObjection(draft, number.value, gathering.table, gathering.codebook);
    if (objection !== null) object(gathering, draft, objection);
  }
}

function observeOne(gathering: Gathering, draft: Draft, settled: Settled): void {
  if (settled.kind === 'ambiguous') gathering.ambiguous ??= { draft, settled };
  if (settled.kind === 'ambiguous' || settled.kind === 'waiting') {
    gathering.waiting += 1;
    return;
  }
  const given = givenBy(gathering, draft, settled);
  if (given === null) {
    gathering.refused += 1;
    return;
  }
  if (draft.slot.source === OPEN_SOURCE) {
    gathering.waiting += 1;
    return;
  }
  const first = gathering.table.find(draft);
  const before = first === undefined ? gathering.ground.current(keyOf(draft)) : first.before;
  const remarks = settledRemarks(draft.remarks, given, before, unmarkedStatus(gathering));
  if (remarks === null) {
    gathering.unmarked.push(draft);
    gathering.waiting += 1;
    return;
  }
  const running = given.value === null ? null : runningObjection(draft, remarks, gathering.today);
  if (running !== null) {
    object(gathering, draft, running);
    gathering.refused += 1;
    return;
  }
  const figure = new PlannedFigure(draft, given, remarks, { sheet: gathering.sheet, before });
  if (first === undefined) add(gathering, figure);
  else addAgain(gathering, figure, first);
}

/** What a person said of the figures that bear no mark. */
function unmarkedStatus({ answers }: Gathering): readonly ObservationStatus[] | null {
  const answer = STATUSES.find((status) => status === answers.get('status'));
  return answer === undefined ? null : [answer];
}

const STATUSES = ['A', 'P', 'E'] as const satisfies readonly ObservationStatus[];

/** Asked once a file: nothing in it says how sure its new and changed figures are. */
function statusQuestion({ unmarked, sheet }: Gathering): Question[] {
  const [first] = unmarked;
  if (first === undefined) return [];
  const options = STATUSES.map((status) => ({
    value: status,
    params: { reason: 'status', status } as const,
  }));
  const params = { reason: 'which-status', figures: unmarked.length } as const;
  const place = { line: first.line, column: columnLetter(first.column) };
  const asked = { id: 'status', about: 'status', params, options } as const;
  return [question(asked, { ...place, cells: [{ sheet, ...place }] })];
}

function add(gathering: Gathering, figure: PlannedFigure): void {
  gathering.table.add(figure);
  gathering.figures.push(figure);
  if (figure.before === null) return;
  warnOfMagnitude(gathering, figure);
  warnOfErasure(gathering, figure);
}

/** The same figure twice is counted once; two figures for one key refuse the file, naming both lines. */
function addAgain(
  gathering: Gathering,
  { draft, remarks, value, missing }: PlannedFigure,
  first: PlannedFigure,
): void {
  const { line, text } = first.draft;
  if (sameReading(first.reading, readingOf(remarks, { value, missing }))) {
    gathering.identical += 1;
    object(gathering, draft, { severity: 'warning', params: { reason: 'repeated', line } });
    return;
  }
  gathering.refused += 1;
  const lines = { first: line, line: draft.line };
  object(gathering, draft, {
    severity: 'error',
    params:
      first.value === value
        ? { reason: 'repeated-with-other-remarks', ...lines }
        : { reason: 'repeated-otherwise', ...lines, text: excerpt(text) },
  });
}

/** A mark for a missing figure over a published one erases it. */
function warnOfErasure(gathering: Gathering, { draft, before, value }: PlannedFigure): void {
  if (value !== null || before === null || before.value === null) return;
  const unit = namedUnit(draft.slot.indicator);
  object(gathering, draft, {
    severity: 'warning',
    params: { reason: 'erases-figure', before: before.value, unit },
  });
}

function warnOfMagnitude(gathering: Gathering, { draft, before, value }: PlannedFigure): void {
  if (!before?.value || !value || before.value === value) return;
  const slip = slipOf(value, before.value);
  if (slip === null) return;
  object(gathering, draft, {
    severity: 'warning',
    params: {
      reason: 'slip-from-stored',
      isMore: Math.abs(value) > Math.abs(before.value),
      other: before.value,
      times: 10 ** slip,
      unit: namedUnit(draft.slot.indicator),
    },
  });
}

function decimalQuestion({ ambiguous, names, sheet, waiting }: Gathering): Question[] {
  if (ambiguous === null) return [];
  const { draft, settled } = ambiguous;
  const { sign, asGrouped, asDecimal } = settled;
  const unit = namedUnit(draft.slot.indicator);
  const name = names[draft.column] ?? '';
  const place = { line: draft.line, column: columnLetter(draft.column) };
  return [
    question(
      {
        id: 'decimal-sign',
        about: 'decimalSign',
        params: { reason: 'decimal-sign', name, figures: waiting, text: draft.text.trim(), sign },
        options: [
          { value: sign === '.' ? ',' : '.', params: { reason: 'grouping-sign', value: asGrouped, unit } },
          { value: sign, params: { reason: 'decimal-sign', value: asDecimal, unit } },
        ],
      },
      { ...place, cells: [{ sheet, ...place }] },
    ),
  ];
}

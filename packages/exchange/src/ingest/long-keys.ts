import type { Asked, Boundaries, Indicator, ObservationStatus } from '@kts/domain';
import type { TableRow } from '../formats/table.ts';
import type { DatedPeriod } from './cell-readers.ts';
import type { DraftUnit } from './drafts.ts';
import { takeStatus } from './heading-text.ts';
import { periodOfParts } from './period-parts.ts';
import { plainPeriod } from './period-words.ts';
import { ask, cellOf, complain, periodQuestion, type RowContext, take } from './row-context.ts';
import { OPEN_SOURCE, type Slot } from './slots.ts';

/** Cannot be read, or waits for an answer and is therefore neither read nor refused. */
export type Unsettled = 'refused' | 'waiting';

export const isUnsettled = (part: unknown): part is Unsettled => part === 'refused' || part === 'waiting';

/** What the cells of a row beside its province say that the figure is. */
export type LongKeys = {
  readonly indicator: Indicator | Unsettled;
  readonly period: DatedPeriod | Unsettled;
  /** What the period's cell says of the figure: "Sơ bộ 2023". */
  readonly status: ObservationStatus | null;
  /** Code of a source, or that it is open or refused. */
  readonly source: string;
  /** The list of provinces that the row's name belongs to. */
  readonly era: Boundaries | Unsettled;
};

export type SettledKeys = {
  readonly indicator: Indicator;
  readonly period: DatedPeriod;
  readonly status: ObservationStatus | null;
  readonly source: string;
  readonly era: Boundaries;
  readonly unit: DraftUnit;
  readonly slot: Slot;
};

export function readKeys(context: RowContext, row: TableRow): LongKeys {
  const indicator = take(context, row, 'indicator', context.readers.indicator) ?? 'refused';
  const { period, status } = readPeriod(context, row);
  const source = readSource(context, row);
  const declared = take(context, row, 'boundaries', context.readers.boundaries);
  const dated = isUnsettled(period) ? period : period.era;
  return { indicator, period, status, source, era: declared === undefined ? 'refused' : (declared ?? dated) };
}

function readPeriod(context: RowContext, row: TableRow): Pick<LongKeys, 'period' | 'status'> {
  const text = periodOfParts((role) => cellOf(context, row, role));
  const whole = context.readers.period(text);
  const { status, rest } = whole.ok === false ? takeStatus(plainPeriod(text)) : { status: null, rest: text };
  const plain = status === null ? text : rest.replace(/[()[\]]/g, ' ').trim();
  const outcome = status === null ? whole : context.readers.period(plain);
  if (outcome.ok === true) return { period: outcome.value, status };
  if (outcome.ok === 'ask') {
    ask(context, row, 'period', periodQuestion(plain, outcome.candidates));
    return { period: 'waiting', status };
  }
  complain(context, row, 'period', text, outcome);
  return { period: 'refused', status: null };
}

function readSource(context: RowContext, row: TableRow): string {
  const question = questionOfSource(context, row);
  if (question === null) return take(context, row, 'source', context.readers.source) ?? 'refused';
  ask(context, row, 'source', question);
  return OPEN_SOURCE;
}

/** What to ask of a row's source: there is none, or its own cell names none of the catalogue. */
function questionOfSource(context: RowContext, row: TableRow): Asked | null {
  const text = cellOf(context, row, 'source').trim();
  if (text === '') return context.readers.sourceQuestion;
  return context.readers.source(text).ok ? null : context.readers.askSource(text);
}

import type { ObservationStatus } from '@kts/domain';
import type { DraftUnit } from '../drafts.ts';
import { bare, tidy } from '@kts/words/reading/fold';
import { markIn, takeStatus } from '@kts/words/reading/text-facts';
import { type NumberCell, readNumber } from '@kts/words/reading/number';
import { type Outcome, refuse } from '../outcome.ts';

/** A figure, and what the words before and behind it say. */
export type WordedFigure = {
  readonly figure: string;
  readonly unit: string | null;
  readonly status: ObservationStatus | null;
  /** "8246,6 (*)": a mark that a note may explain. */
  readonly mark: string | null;
};

const WORDED = /^([\p{L} ]*?)([-+]?\d[\d.,' ]*?)\s*(\p{L}[\p{L}. ]*|\([\p{L}. ]+\)|\*{1,3}|\(\*{1,3}\))?$/u;

type IsUnit = (text: string) => boolean;

const LONGEST = 100;

/** Parts "98.765 tỷ đồng", "12 (ước)", "sơ bộ 8,59"; null where a word is neither a unit nor a status. */
export function splitFigure(text: string, isUnit: IsUnit): WordedFigure | null {
  // A raised figure is a mark of a footnote, or a digit: nobody knows.
  if (text.length > LONGEST || /\p{No}/u.test(text)) return null;
  const [all, before = '', figure = '', behind = ''] = WORDED.exec(tidy(text)) ?? [];
  if (all === undefined) return null;
  const mark = markIn(behind);
  const told = [before, mark === null ? behind.replace(/[()]/g, '') : '']
    .map((words) => words.trim())
    .filter((words) => words !== '');
  const statuses = told.map(statusOf);
  const units = told.filter((_words, at) => statuses[at] === null);
  const [status = null, ...others] = statuses.filter((one) => one !== null);
  const [unit = null, ...rest] = units;
  if ((told.length === 0 && mark === null) || others.length + rest.length > 0) return null;
  // A unit stands behind its figure, and in no brackets: "(tỷ)" could say anything.
  return unit === null || (unit === behind && isUnit(unit)) ? { figure, unit, status, mark } : null;
}

/** A figure with words beside it, read: its own unit must not contradict the one stated for it. */
export type WordedNumber = {
  readonly number: NumberCell;
  readonly unit: DraftUnit | null;
  readonly status: ObservationStatus | null;
  readonly mark: string | null;
};

/** Reads "98.765 tỷ", "12 (ước)"; null where the words are none of ours. @param stated unit of column or title */
export function readWorded(
  text: string,
  stated: string,
  readUnit: (unit: string) => Outcome<DraftUnit>,
  isUnit: IsUnit,
): WordedNumber | null {
  const parts = splitFigure(text, isUnit);
  if (parts === null) return null;
  const { status, mark } = parts;
  const number = readNumber(parts.figure);
  if (parts.unit === null) return { number, unit: null, status, mark };
  const own = readUnit(parts.unit);
  if (!own.ok) return null;
  const column = stated.trim() === '' ? own : readUnit(stated);
  return column.ok && column.value.exponent === own.value.exponent
    ? { number, unit: own.value, status, mark }
    : null;
}

export const TWO_STATUSES = refuse({ reason: 'statuses-differ' });

/** The status that words name and nothing else. */
function statusOf(words: string): ObservationStatus | null {
  const { status, rest } = takeStatus(bare(words));
  return rest.trim() === '' ? status : null;
}

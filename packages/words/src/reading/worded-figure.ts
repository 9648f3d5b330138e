import type { Bound, ObservationStatus, Quality } from '@kts/domain';
import { takeBound } from './bound.ts';
import { bare, tidy } from './fold.ts';
import { takeOwnMarks } from './own-marks.ts';
import { markIn, takeStatus } from './text-facts.ts';

/** A figure, and what the words before and behind it say. */
export type WordedFigure = {
  readonly figure: string;
  readonly unit: string | null;
  readonly status: ObservationStatus | null;
  /** "8246,6 (*)": a mark that a note may explain. */
  readonly mark: string | null;
  /** "trên 9.300": what the number is of the true one. */
  readonly bound: Bound | null;
  /** "40 (?)", as our pages print it. */
  readonly quality: Quality | null;
};

const WORDED = /^([\p{L} ]*?)([-+]?\d[\d.,' ]*?)\s*(%|\p{L}[\p{L}. ]*|\([\p{L}. ]+\)|\*{1,3}|\(\*{1,3}\))?$/u;

/** Tells whether a text names a unit. */
export type IsUnit = (text: string) => boolean;

const LONGEST = 100;

/**
 * Parts "98.765 tỷ đồng", "12 (ước)", "sơ bộ 8,59", "ước trên 500", "13,17 (ƯT)(*)"; null where a word is neither
 * a unit nor a status, and of a figure that nobody published.
 */
export function splitFigure(text: string, isUnit: IsUnit): WordedFigure | null {
  // A raised figure is a mark of a footnote, or a digit: nobody knows.
  if (text.length > LONGEST || /\p{No}/u.test(text)) return null;
  const whole = tidy(text);
  const own = takeOwnMarks(whole);
  const { bound, rest } = takeInnerBound(own.rest);
  const parts = own.isRestated ? null : splitWords(rest, isUnit);
  if (parts === null) return null;
  const { status, quality } = own;
  const marked = { ...parts, status: parts.status ?? status, mark: parts.mark ?? own.mark, bound, quality };
  // Of a number alone other readers know more.
  return rest === parts.figure && rest === whole ? null : marked;
}

type Parts = Pick<WordedFigure, 'figure' | 'unit' | 'status' | 'mark'>;

function splitWords(text: string, isUnit: IsUnit): Parts | null {
  const [all, before = '', figure = '', behind = ''] = WORDED.exec(text) ?? [];
  if (all === undefined) return null;
  const mark = markIn(behind);
  const told = [before, mark === null ? behind.replace(/[()]/g, '') : '']
    .map((words) => words.trim())
    .filter((words) => words !== '');
  const statuses = told.map(statusOf);
  const units = told.filter((_words, at) => statuses[at] === null);
  const [status = null, ...others] = statuses.filter((one) => one !== null);
  const [unit = null, ...rest] = units;
  if (others.length + rest.length > 0) return null;
  // A unit stands behind its figure, and in no brackets: "(tỷ)" could say anything.
  return unit === null || (unit === behind && isUnit(unit)) ? { figure, unit, status, mark } : null;
}

/** The bound that a figure begins with; it may stand behind a status: "ước đạt trên 500", "sơ bộ khoảng 12". */
function takeInnerBound(text: string): ReturnType<typeof takeBound> {
  const own = takeBound(text);
  const [, status, rest] = /^(ước|sơ bộ|estimated)(?: tính| đạt)? (.*)$/iu.exec(text) ?? [];
  if (own.bound !== null || rest === undefined) return own;
  const inner = takeBound(rest);
  return inner.bound === null ? own : { bound: inner.bound, rest: `${status} ${inner.rest}` };
}

/** The status that words name and nothing else. */
function statusOf(words: string): ObservationStatus | null {
  const { status, rest } = takeStatus(bare(words));
  return rest.trim() === '' ? status : null;
}

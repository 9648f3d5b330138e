import type { Boundaries } from '../area.ts';
import type { ObservationStatus } from '../observation.ts';
import type { Period } from '../period.ts';
import type { IssueCode } from './issue-code.ts';
import type { Named } from './named.ts';

/** The setting that an answer is, or `meanings` and `text`: what a column, a row or a text says. */
export const QUESTION_ABOUTS = [
  'sheet',
  'hidden',
  'indicator',
  'province',
  'period',
  'unit',
  'source',
  'status',
  'boundaries',
  'decimalSign',
  'meanings',
  /** A text of the file that could say something of figures. */
  'unread',
] as const;
export type QuestionAbout = (typeof QUESTION_ABOUTS)[number];

/** What is asked, with all that the question says. Texts of the file are as they stand there. */
export type QuestionParams =
  | { readonly reason: 'which-sheet' }
  | { readonly reason: 'read-hidden'; readonly rows: readonly number[]; readonly columns: readonly string[] }
  | { readonly reason: 'which-indicator' }
  | { readonly reason: 'which-province' }
  | { readonly reason: 'which-period' }
  /** The titles name several. */
  | { readonly reason: 'which-period-of-titles' }
  /** "30/6/2023" ends a month, a quarter and a half. */
  | { readonly reason: 'which-period-of-day'; readonly text: string }
  /** "2023" below "6 tháng đầu năm 2023": the half or the year. */
  | { readonly reason: 'year-or-part'; readonly year: string; readonly period: Period }
  | { readonly reason: 'which-source' }
  | { readonly reason: 'source-of-text'; readonly text: string }
  | { readonly reason: 'names-of-63' }
  | { readonly reason: 'names-of-34'; readonly provinces: number }
  | { readonly reason: 'titles-name-list'; readonly list: Boundaries }
  | { readonly reason: 'what-is-column'; readonly column: string; readonly name: string }
  /** A text that could say something of figures: another indicator, a part of the whole, or nothing. */
  | { readonly reason: 'what-says-text'; readonly text: string }
  /** Two places say two things of the same figures. */
  | { readonly reason: 'places-contradict'; readonly first: string; readonly second: string }
  | { readonly reason: 'which-status'; readonly figures: number }
  | { readonly reason: 'what-says-mark'; readonly mark: string }
  | {
      readonly reason: 'decimal-sign';
      readonly name: string;
      readonly figures: number;
      readonly text: string;
      readonly sign: '.' | ',';
    }
  | { readonly reason: 'scale-of-share'; readonly indicator: Named; readonly text: string }
  | {
      readonly reason: 'scale-of-index';
      readonly indicator: Named;
      readonly unit: Named;
      readonly text: string;
    }
  | {
      readonly reason: 'scale-of-count';
      readonly indicator: Named;
      readonly unit: Named;
      readonly text: string;
    };
export type QuestionReason = QuestionParams['reason'];

const CODES: Readonly<Record<QuestionReason, IssueCode>> = {
  'which-sheet': 'missing-key',
  'read-hidden': 'hidden-content',
  'which-indicator': 'missing-key',
  'which-province': 'missing-key',
  'which-period': 'missing-key',
  'which-period-of-titles': 'period-ambiguous',
  'which-period-of-day': 'period-ambiguous',
  'year-or-part': 'period-ambiguous',
  'which-source': 'missing-key',
  'source-of-text': 'source-unknown',
  'names-of-63': 'province-era',
  'names-of-34': 'province-era',
  'titles-name-list': 'province-era',
  'what-is-column': 'header-unknown',
  'what-says-text': 'unread',
  'places-contradict': 'inconsistent',
  'which-status': 'missing-key',
  'what-says-mark': 'status-unknown',
  'decimal-sign': 'number-ambiguous',
  'scale-of-share': 'unit-magnitude',
  'scale-of-index': 'unit-magnitude',
  'scale-of-count': 'unit-magnitude',
};

/** What an option says. */
export type OptionParams =
  | { readonly reason: 'sheet'; readonly name: string; readonly hidden: boolean }
  | { readonly reason: 'skip-hidden' }
  | { readonly reason: 'keep-hidden' }
  | { readonly reason: 'indicator'; readonly name: Named; readonly unit: Named }
  /** `since`: begun with the merger, of a name that another had before. */
  | { readonly reason: 'province'; readonly name: Named; readonly isNew: boolean }
  | { readonly reason: 'period'; readonly period: Period }
  | { readonly reason: 'source'; readonly name: Named }
  | { readonly reason: 'boundaries'; readonly list: Boundaries }
  | { readonly reason: 'status'; readonly status: ObservationStatus }
  /** As it stands in the file. */
  | { readonly reason: 'text'; readonly text: string }
  | { readonly reason: 'leave-out-rows' }
  | { readonly reason: 'leave-out-column' }
  | { readonly reason: 'part-of-whole' }
  | { readonly reason: 'label-only' }
  | { readonly reason: 'grouping-sign'; readonly value: number; readonly unit: Named }
  | { readonly reason: 'decimal-sign'; readonly value: number; readonly unit: Named }
  | { readonly reason: 'fraction-of-one' }
  | { readonly reason: 'per-cent' }
  | { readonly reason: 'index-of-100' }
  | { readonly reason: 'index-of-1000' }
  | { readonly reason: 'other-scale' }
  | { readonly reason: 'in-thousands'; readonly unit: Named }
  | { readonly reason: 'in-units'; readonly unit: Named };
export type OptionReason = OptionParams['reason'];

export type QuestionOption = { readonly value: string; readonly params: OptionParams };

export type QuestionCell = {
  readonly sheet: string | null;
  readonly line: number;
  /** Column letter. */
  readonly column: string;
};

/** A question names no more of its cells than these. */
export const MOST_QUESTION_CELLS = 50;

/** What only a person can decide. With an answer under `id` the plan is made again. */
export type Question = {
  readonly id: string;
  readonly about: QuestionAbout;
  readonly code: IssueCode;
  readonly params: QuestionParams;
  readonly options: readonly QuestionOption[];
  /** Where it first arose. */
  readonly line: number | null;
  readonly column: string | null;
  /** The places that it is about, {@link MOST_QUESTION_CELLS} at most. */
  readonly cells: readonly QuestionCell[];
  /** Questions of one group are shown together, as lines of one. */
  readonly group: string | null;
};

/** A question before it is known where it arises. */
export type Asked = Pick<Question, 'id' | 'about' | 'params' | 'options'>;

/** A question with its place; it stands alone where no group is given. */
export const question = (
  asked: Asked,
  place: Partial<Pick<Question, 'line' | 'column' | 'cells' | 'group'>> = {},
): Question => ({
  code: CODES[asked.params.reason],
  line: null,
  column: null,
  cells: [],
  group: null,
  ...asked,
  ...place,
});

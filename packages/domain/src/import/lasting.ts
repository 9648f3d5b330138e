import type { IssueCode } from './issue-code.ts';
import type { Question, QuestionAbout } from './question.ts';

/** Whether answers about these settle what a form says, and so of its next file too. */
const LASTS: Readonly<Record<QuestionAbout, boolean>> = {
  sheet: false,
  hidden: false,
  indicator: true,
  province: false,
  period: false,
  unit: true,
  source: true,
  status: false,
  boundaries: false,
  decimalSign: false,
  meanings: true,
  unread: true,
};
/** Which of two readings figures have is asked of every file. */
const CODES_OF_FIGURES: readonly IssueCode[] = ['number-ambiguous', 'unit-magnitude', 'period-ambiguous'];
/** Ids of questions whose answers are of one file alone; what is before a colon. */
const OF_ONE_FILE: ReadonlySet<string> = new Set(['period', 'province', 'sheet', 'hidden']);

/** Whether an answer holds for the next file of the same form; others are at most proposed. */
export const isLasting = ({ about, code }: Pick<Question, 'about' | 'code'>): boolean =>
  LASTS[about] && !CODES_OF_FIGURES.includes(code);

/** The next file has another year: what names one must not be said of it. */
export const namesPeriod = (text: string): boolean =>
  /(?:^|\s)period:|(?<!\p{N})(?:19|20)\p{N}{2}(?!\p{N})/u.test(text);

/** Whether an answer is kept for the next file of the form. */
export const mayBeRemembered = (id: string, value: string): boolean =>
  !OF_ONE_FILE.has(id.split(':')[0] ?? '') && !namesPeriod(id) && !namesPeriod(value);

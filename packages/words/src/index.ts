import * as en from './en.ts';
import type { Language } from './language.ts';
import * as vi from './vi.ts';

// Both languages of every subject, for programs. A page imports the subjects that it shows, each by itself.
export * from './dates.ts';
export * from './findings/say-finding.ts';
export * from './format.ts';
export type { ImportWords } from './imports/import-words.ts';
export * from './issues/say-issue.ts';
export type { Said, WordsFor } from './issues/said.ts';
export { DEFAULT_LANGUAGE, LANGUAGES, type Language } from './language.ts';
export * from './names.ts';
export * from './numbers.ts';
export * from './periods.ts';
export * from './problems/say-problem.ts';
export * from './questions/say-question.ts';
export * from './readings.ts';
export * from './readings/figure-marks.ts';
export * from './readings/mark-codes.ts';
export * from './sentences.ts';
export * from './targets.ts';
export * from './units.ts';
export * from './verdicts/say-verdict.ts';
export * from './wanted.ts';

export type Words = typeof vi;

export const words: Readonly<Record<Language, Words>> = { vi, en };

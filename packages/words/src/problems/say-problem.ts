import { IMPORT_STATES, ISSUE_CODES } from '@kts/domain';
import * as en from '../en.ts';
import type { Language } from '../language.ts';
import { decapitalised } from '../sentences.ts';
import * as vi from '../vi.ts';

const WORDS: Readonly<Record<Language, typeof vi>> = { vi, en };

export type ProblemCode = keyof typeof vi.problems;
/** What is wrong with one field, where the problem has several reasons. */
export type FieldFaultCode = keyof typeof vi.faults.fields;

/** What was found is told in codes here, which a program compares and a person does not read. */
const SAID_IN_CODES: ReadonlySet<ProblemCode> = new Set(['import-state', 'acknowledge', 'reason-needed']);

type SaidProblem = { readonly title: string; readonly detail: string };

/** A problem by its code and what was found, in words. */
export function sayProblem(language: Language, code: ProblemCode, found: string): SaidProblem {
  const { title, detail } = WORDS[language].problems[code];
  if (typeof detail === 'string') return { title, detail };
  return { title, detail: detail(SAID_IN_CODES.has(code) ? codesInWords(language, found) : found) };
}

/** A list of codes in words; what is no code stays as it is. */
function codesInWords(language: Language, codes: string): string {
  const { states, codes: issues } = WORDS[language].imports;
  const nameOf = (code: string): string => {
    const state = IMPORT_STATES.find((one) => one === code);
    const issue = ISSUE_CODES.find((one) => one === code);
    const name = state === undefined ? issue && issues[issue] : states[state];
    return name === undefined ? code : decapitalised(name);
  };
  return codes.split(', ').map(nameOf).join(', ');
}

export const sayFieldFault = (language: Language, fault: FieldFaultCode): string =>
  WORDS[language].faults.fields[fault];

/** What is wrong with a parameter: by the form that was expected, else by the code of the check. */
export function sayParameterFault(language: Language, codes: readonly string[]): string {
  const { parameters } = WORDS[language].faults;
  const known = codes.find((code): code is keyof typeof parameters => Object.hasOwn(parameters, code));
  return parameters[known ?? 'other'];
}

import type { ImportIssue, ImportQuestion } from '@kts/contract';
import { type Language, sayIssue, sayOption, sayQuestion } from '@kts/words';
import type { KeptIssue, KeptQuestion } from './kept-plan.ts';

/** An issue for the wire, said in a language. */
export const saidIssue =
  (language: Language) =>
  (issue: KeptIssue): ImportIssue =>
    'params' in issue
      ? { ...issue, params: { ...issue.params }, ...sayIssue(language, issue.params) }
      : { ...issue, params: null, fix: null };

/** A question for the wire, said in a language. */
export const saidQuestion =
  (language: Language) =>
  (question: KeptQuestion): Omit<ImportQuestion, 'proposal'> =>
    'params' in question
      ? {
          ...question,
          params: { ...question.params },
          cells: [...question.cells],
          text: sayQuestion(language, question.params),
          options: question.options.map(({ value, params }) => ({
            value,
            label: sayOption(language, params),
          })),
        }
      : { ...question, params: null, options: [...question.options], cells: [], group: null };

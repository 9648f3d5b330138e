import type { IssueParams } from '@kts/domain';
import type { Language } from '../language.ts';
import { issueWords as en } from './en.ts';
import type { Said, WordsFor } from './said.ts';
import { issueWords as vi } from './vi.ts';

const WORDS: Readonly<Record<Language, WordsFor<IssueParams, Said>>> = { vi, en };

/** What is wrong, and what to do about it, in a language. */
export function sayIssue(language: Language, params: IssueParams): Said {
  // Each reason's words take the parameters of that reason, which TypeScript cannot follow through a lookup.
  const say = WORDS[language][params.reason] as (given: IssueParams) => Said;
  return say(params);
}

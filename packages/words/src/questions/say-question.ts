import type { OptionParams, QuestionParams } from '@kts/domain';
import type { Language } from '../language.ts';
import type { QuestionWords } from './asked.ts';
import { questionWords as en } from './en.ts';
import { questionWords as vi } from './vi.ts';

const WORDS: Readonly<Record<Language, QuestionWords>> = { vi, en };

// Each reason's words take the parameters of that reason, which TypeScript cannot follow through a lookup.

/** What is asked, in a language. */
export function sayQuestion(language: Language, params: QuestionParams): string {
  const say = WORDS[language].texts[params.reason] as (given: QuestionParams) => string;
  return say(params);
}

/** What an option says, in a language. */
export function sayOption(language: Language, params: OptionParams): string {
  const say = WORDS[language].options[params.reason] as (given: OptionParams) => string;
  return say(params);
}

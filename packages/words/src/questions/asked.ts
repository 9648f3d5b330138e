import type { OptionParams, QuestionParams } from '@kts/domain';
import type { WordsFor } from '../issues/said.ts';

/** Words for every question and option. */
export type QuestionWords = {
  readonly texts: WordsFor<QuestionParams, string>;
  readonly options: WordsFor<OptionParams, string>;
};

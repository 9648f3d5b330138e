import type { Telling } from '@kts/words/targets';
import { useFormat } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';

/** What sentences about the targets of an indicator are made with, in the language of the page. */
export function useTelling(): (indicator: Telling['indicator']) => Telling {
  const { targets } = useWords();
  const format = useFormat();
  return (indicator) => ({ words: targets, format, indicator });
}

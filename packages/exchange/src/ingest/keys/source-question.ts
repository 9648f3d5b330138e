import { type Asked, type Codebook, namedOf, type QuestionOption, type Source } from '@kts/domain';
import { fold } from '@kts/words/reading/fold';
import type { Lexicon } from '@kts/words/reading/lexicon';
import { sourceLike } from '@kts/words/reading/source-names';

/** More unknown names than this are no names of sources: the column holds something else. */
const MOST_ASKED = 20;
const LONGEST_NAME = 200;

export const sourceAnswerId = (text: string): string => `source:${fold(text)}`;

const sourceOption = (source: Source): QuestionOption => ({
  value: source.code,
  params: { reason: 'source', name: namedOf(source) },
});

/** Asked where a file does not say who measured its figures. */
export const sourceQuestion = (codebook: Codebook): Asked => ({
  id: 'source',
  about: 'source',
  params: { reason: 'which-source' },
  options: codebook.sources.map(sourceOption),
});

/** Asks once for each text that names no source of the catalogue; null where a person must mend the file. */
export function unknownSourceQuestion({ codebook, sourcesIn }: Lexicon): (text: string) => Asked | null {
  const asked = new Set<string>();
  return (text) => {
    const id = sourceAnswerId(text);
    if (text.length > LONGEST_NAME || sourcesIn(text).length > 0) return null;
    if (!asked.has(id) && asked.size >= MOST_ASKED) return null;
    asked.add(id);
    const like = sourceLike(codebook, text);
    const others = codebook.sources.filter((source) => source !== like);
    return {
      id,
      about: 'source',
      params: { reason: 'source-of-text', text: text.trim() },
      options: [...(like === null ? [] : [like]), ...others].map(sourceOption),
    };
  };
}

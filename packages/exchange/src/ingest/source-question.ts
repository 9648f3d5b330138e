import type { Codebook } from '@kts/domain';
import { fold } from './fold.ts';
import type { Question } from './import-plan.ts';
import type { Lexicon } from './lexicon.ts';
import { sourceLike } from './source-names.ts';

type Asked = Omit<Question, 'line' | 'column'>;

/** More unknown names than this are no names of sources: the column holds something else. */
const MOST_ASKED = 20;
const LONGEST_NAME = 200;

export const sourceAnswerId = (text: string): string => `source:${fold(text)}`;

/** Asked where a file does not say who measured its figures. */
export const sourceQuestion = (codebook: Codebook): Asked => ({
  id: 'source',
  about: 'source',
  code: 'missing-key',
  text: 'Tệp không cho biết nguồn số liệu. Ai là nơi đo, tính ra các số này?',
  options: codebook.sources.map(({ code, nameVi }) => ({ value: code, label: nameVi })),
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
      code: 'source-unknown',
      text: `«${text.trim()}» không có trong danh mục nguồn. Ai là nơi đo, tính ra các số này?`,
      options: [...(like === null ? [] : [like]), ...others].map(({ code, nameVi }) => ({
        value: code,
        label: nameVi,
      })),
    };
  };
}

import { describe, expect, test } from 'vitest';

/** The source of every file of one language, by path. */
const sources: Record<string, string> = import.meta.glob(['./*/**/{vi,en}.ts', './**/{vi,en}/*.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const LITERAL = /'((?:\\.|[^'\\\n])*)'|"([^"\n]*)"|`((?:\\.|[^`\\])*)`/g;
const COMPUTED = /\$\{[^}]*\}/g;

/** The texts of a source: its literals without what is computed in them, no key and no code compared with. */
function textsOf(source: string): string[] {
  const code = source.replace(COMMENT, '').replace(/^import .*$/gm, '');
  return [...code.matchAll(LITERAL)]
    .filter(
      ({ 0: { length }, index }) => code[index + length] !== ':' && !code.slice(0, index).endsWith('=== '),
    )
    .map(([, single, double, template]) => single ?? double ?? (template ?? '').replace(COMPUTED, ' '));
}

/** The language that a file or its folder is named for. */
const inLanguage = (path: string): string | undefined => /\/(vi|en)(?=[./])/.exec(path)?.[1];

const textsIn = (language: string): [path: string, text: string][] =>
  Object.entries(sources)
    .filter(([path]) => inLanguage(path) === language)
    .flatMap(([path, source]) => textsOf(source).map((text): [string, string] => [path, text]));

/** A letter with a mark, or đ: what Vietnamese has and English has not. */
const VIETNAMESE = /đ|\p{M}/iu;
/** Words that no Vietnamese sentence has. */
const ENGLISH = /\b(the|of|and|is|are|was|not|with|from|by|for|this|has|have|figures?|targets?|areas?)\b/i;

describe('languages', () => {
  test('texts are literals that are no keys, without what is computed in them', () => {
    const template = ['`g $', '{f} h`'].join('');
    const source = `const a = { 'b-c': 'd', e: ${template}, i: j === 'k' ? "l's" : 'm' };`;
    expect(textsOf(source)).toEqual(['d', 'g   h', "l's", 'm']);
  });

  test('every subject has files of both', () => {
    const subjects = (language: string) =>
      [...new Set(textsIn(language).map(([path]) => path.replace(/\/(vi|en)(?=[./])/, '')))].toSorted();
    expect(textsIn('vi').length).toBeGreaterThan(40);
    expect(subjects('en')).toEqual(subjects('vi'));
  });

  test('no English text has Vietnamese letters', () => {
    expect(textsIn('en').filter(([, text]) => VIETNAMESE.test(text.normalize('NFD')))).toEqual([]);
  });

  test('no Vietnamese text has English words', () => {
    expect(textsIn('vi').filter(([, text]) => ENGLISH.test(text))).toEqual([]);
  });
});

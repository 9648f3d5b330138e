import type { Lexicon } from './lexicon.ts';

/** "CẢ NƯỚC - WHOLE COUNTRY", as yearbooks print it. */
export function withoutTranslation(text: string, lexicon: Lexicon): string {
  if (!/[-–/\n]/.test(text)) return text;
  const [first = '', ...rest] = text.split(/ [-–/] |\n/);
  return rest.length > 0 && ENGLISH.test(rest.join(' ')) && lexicon.isArea(first.trim())
    ? first.trim()
    : text;
}

const ENGLISH =
  /\b(?:whole|country|delta|river|highlands?|central|coast(?:al)?|south(?:east)?|north(?:ern)?|midlands|region)\b/i;

import { expect, test } from 'vitest';
import { askedLanguage } from './language.ts';

test.each([
  ['nothing said', undefined, 'vi'],
  ['an empty header', '', 'vi'],
  ['English', 'en', 'en'],
  ['English of a country', 'en-GB,en;q=0.9', 'en'],
  ['Vietnamese before English', 'vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
  ['English is named first, Vietnamese wanted more', 'en;q=0.3, vi', 'vi'],
  ['equally much: the first', 'en, vi', 'en'],
  ['one that there is not, then English', 'fr-FR, en;q=0.5', 'en'],
  ['anything', '*', 'vi'],
  ['anything but English', 'en;q=0, *', 'vi'],
  ['a weight that is none', 'en;q=much', 'vi'],
  ['another language that begins alike', 'enm', 'vi'],
])('%s', (_case, header, language) => {
  expect(askedLanguage(header)).toBe(language);
});

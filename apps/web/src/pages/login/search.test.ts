import { describe, expect, test } from 'vitest';
import { validateLoginSearch } from './search.ts';

describe('where login leads', () => {
  test.each(['/', '/compare?indicator=dti&period=2022', '/areas/tien-giang?lang=en', '/?q=//a'])(
    '%s',
    (next) => {
      expect(validateLoginSearch({ next })).toEqual({ next });
    },
  );

  test.each([
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    'evil',
    '',
    ['/a', '/b'],
    undefined,
  ])('never elsewhere: %j', (next) => {
    expect(validateLoginSearch({ next })).toStrictEqual({ next: undefined });
  });
});

import { describe, expect, test } from 'vitest';
import { accountName, accountNameKey, isAccountName, mayActAs, ROLES } from './account.ts';

test('each role may do what the ones before it may, and no more', () => {
  const may = ROLES.map((role) => ROLES.filter((needed) => mayActAs(role, needed)));
  expect(may).toEqual([
    ['viewer'],
    ['viewer', 'editor'],
    ['viewer', 'editor', 'approver'],
    ['viewer', 'editor', 'approver', 'admin'],
  ]);
});

describe('names', () => {
  test('one person, however the keyboard writes him', () => {
    const written = [
      'Đỗ Thị Ngọc Ánh',
      ' đỗ  thị ngọc ánh ',
      'ĐỖ THỊ NGỌC ÁNH',
      'Đỗ Thị Ngọc Ánh'.normalize('NFD'),
    ];
    expect(new Set(written.map(accountNameKey)).size).toBe(1);
  });

  test('marks tell people apart', () => {
    expect(accountNameKey('Hạnh')).not.toBe(accountNameKey('Hanh'));
  });

  test('kept as typed, but for spaces and the form of the letters', () => {
    expect(accountName(' Lê  Văn Á'.normalize('NFD'))).toBe('Lê Văn Á');
  });

  test.each(['an', 'Nguyễn Văn An', 'an.nguyen@tiengiang.gov.vn', "O'Neil-2", 'a'.repeat(100)])(
    '%s',
    (name) => {
      expect(isAccountName(name)).toBe(true);
    },
  );

  test.each([
    '',
    '   ',
    '.an',
    'a\nb',
    'an\u0000',
    'an\n',
    '<b>an</b>',
    'a"b',
    'an\u202etxt',
    'a'.repeat(101),
    '=1+1',
  ])('not %j', (name) => {
    expect(isAccountName(name)).toBe(false);
  });
});

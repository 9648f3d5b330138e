import { describe, expect, test } from 'vitest';
import { COMMON_PARTS } from './common-passwords.ts';
import { passwordFault } from './password-rules.ts';

const PLACES = ['Tiền Giang', 'Đồng Tháp', 'Hà Nội', 'Bà Rịa - Vũng Tàu', 'Huế'];
const faultOf = (password: string, name = 'Nguyễn Văn An'): string | null =>
  passwordFault(password, name, PLACES);

describe('what counts is length', () => {
  test.each([
    ['eleven letters', 'bảy con còb'.slice(0, 11), 'password-short'],
    ['twelve letters', 'bảy con còbx', null],
    [
      'twelve letters in decomposed form are not more',
      'bảy con còb'.slice(0, 11).normalize('NFD'),
      'password-short',
    ],
    ['only small letters', 'xanh lơ rừng thẳm suối reo', null],
    ['only digits', '80417529630852', null],
    ['128 letters', 'mười hai con giáp và một bài hát '.repeat(4).slice(0, 128), null],
    ['1,000 letters', 'mười hai con giáp và một bài hát '.repeat(40).slice(0, 1000), null],
    ['more', 'a1'.repeat(501), 'password-long'],
    ['emoji are letters too', '🐟🐠🦀🦐🐙🐚 bơi trong ao', null],
    ['made by a program', 'x#9$Q!m2&Zp@', null],
    ['four English words', 'correct horse battery staple', null],
    ['words with a province in them', 'đò sang Tiền Giang chở bảy bó lúa', null],
  ])('%s', (_name, password, expected) => {
    expect(faultOf(password)).toBe(expected);
  });
});

describe('what everybody would guess is refused', () => {
  test.each([
    'password1234',
    'Password123456!',
    'P@ssword-password',
    'Passw0rd-2025!!',
    'M4tKh4u-123456',
    'matkhau123456',
    'Mật khẩu 123456',
    '123456789012',
    'qwertyuiop123',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    '121212121212',
    '!@#$%^&*()_+',
    'anhyeuem123456',
    'iloveyou123456',
    'administrator1',
    'Admin@123456789',
    'KinhTeSo2025',
    'kinhteso@2026!!',
    'k-i-n-h-t-e-s-o-2025',
    'Kinh tế số 2030',
    'chuyendoiso2025',
    'TienGiang@2025',
    'Tiền Giang 2025',
    'tiengiang-kinhteso',
    'DongThap123456',
    'hanoi hanoi hanoi',
    'vungtaubaria12',
    'Bà Rịa - Vũng Tàu 1',
    'nguyenvanan123',
    'Nguyễn Văn An 2025',
    'an.nguyen.van.1',
  ])('%s', (password) => {
    expect(faultOf(password)).toBe('password-common');
  });

  test('his own name only to himself', () => {
    expect(faultOf('quang vinh 1987', 'Phạm Quang Vinh')).toBe('password-common');
    expect(faultOf('quang vinh 1987', 'Lê Thị Hoa')).toBeNull();
  });
});

test('the list is made of letters and digits, and says nothing twice', () => {
  expect(COMMON_PARTS.length).toBeGreaterThan(300);
  expect(new Set(COMMON_PARTS).size).toBe(COMMON_PARTS.length);
  for (const part of COMMON_PARTS) expect(part).toMatch(/^[a-z0-9]{4,}$/);
});

import { expect, test } from 'vitest';
import { newTotpSecret, totpAddress, totpAt, totpStep } from './totp.ts';

/** "12345678901234567890", RFC 6238 appendix B. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
])('RFC 6238 at %d s: the last six of %s', (seconds, eight) => {
  expect(totpAt(SECRET, seconds * 1000)).toBe(eight.slice(2));
});

test('a code holds for its thirty seconds and one step beside them, and names its step', () => {
  const at = 1_234_567_890_000;
  const step = Math.floor(at / 30_000);
  const code = totpAt(SECRET, at);
  expect([-30_000, 0, 30_000].map((late) => totpStep(SECRET, code, at + late))).toEqual([step, step, step]);
  expect([-60_000, 60_000].map((late) => totpStep(SECRET, code, at + late))).toEqual([null, null]);
  expect(totpStep(SECRET, 'abcdef', at)).toBeNull();
  expect(totpStep(SECRET, '', at)).toBeNull();
});

test('a secret has 160 bits, and its address names product and person', () => {
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(newTotpSecret());
  expect(totpAddress(SECRET, 'Nguyễn Văn An')).toMatch(
    /^otpauth:\/\/totp\/KTS:Nguy%E1%BB%85n%20V%C4%83n%20An\?issuer=KTS&secret=GEZD.*digits=6&period=30$/,
  );
});

import { expect, test } from 'vitest';
import { afterLogin } from './after-login.ts';

test.each([
  [undefined, 'vi', 'ca-mau-2025', '/?area=ca-mau-2025'],
  [undefined, 'en', 'ca-mau-2025', '/?lang=en&area=ca-mau-2025'],
  ['/', 'vi', 'ca-mau-2025', '/?area=ca-mau-2025'],
  ['/?lang=en', 'en', 'ca-mau-2025', '/?lang=en&area=ca-mau-2025'],
  ['/?area=vn', 'vi', 'ca-mau-2025', '/?area=vn'],
  ['/?asOf=2024-01-31', 'vi', 'ca-mau-2025', '/?asOf=2024-01-31'],
  ['/?view=nationwide&lang=en', 'en', 'ca-mau-2025', '/?view=nationwide&lang=en'],
  ['/compare', 'vi', 'ca-mau-2025', '/compare'],
  ['/areas/ha-noi?lang=en', 'en', 'ca-mau-2025', '/areas/ha-noi?lang=en'],
  [undefined, 'vi', null, '/'],
  ['/?lang=en', 'en', null, '/?lang=en'],
] as const)('from %s, in %s, with %s as own area, login leads to %s', (next, language, area, path) => {
  expect(afterLogin({ next, language, area })).toBe(path);
});

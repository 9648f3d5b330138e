import { fold, tidy } from './fold.ts';
import { findPeriod } from './heading-period.ts';

/** The words of a heading or title without any period, number or Roman number. */
export function formText(text: string): string {
  let rest = tidy(text);
  for (let turn = 0; turn < 4; turn += 1) {
    const found = findPeriod(rest);
    if (found.period === null) break;
    rest = found.rest;
  }
  return fold(rest)
    .split(' ')
    .filter((word) => !/\d|^[ivx]+$/.test(word))
    .join(' ');
}

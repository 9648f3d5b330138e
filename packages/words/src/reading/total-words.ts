import { fold } from './fold.ts';

const TOTALS = new Set(
  `tong|tong so|tong cong|cong|tong cac tinh|chung|total|tong toan bo|cong chung|toan tinh|trung binh|trung binh cong|
trung binh chung|trung binh ca nuoc|binh quan|binh quan chung|binh quan ca nuoc|average`
    .split('|')
    .map((words) => words.trim()),
);
const LONGEST_TOTAL = 40;

/** Names a sum or a mean. Folding is dear: only names that could begin one are looked at. */
export const isTotal = (name: string): boolean =>
  name.length <= LONGEST_TOTAL &&
  /^\s*(?:t[oôổr]|c[oôộh]|b[iì]nh q|av)/i.test(name) &&
  TOTALS.has(fold(name.replace(/\([^)]*\)/g, ' ')));

/** Names a sum, and no mean. */
export const isSum = (name: string): boolean =>
  isTotal(name) && !/^\s*(?:b[iì]nh|trung|av|chung)/i.test(name);

import type { TargetRole } from '@kts/domain';
import { byWord } from './by-word.ts';
import { fold, LONGEST_NAME } from './fold.ts';

/** Headings of a file of targets, folded. */
const HEADINGS: Readonly<Record<TargetRole, readonly string[]>> = {
  province: ['tinh', 'tinh thanh', 'tinh thanh pho', 'dia phuong', 'dia ban', 'province', 'area', 'locality'],
  indicator: ['chi tieu', 'ten chi tieu', 'ma chi tieu', 'chi so', 'indicator', 'indicator code'],
  period: ['nam', 'ky', 'nam muc tieu', 'den nam', 'thoi han', 'han', 'year', 'period', 'deadline'],
  comparator: ['so sanh', 'dau', 'phep so sanh', 'dang muc tieu', 'comparator', 'comparison'],
  value: ['gia tri', 'muc tieu', 'gia tri muc tieu', 'value', 'target', 'target value'],
  valueMax: ['gia tri cuoi', 'gia tri den', 'den', 'can tren', 'value max', 'upper'],
  unit: ['don vi', 'don vi tinh', 'dvt', 'unit'],
  document: ['van ban', 'ten van ban', 'trich yeu', 'document', 'document title', 'title'],
  number: ['so hieu', 'so ky hieu', 'so van ban', 'so hieu van ban', 'number', 'document number'],
  issuedOn: ['ngay ban hanh', 'ngay', 'ngay van ban', 'issued on', 'issued', 'date'],
  issuer: ['co quan', 'co quan ban hanh', 'noi ban hanh', 'issuer', 'issued by', 'agency'],
  address: ['duong dan', 'lien ket', 'dia chi', 'address', 'url', 'link'],
  source: ['nguon', 'nguon quyet dinh', 'nguon so lieu', 'source'],
  note: ['ghi chu', 'note', 'notes'],
  ordinal: ['stt', 'tt', 'so tt', 'so thu tu', 'no', 'ordinal'],
};

/** Folded heading → what stands under it in a file of targets. */
export const TARGET_ROLE_OF = byWord(HEADINGS);

/** The role that a heading of a file of targets names, or null; what it adds in brackets does not count. */
export function targetRoleOf(heading: string): TargetRole | null {
  if (heading.length > LONGEST_NAME) return null;
  return (
    TARGET_ROLE_OF.get(fold(heading)) ?? TARGET_ROLE_OF.get(fold(heading.replace(/\([^)]*\)/g, ' '))) ?? null
  );
}

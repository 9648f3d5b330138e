import type { ObservationStatus } from '@kts/domain';
import { OBSERVATION_STATUSES } from '@kts/domain';
import { fold } from './fold.ts';
import { ownStatus } from './own-words.ts';

const CODES = new Set<string>(OBSERVATION_STATUSES);
const isStatus = (text: string): text is ObservationStatus => CODES.has(text);

/** Words of Vietnamese and English offices → SDMX CL_OBS_STATUS. */
const WORDS = new Map<string, ObservationStatus>([
  ['chinh thuc', 'A'],
  ['ct', 'A'],
  ['so ct', 'A'],
  ['da cong bo', 'A'],
  ['quyet toan', 'A'],
  ['th', 'A'],
  ['actual', 'A'],
  ['chua chinh thuc', 'P'],
  ['tam tinh', 'P'],
  ['prel', 'P'],
  ['so lieu uoc tinh', 'E'],
  ['so uoc', 'E'],
  ['uoc ca nam', 'E'],
  ['est', 'E'],
  ['du kien', 'F'],
  ['so chinh thuc', 'A'],
  ['so lieu chinh thuc', 'A'],
  ['official', 'A'],
  ['normal', 'A'],
  ['final', 'A'],
  ['so bo', 'P'],
  ['so so bo', 'P'],
  ['so lieu so bo', 'P'],
  ['preliminary', 'P'],
  ['provisional', 'P'],
  ['sb', 'P'],
  ['uoc tinh', 'E'],
  ['uoc', 'E'],
  ['so uoc tinh', 'E'],
  ['uoc thuc hien', 'E'],
  ['estimate', 'E'],
  ['estimated', 'E'],
  ['uoc th', 'E'],
  ['uoc dat', 'E'],
  ['ut', 'E'],
  ['thuc hien', 'A'],
  ['uth', 'E'],
  ['du bao', 'F'],
  ['forecast', 'F'],
  ['chua kiem chung', 'V'],
  ['unvalidated', 'V'],
  ['theo bao chi', 'V'],
  ['gian doan', 'B'],
  ['gian doan chuoi', 'B'],
  ['thay doi dinh nghia', 'D'],
  ['noi suy', 'I'],
  ['quy doi', 'I'],
  ['khong co so lieu', 'O'],
  ['thieu', 'O'],
  ['missing', 'O'],
  ['khong ton tai', 'M'],
  ['bao mat', 'Q'],
  ['khong thu thap', 'L'],
]);

/** Status codes of a cell ("A", "P E", "B;E", "sơ bộ"); null when a part is unknown. Empty is A. */
export function readStatus(text: string): readonly ObservationStatus[] | null {
  if (/^[\s-]*$/.test(text)) return OFFICIAL;
  const word = WORDS.get(fold(text));
  if (word !== undefined) return [word];
  const codes = text
    .trim()
    .toUpperCase()
    .split(/[\s,;|+/]+/);
  const known = codes.filter(isStatus);
  return known.length === codes.length ? [...new Set(known)] : (statusWords(text) ?? ownStatus(text));
}

const OFFICIAL: readonly ObservationStatus[] = ['A'];

function statusWords(text: string): readonly ObservationStatus[] | null {
  const codes = text.split(/[,;|+/]/).map((part) => WORDS.get(fold(part)));
  const known = codes.filter((code) => code !== undefined);
  return known.length > 0 && known.length === codes.length ? [...new Set(known)] : null;
}

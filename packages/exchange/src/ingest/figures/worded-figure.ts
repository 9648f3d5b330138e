import { type NumberCell, readNumber } from '@kts/words/reading/number';
import { type IsUnit, splitFigure, type WordedFigure } from '@kts/words/reading/worded-figure';
import type { DraftUnit } from '../drafts.ts';
import type { Outcome } from '../outcome.ts';

/** A figure with words beside it, read: its own unit must not contradict the one stated for it. */
export type WordedNumber = Pick<WordedFigure, 'status' | 'mark' | 'bound' | 'quality'> & {
  readonly number: NumberCell;
  readonly unit: DraftUnit | null;
};

/** Reads "98.765 tỷ", "12 (ước)"; null where the words are none of ours. @param stated unit of column or title */
export function readWorded(
  text: string,
  stated: string,
  readUnit: (unit: string) => Outcome<DraftUnit>,
  isUnit: IsUnit,
): WordedNumber | null {
  const parts = splitFigure(text, isUnit);
  if (parts === null) return null;
  const { unit: unitText, figure, ...beside } = parts;
  const number = readNumber(figure);
  if (unitText === null) return { ...beside, number, unit: null };
  const own = readUnit(unitText);
  if (!own.ok) return null;
  const column = stated.trim() === '' ? own : readUnit(stated);
  return column.ok && column.value.exponent === own.value.exponent
    ? { ...beside, number, unit: own.value }
    : null;
}

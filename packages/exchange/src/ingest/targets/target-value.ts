import { type Comparator, type Indicator, isInPercent, isPossible, namedUnit } from '@kts/domain';
import type { Target, TargetRole } from '@kts/domain';
import { endsOf, readComparator, splitSign } from '@kts/words/reading/comparator';
import { bare } from '@kts/words/reading/fold';
import { readNumber, shiftDecimal } from '@kts/words/reading/number';
import type { CellReaders } from '../keys/cell-readers.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { RecordRow } from '../shape/record-row.ts';

/** "≥ 15", "50–60", "khoảng 20 %" in one cell, or in cells of their own; null once it was told what is wrong. */
export function readTargetValue(
  row: RecordRow<TargetRole>,
  indicator: Indicator,
  readers: Pick<CellReaders, 'unit'>,
): Pick<Target, 'comparator' | 'value' | 'valueMax'> | null {
  const written = row.text('valueMax');
  const { sign, figures } = splitSign(row.text('value'));
  const { min, max } = endsOf(figures, written);
  const comparator = row.take('comparator', comparatorOf(bare(row.text('comparator')) || sign, max));
  const unit = comparator && row.take('unit', readers.unit(row.text('unit'), indicator));
  if (comparator === null || unit === null) return null;
  const value = row.take('value', figureOf(min, indicator, unit.exponent));
  if (value === null || max === '') return value === null ? null : { comparator, value, valueMax: null };
  const valueMax = row.take(written === '' ? 'value' : 'valueMax', figureOf(max, indicator, unit.exponent));
  return valueMax === null ? null : { comparator, value, valueMax };
}

/** Two ends need no word: they are a range. "từ 50 đến 60" is one too. */
function comparatorOf(word: string, max: string): Outcome<Comparator> {
  if (max !== '' && (word === '' || word === 'tu' || word === 'khoang')) return accept('range');
  const comparator = readComparator(word);
  if (comparator !== null) return accept(comparator);
  return refuse({ reason: word === '' ? 'comparator-missing' : 'comparator-unknown' });
}

function figureOf(text: string, indicator: Indicator, exponent: number): Outcome<number> {
  const read = readNumber(text);
  if (read.kind === 'missing') return refuse({ reason: 'target-value-missing' });
  if (read.kind === 'refused') return refuse({ reason: 'target-value-format' });
  if (read.percent && !isInPercent(indicator))
    return refuse({ reason: 'percent-of-other-unit', unit: namedUnit(indicator) });
  if (read.kind === 'value') return accept(shiftDecimal(read.value, exponent));
  const asDecimal = shiftDecimal(read.asDecimal, exponent);
  const asGrouped = shiftDecimal(read.asGrouped, exponent);
  // "8.619" can only be what the indicator's own range allows; where it allows both, nobody guesses.
  const [only, other] = [asDecimal, asGrouped].filter((value) => isPossible(indicator, value));
  if (only !== undefined && other === undefined) return accept(only);
  return refuse({ reason: 'target-value-ambiguous', asGrouped, asDecimal });
}

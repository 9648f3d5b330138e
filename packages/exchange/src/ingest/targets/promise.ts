import type { Comparator, Indicator, IssueParams } from '@kts/domain';
import { isInPercent, isPossible, namedUnit } from '@kts/domain';
import { bare } from '@kts/words/reading/fold';
import { readNumber, shiftDecimal } from '@kts/words/reading/number';
import type { Outcome } from '../outcome.ts';
import { accept, refuse } from '../outcome.ts';
import type { UnitNames } from '@kts/words/reading/unit';

/** How offices say which way a figure is meant, by {@link bare}. */
const COMPARATOR_WORDS: Readonly<Record<Comparator, readonly string[]>> = {
  '>=': [
    '>=',
    '≥',
    '=>',
    'tu',
    'tro len',
    'it nhat',
    'toi thieu',
    'khong duoi',
    'khong it hon',
    'tren',
    '>',
    'at least',
  ],
  '<=': [
    '<=',
    '≤',
    '=<',
    'toi da',
    'nhieu nhat',
    'khong qua',
    'duoi',
    '<',
    'trong nhom',
    'thuoc nhom',
    'at most',
  ],
  '=': ['=', 'dat', 'bang', 'equal', 'equals', 'reach'],
  '~': ['~', '≈', 'khoang', 'gan', 'xap xi', 'about'],
  range: ['range', 'trong khoang', 'khoang tu den', 'tu den', 'tu ... den', 'between'],
};

const BY_WORD = new Map<string, Comparator>();
for (const [comparator, words] of Object.entries(COMPARATOR_WORDS)) {
  for (const word of words) BY_WORD.set(word, comparator as Comparator);
}

type Written = {
  readonly comparator: string;
  readonly value: string;
  readonly valueMax: string;
  readonly unit: string;
};
type Promised = { readonly comparator: Comparator; readonly value: number; readonly valueMax: number | null };
type Refused = {
  readonly ok: false;
  readonly role: 'comparator' | 'value' | 'valueMax' | 'unit';
  readonly params: IssueParams;
};

/** "≥ 15", "50–60", "khoảng 20 %" in one cell, or in cells of their own. */
export function readPromise(
  written: Written,
  indicator: Indicator,
  units: UnitNames,
): { readonly ok: true; readonly value: Promised } | Refused {
  const { sign, figures } = splitSign(written.value);
  const word = written.comparator === '' ? sign : bare(written.comparator);
  const ends = endsOf(figures, written.valueMax);
  const comparator = comparatorOf(word, ends.max);
  if (comparator === undefined) return at('comparator', comparatorRefusal(word));
  const exponent = units.exponent(written.unit, indicator);
  if (exponent === null) {
    return at('unit', refuse({ reason: 'target-unit', unit: namedUnit(indicator) }));
  }
  const value = figureOf(ends.min, indicator, exponent);
  if (!value.ok) return at('value', value);
  const valueMax = ends.max === '' ? accept(null) : figureOf(ends.max, indicator, exponent);
  if (!valueMax.ok) return at(written.valueMax === '' ? 'value' : 'valueMax', valueMax);
  return { ok: true, value: { comparator, value: value.value, valueMax: valueMax.value } };
}

/** Two ends need no word: they are a range. "từ 50 đến 60" is one too. */
function comparatorOf(word: string, max: string): Comparator | undefined {
  if (max !== '' && (word === '' || word === 'tu' || word === 'khoang')) return 'range';
  return BY_WORD.get(word);
}

const at = (role: Refused['role'], refusal: Exclude<Outcome<never>, { ok: true }>): Refused => ({
  ...refusal,
  role,
});

const comparatorRefusal = (word: string) =>
  refuse({ reason: word === '' ? 'comparator-missing' : 'comparator-unknown' });

/** The words or signs before the first digit; a minus belongs to the figure. */
function splitSign(text: string): { sign: string; figures: string } {
  const plain = bare(text);
  const match = /^([^\d(+-]+)([\d(+-].*)$/.exec(plain);
  return match === null
    ? { sign: '', figures: plain }
    : { sign: match[1]?.trim() ?? '', figures: match[2]?.trim() ?? '' };
}

function endsOf(figures: string, max: string): { min: string; max: string } {
  if (max !== '') return { min: figures, max };
  const [, first = '', second = ''] = /^(.*\d ?%?) ?(?:-|den|to) ?(\d.*)$/.exec(figures) ?? [];
  return second === '' ? { min: figures, max: '' } : { min: first, max: second };
}

const FORMAT = refuse({ reason: 'target-value-format' });

function figureOf(text: string, indicator: Indicator, exponent: number): Outcome<number> {
  const read = readNumber(text);
  if (read.kind === 'missing') return refuse({ reason: 'target-value-missing' });
  if (read.kind === 'refused') return FORMAT;
  if (read.percent && !isInPercent(indicator)) {
    return refuse({ reason: 'target-percent', unit: namedUnit(indicator) });
  }
  if (read.kind === 'value') return accept(shiftDecimal(read.value, exponent));
  return ambiguous(shiftDecimal(read.asDecimal, exponent), shiftDecimal(read.asGrouped, exponent), indicator);
}

/** "8.619" can only be what the indicator's own range allows; where it allows both, nobody guesses. */
function ambiguous(asDecimal: number, asGrouped: number, indicator: Indicator): Outcome<number> {
  const [only, other] = [asDecimal, asGrouped].filter((value) => isPossible(indicator, value));
  if (only !== undefined && other === undefined) return accept(only);
  return refuse({ reason: 'target-value-ambiguous', asGrouped, asDecimal });
}

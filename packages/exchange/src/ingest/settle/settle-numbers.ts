import { type Indicator, isPossible, type DecimalSign } from '@kts/domain';
import type { Draft } from '../drafts.ts';
import { type NumberCell, type NumberFault, shiftDecimal } from '@kts/words/reading/number';
import { valueAt } from '../slots.ts';

/** What a draft's number is, once the whole column has been seen, in the indicator's unit. */
export type Settled =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'missing'; readonly marked: boolean }
  | {
      readonly kind: 'refused';
      readonly code: NumberFault;
    }
  /** A person must first say what the figures of its kind are. */
  | { readonly kind: 'waiting' }
  /** Both readings stand: a person must say which sign is the decimal one. */
  | {
      readonly kind: 'ambiguous';
      readonly sign: DecimalSign;
      readonly asDecimal: number;
      readonly asGrouped: number;
    };

type Either = Extract<NumberCell, { kind: 'either' }>;
type Tally = Record<DecimalSign, number>;

/** How often each sign was proved to be the decimal one, for an indicator or the whole column. */
type Evidence = { readonly spelled: Tally; readonly all: Tally; eithers: number };

const noEvidence = (): Evidence => ({ spelled: { '.': 0, ',': 0 }, all: { '.': 0, ',': 0 }, eithers: 0 });
const other = (sign: DecimalSign): DecimalSign => (sign === '.' ? ',' : '.');

/** The sign that the evidence agrees on, or null when there is none or it is divided. */
function agreed(tally: Tally): DecimalSign | null {
  if (tally['.'] > 0 && tally[','] === 0) return '.';
  return tally[','] > 0 && tally['.'] === 0 ? ',' : null;
}

/**
 * Settles the numbers of one column. Evidence is what unmistakable spellings prove ("8,59", "1.234.567") and
 * what only one reading of a figure allows (8619 is no share in per cent). Evidence of the same indicator
 * decides; that of other indicators in the column decides only where a wrong decision could not hide.
 */
export function settleNumbers(drafts: readonly Draft[], declared: DecimalSign | null): Settled[] {
  const column = noEvidence();
  const byIndicator = new Map<Indicator, Evidence>();
  const evidenceOf = ({ slot }: Draft): Evidence => valueAt(byIndicator, slot.indicator, noEvidence);
  for (const draft of drafts) {
    const sign = draft.number.kind === 'value' ? draft.number.decimal : null;
    if (sign !== null) note(sign, evidenceOf(draft), column, true);
  }
  for (const draft of drafts) {
    if (draft.number.kind !== 'either') continue;
    evidenceOf(draft).eithers += 1;
    const sign = provedByRange(draft.number, draft);
    if (sign !== null) note(sign, evidenceOf(draft), column, false);
  }
  return drafts.map((draft) => {
    const { number } = draft;
    if (number.kind === 'either')
      return settleEither(number, draft, declared ?? decide(number, draft, evidenceOf(draft), column));
    if (number.kind !== 'value' || draft.unit.exponent === 0) return number;
    return { kind: 'value', value: shiftDecimal(number.value, draft.unit.exponent) };
  });
}

function note(sign: DecimalSign, own: Evidence, column: Evidence, spelled: boolean): void {
  for (const evidence of [own, column]) {
    evidence.all[sign] += 1;
    if (spelled) evidence.spelled[sign] += 1;
  }
}

/** The decimal sign, where only one reading lies in the indicator's range. */
function provedByRange(cell: Either, draft: Draft): DecimalSign | null {
  const decimalFits = isPossible(draft.slot.indicator, shiftDecimal(cell.asDecimal, draft.unit.exponent));
  const groupedFits = isPossible(draft.slot.indicator, shiftDecimal(cell.asGrouped, draft.unit.exponent));
  if (decimalFits === groupedFits) return null;
  return decimalFits ? cell.sign : other(cell.sign);
}

function decide(cell: Either, draft: Draft, own: Evidence, column: Evidence): DecimalSign | null {
  const spelled = agreed(own.spelled);
  const ranged = provedByRange(cell, draft);
  // The spelling of its neighbours and its own range contradict each other: something is wrong.
  if (ranged !== null) return spelled !== null && spelled !== ranged ? null : ranged;
  const sign = agreed(own.all);
  if (sign !== null) return sign === cell.sign && isScarce(own, sign) ? null : sign;
  return byOthers(cell, draft, own, column);
}

/** What other indicators of the column prove, where a wrong decision could not hide. */
function byOthers(cell: Either, draft: Draft, own: Evidence, column: Evidence): DecimalSign | null {
  const fromOthers = own.all['.'] + own.all[','] === 0 ? agreed(column.all) : null;
  // An amount printed in whole units does not have exactly three decimals.
  return fromOthers === cell.sign && draft.slot.indicator.decimals === 0 ? null : fromOthers;
}

/** One "12.5" among a hundred "8.619" is more likely the slip than the rule. */
const isScarce = (own: Evidence, sign: DecimalSign): boolean => own.all[sign] * 20 < own.eithers;

function settleEither(cell: Either, draft: Draft, sign: DecimalSign | null): Settled {
  const asDecimal = shiftDecimal(cell.asDecimal, draft.unit.exponent);
  const asGrouped = shiftDecimal(cell.asGrouped, draft.unit.exponent);
  if (sign === null) return { kind: 'ambiguous', sign: cell.sign, asDecimal, asGrouped };
  return { kind: 'value', value: sign === cell.sign ? asDecimal : asGrouped };
}

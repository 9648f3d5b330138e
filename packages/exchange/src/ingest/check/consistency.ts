import { type Area, type Codebook, type ImportGround, type Named, namedOf } from '@kts/domain';
import type { FigureTable } from '../figure-table.ts';
import type { CheckFinding } from './finding.ts';
import type { Objection } from '../settle/gathering.ts';
import { keyOf, type PlannedFigure } from '../planned-figure.ts';
import type { Slot } from '../slots.ts';

/** The first never exceeds the second. */
const PARTS: readonly (readonly [part: string, whole: string])[] = [
  ['hardware-manufacturing-firms', 'digital-tech-firms'],
  ['community-tech-teams', 'community-tech-team-members'],
  ['digital-economy-value-added', 'grdp'],
  ['digital-economy-core-share', 'digital-economy-grdp-share'],
];
/** Shares are printed with one or two decimals. */
const TOLERANCE = 0.1;

/** Indicators whose figures for one province and period must go together; said of the first that a file brings. */
type Rule = {
  readonly codes: readonly string[];
  readonly judge: (values: readonly number[]) => Objection | null;
};

/** Figures that cannot all be right: a share beside what it is the share of, a part greater than its whole. */
export function checkConsistency(
  figures: readonly PlannedFigure[],
  table: FigureTable,
  codebook: Codebook,
  ground: ImportGround,
): CheckFinding[] {
  const rules = rulesOf(codebook);
  const findings: CheckFinding[] = [];
  let slot: Slot | null = null;
  let bound: readonly BoundRule[] = [];
  for (const of of figures) {
    if (of.draft.slot !== slot) {
      slot = of.draft.slot;
      bound = boundTo(slot, rules, table);
    }
    for (const rule of bound) {
      const objection = objectionTo(of, rule, ground);
      if (objection !== null) findings.push({ ...objection, of });
    }
  }
  return findings;
}

function rulesOf(codebook: Codebook): Rule[] {
  const shares = codebook.indicators.flatMap(({ code, formula, unitKind }): Rule[] => {
    if (formula?.kind !== 'ratio' || unitKind !== 'share') return [];
    const { first, second, factor } = formula;
    return [{ codes: [code, first, second], judge: (values) => judgeShare(values, factor) }];
  });
  const parts = PARTS.flatMap(([part, whole]): Rule[] => {
    const [of, all] = [codebook.indicator(part), codebook.indicator(whole)];
    if (of === undefined || all === undefined) return [];
    return [{ codes: [part, whole], judge: (values) => judgePart(values, namedOf(of), namedOf(all)) }];
  });
  return [...shares, ...parts];
}

/** A rule at one place of the plan: the file's own figures under each of its indicators. */
type BoundRule = Rule & {
  readonly inFile: readonly (ReadonlyMap<Area, PlannedFigure> | undefined)[];
  /** Which of the indicators is this slot's. */
  readonly own: number;
};

const boundTo = (slot: Slot, rules: readonly Rule[], table: FigureTable): BoundRule[] =>
  rules.flatMap((rule) => {
    const own = rule.codes.indexOf(slot.indicator.code);
    if (own < 0) return [];
    return [{ ...rule, own, inFile: rule.codes.map((code) => table.beside(slot, code)) }];
  });

function objectionTo(of: PlannedFigure, rule: BoundRule, ground: ImportGround): Objection | null {
  const values = valuesFor(rule, of, ground);
  return values === null ? null : rule.judge(values);
}

/** The values under all indicators of a rule, in the file or known; null when one is missing or another is first. */
function valuesFor(
  { codes, inFile, own }: BoundRule,
  of: PlannedFigure,
  ground: ImportGround,
): number[] | null {
  const { area } = of.draft;
  if (inFile.findIndex((figures) => figures?.has(area) === true) !== own) return null;
  const values: number[] = [];
  for (const [index, indicator] of codes.entries()) {
    const planned = inFile[index]?.get(area);
    const { value = null } = planned ?? ground.current({ ...keyOf(of.draft), indicator }) ?? {};
    if (value === null) return null;
    values.push(value);
  }
  return values;
}

function judgeShare([share = 0, first = 0, second = 0]: readonly number[], factor: number): Objection | null {
  const computed = (first / second) * factor;
  if (second === 0 || Math.abs(computed - share) <= TOLERANCE + 1e-9) return null;
  return {
    severity: 'warning',
    params: { reason: 'share-differs', stated: share, computed: Math.round(computed * 100) / 100 },
  };
}

function judgePart(
  [partValue = 0, wholeValue = 0]: readonly number[],
  part: Named,
  whole: Named,
): Objection | null {
  if (partValue <= wholeValue) return null;
  return {
    severity: 'error',
    params: { reason: 'part-exceeds-whole', part, whole, partValue, wholeValue },
  };
}

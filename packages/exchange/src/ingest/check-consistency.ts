import type { Area, Codebook } from '@kts/domain';
import type { FigureTable } from './figure-table.ts';
import type { Finding } from './finding.ts';
import type { Objection } from './gathering.ts';
import type { ImportGround } from './import-plan.ts';
import { plainNumber } from './plain-number.ts';
import { keyOf, type PlannedFigure } from './planned-figure.ts';
import type { Slot } from './slots.ts';

/** The first never exceeds the second. */
const PARTS: readonly (readonly [part: string, whole: string, message: string])[] = [
  [
    'hardware-manufacturing-firms',
    'digital-tech-firms',
    'Số doanh nghiệp phần cứng lớn hơn tổng số doanh nghiệp công nghệ số',
  ],
  [
    'community-tech-teams',
    'community-tech-team-members',
    'Số tổ công nghệ số cộng đồng lớn hơn số thành viên',
  ],
  ['digital-economy-value-added', 'grdp', 'Giá trị tăng thêm của kinh tế số lớn hơn GRDP'],
  [
    'digital-economy-core-share',
    'digital-economy-grdp-share',
    'Tỷ trọng kinh tế số lõi lớn hơn tỷ trọng kinh tế số',
  ],
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
): Finding[] {
  const rules = rulesOf(codebook);
  const findings: Finding[] = [];
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
  const parts = PARTS.map(
    ([part, whole, message]): Rule => ({
      codes: [part, whole],
      judge: (values) => judgePart(values, message),
    }),
  );
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
    code: 'inconsistent',
    message: `Tỷ trọng ghi ${plainNumber(share)} %, tính từ hai số thành phần ra ${plainNumber(Math.round(computed * 100) / 100)} %.`,
    suggestion: 'Kiểm tra tỷ trọng, giá trị tăng thêm và GRDP; nếu đúng thì xác nhận.',
  };
}

function judgePart([less = 0, more = 0]: readonly number[], message: string): Objection | null {
  if (less <= more) return null;
  return {
    severity: 'error',
    code: 'inconsistent',
    message: `${message} (${plainNumber(less)} so với ${plainNumber(more)}).`,
    suggestion: 'Kiểm tra cả hai số.',
  };
}

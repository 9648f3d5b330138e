import type { Codebook, ObservationKey } from '@kts/domain';
import { keyText } from '@kts/domain';
import type { Finding } from './check-series.ts';
import type { ImportGround, PlannedObservation } from './import-plan.ts';
import { plainNumber } from './plain-number.ts';

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

type Ratio = {
  readonly whole: string;
  readonly first: string;
  readonly second: string;
  readonly factor: number;
};

/** Figures that cannot all be right: a share beside what it is the share of, a part greater than its whole. */
export function checkConsistency(
  observations: readonly PlannedObservation[],
  codebook: Codebook,
  ground: ImportGround,
): Finding[] {
  const ratios = codebook.indicators.flatMap(({ code, formula, unit }): Ratio[] =>
    formula?.kind === 'ratio' && unit === '%'
      ? [{ whole: code, first: formula.first, second: formula.second, factor: formula.factor }]
      : [],
  );
  const concerned = new Set([
    ...PARTS.flat(),
    ...ratios.flatMap(({ whole, first, second }) => [whole, first, second]),
  ]);
  const planned = new Map(
    observations
      .filter(({ key }) => concerned.has(key.indicator))
      .map((observation) => [keyText(observation.key), observation]),
  );
  if (planned.size === 0) return [];
  const valueUnder = (key: ObservationKey, indicator: string): number | null => {
    const other = { ...key, indicator };
    const inFile = planned.get(keyText(other));
    return (inFile === undefined ? ground.current(other) : inFile.reading)?.value ?? null;
  };
  return [...planned.values()].flatMap((of) => {
    const { indicator } = of.key;
    return [
      ...ratios
        .filter(({ whole, first, second }) => [whole, first, second].includes(indicator))
        .flatMap((ratio) => shareFinding(of, ratio, valueUnder, planned)),
      ...PARTS.filter(([part, whole]) => part === indicator || whole === indicator).flatMap(
        ([part, whole, message]) => partFinding(of, part, whole, message, valueUnder, planned),
      ),
    ];
  });
}

type ValueUnder = (key: ObservationKey, indicator: string) => number | null;
type Planned = ReadonlyMap<string, PlannedObservation>;

const isPlanned = (planned: Planned, key: ObservationKey, indicator: string): boolean =>
  planned.has(keyText({ ...key, indicator }));

function shareFinding(
  of: PlannedObservation,
  ratio: Ratio,
  valueUnder: ValueUnder,
  planned: Planned,
): Finding[] {
  const parts = [ratio.whole, ratio.first, ratio.second];
  // Said once, of the first of the three that the file brings.
  if (parts.find((code) => isPlanned(planned, of.key, code)) !== of.key.indicator) return [];
  const [share, first, second] = parts.map((code) => valueUnder(of.key, code));
  if (!second || share === null || share === undefined || first === null || first === undefined) return [];
  const computed = (first / second) * ratio.factor;
  if (Math.abs(computed - share) <= TOLERANCE + 1e-9) return [];
  return [
    {
      severity: 'warning',
      code: 'inconsistent',
      of,
      message: `Tỷ trọng ghi ${plainNumber(share)} %, tính từ hai số thành phần ra ${plainNumber(Math.round(computed * 100) / 100)} %.`,
      suggestion: 'Kiểm tra tỷ trọng, giá trị tăng thêm và GRDP; nếu đúng thì xác nhận.',
    },
  ];
}

function partFinding(
  of: PlannedObservation,
  part: string,
  whole: string,
  message: string,
  valueUnder: ValueUnder,
  planned: Planned,
): Finding[] {
  const first = isPlanned(planned, of.key, part) ? part : whole;
  if (of.key.indicator !== first) return [];
  const [less, more] = [valueUnder(of.key, part), valueUnder(of.key, whole)];
  if (less === null || more === null || less <= more) return [];
  const suggestion = 'Kiểm tra cả hai số.';
  return [
    {
      severity: 'error',
      code: 'inconsistent',
      of,
      message: `${message} (${plainNumber(less)} so với ${plainNumber(more)}).`,
      suggestion,
    },
  ];
}

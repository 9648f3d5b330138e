import type { Codebook, MissingReason, ObservationKey, ObservationStatus, Reading } from '@kts/domain';
import { keyText, MISSING_REASONS, sameReading } from '@kts/domain';
import type { Issue, IssueCode, Severity } from '../formats/issue.ts';
import { shown } from '../formats/issue.ts';
import { columnIndex, columnLetter } from '../formats/table.ts';
import { checkConsistency } from './check-consistency.ts';
import { checkPeers, checkSeries, type Finding, slipOf } from './check-series.ts';
import type { Draft } from './drafts.ts';
import { askFractions } from './fraction-question.ts';
import type { ImportGround, PlannedObservation, Question } from './import-plan.ts';
import type { DecimalSign } from './number.ts';
import { plainNumber } from './plain-number.ts';
import { isWithin, settleNumbers, type Settled } from './settle-numbers.ts';

export type Observed = {
  readonly observations: readonly PlannedObservation[];
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
  readonly identical: number;
  readonly refused: number;
  readonly waiting: number;
};

export type ObserveOptions = {
  readonly sheet: string | null;
  /** Headings, for issues. */
  readonly names: readonly string[];
  /** The decimal sign that a person declared. */
  readonly decimalSign: DecimalSign | null;
  readonly answers: ReadonlyMap<string, string>;
  readonly codebook: Codebook;
};

type Gathering = ObserveOptions & {
  readonly ground: ImportGround;
  readonly observations: PlannedObservation[];
  readonly issues: Issue[];
  readonly byKey: Map<string, PlannedObservation>;
  identical: number;
  refused: number;
  waiting: number;
  /** The first figure that two readings remain for, and how many there are. */
  ambiguous: { readonly draft: Draft; readonly settled: Extract<Settled, { kind: 'ambiguous' }> } | null;
};

/** Turns drafts into observations: settles numbers, checks ranges, finds what stands twice. */
export function observe(drafts: readonly Draft[], ground: ImportGround, options: ObserveOptions): Observed {
  const gathering: Gathering = {
    ...options,
    ground,
    observations: [],
    issues: [],
    byKey: new Map(),
    identical: 0,
    refused: 0,
    waiting: 0,
    ambiguous: null,
  };
  const fractions = askFractions(drafts, settleNumbers(drafts, options.decimalSign), options.answers);
  const { settled } = fractions;
  drafts.forEach((draft, index) => {
    const number = settled[index];
    if (number !== undefined) observeOne(gathering, draft, number);
  });
  const { observations, issues, identical, refused, waiting } = gathering;
  const findings = [
    ...checkSeries(observations, options.codebook, ground),
    ...checkPeers(observations, options.codebook),
    ...checkConsistency(observations, options.codebook, ground),
  ];
  issues.push(...findings.map((finding) => findingIssue(gathering, finding)));
  return {
    observations,
    issues,
    identical,
    refused,
    waiting,
    questions: [...fractions.questions, ...decimalQuestion(gathering)],
  };
}

const findingIssue = (
  { sheet, names }: Gathering,
  { of, severity, code, message, suggestion }: Finding,
): Issue => ({
  severity,
  code,
  message,
  suggestion,
  line: of.cell.line,
  column: of.cell.column,
  sheet,
  columnName: names[columnIndex(of.cell.column)] ?? null,
  found: shown(of.cell.text),
});

function observeOne(gathering: Gathering, draft: Draft, settled: Settled): void {
  if (settled.kind === 'waiting') {
    gathering.waiting += 1;
    return;
  }
  if (settled.kind === 'ambiguous') {
    gathering.ambiguous ??= { draft, settled };
    gathering.waiting += 1;
    return;
  }
  const reading =
    settled.kind === 'refused'
      ? refuseNumber(gathering, draft, settled.code)
      : readingOf(gathering, draft, settled);
  if (reading === null) gathering.refused += 1;
  else add(gathering, draft, reading);
}

function complain(
  gathering: Gathering,
  draft: Draft,
  severity: Severity,
  code: IssueCode,
  message: string,
  suggestion: string | null,
): null {
  gathering.issues.push({
    severity,
    code,
    message,
    suggestion,
    line: draft.line,
    column: columnLetter(draft.column),
    sheet: gathering.sheet,
    columnName: gathering.names[draft.column] ?? null,
    found: shown(draft.text),
  });
  return null;
}

const NUMBER_MESSAGES = {
  'number-format': [
    'Không đọc được số.',
    'Chỉ ghi chữ số, như 8,59 hoặc 1.234,5; chữ kèm theo ghi ở cột ghi chú.',
  ],
  'number-not-finite': [
    'Đây không phải là một số hữu hạn.',
    'Ghi số thật, hoặc để «…» khi không có số liệu.',
  ],
  'number-precision': [
    'Số có nhiều hơn 15 chữ số nên không lưu được chính xác.',
    'Kiểm tra lại số và đơn vị.',
  ],
  'number-date': [
    'Ô là ngày tháng, không phải số: Excel có thể đã tự đổi số thành ngày.',
    'Định dạng lại cột thành số (Number) và gõ lại số.',
  ],
  'number-scaled': [
    'Định dạng của ô chia số cho 1.000 khi hiển thị: số nhìn thấy khác số được lưu.',
    'Bỏ định dạng chia nghìn, ghi số đúng theo đơn vị đã nêu.',
  ],
  formula: [
    'Ô chứa công thức hoặc lỗi công thức, không phải số.',
    'Chép và dán giá trị (Paste Values) rồi lưu lại tệp.',
  ],
} as const;

function refuseNumber(gathering: Gathering, draft: Draft, code: keyof typeof NUMBER_MESSAGES): null {
  const [message, suggestion] = NUMBER_MESSAGES[code];
  return complain(gathering, draft, 'error', code, message, suggestion);
}

type Given = Extract<Settled, { kind: 'value' | 'missing' }>;

function readingOf(gathering: Gathering, draft: Draft, settled: Given): Reading | null {
  const missing = draft.remarks.status.find(isMissingReason);
  if (settled.kind === 'missing') return missingReading(gathering, draft, missing, settled.marked);
  if (missing !== undefined)
    return complain(
      gathering,
      draft,
      'error',
      'inconsistent',
      `Có số nhưng trạng thái «${missing}» nghĩa là không có số.`,
      'Sửa trạng thái, hoặc để trống ô số.',
    );
  if (draft.number.kind === 'value' && draft.number.percent && !draft.indicator.unit.startsWith('%')) {
    return complain(
      gathering,
      draft,
      'error',
      'unit-mismatch',
      `Số ghi theo %, chỉ tiêu tính bằng ${draft.indicator.unit}.`,
      'Kiểm tra chỉ tiêu và đơn vị.',
    );
  }
  return isInRange(gathering, draft, settled.value)
    ? toReading(draft, settled.value, null, draft.remarks.status)
    : null;
}

const isMissingReason = (status: ObservationStatus): status is MissingReason =>
  MISSING_REASONS.some((reason) => reason === status);

function missingReading(
  gathering: Gathering,
  draft: Draft,
  missing: MissingReason | undefined,
  marked: boolean,
): Reading {
  if (!marked && missing === undefined) {
    complain(
      gathering,
      draft,
      'warning',
      'missing-value',
      'Ô số bị để trống; sẽ ghi là không có số liệu.',
      'Ghi số, hoặc ghi «…» nếu đúng là không có số liệu.',
    );
  }
  const reason = missing ?? 'O';
  return toReading(draft, null, reason, [
    reason,
    ...draft.remarks.status.filter((status) => status !== 'A' && !isMissingReason(status)),
  ]);
}

function isInRange(gathering: Gathering, draft: Draft, value: number): boolean {
  const { min, max, integer, unit } = draft.indicator;
  if (!Number.isFinite(value)) return refuseNumber(gathering, draft, 'number-not-finite') !== null;
  if (!isWithin(value, { min, max, integer: false })) {
    const range = max === null ? `từ ${min}` : `từ ${min ?? '−∞'} đến ${max}`;
    return (
      complain(
        gathering,
        draft,
        'error',
        'number-range',
        `Số nằm ngoài khoảng có thể có (${range} ${unit}).`,
        'Kiểm tra dấu thập phân, đơn vị và chỉ tiêu.',
      ) !== null
    );
  }
  if (integer && !Number.isInteger(value)) {
    return (
      complain(
        gathering,
        draft,
        'error',
        'number-integer',
        `Chỉ tiêu này phải là số nguyên (${unit}).`,
        'Kiểm tra dấu ngăn nghìn và đơn vị.',
      ) !== null
    );
  }
  return true;
}

const toReading = (
  draft: Draft,
  value: number | null,
  missingReason: MissingReason | null,
  status: readonly ObservationStatus[],
): Reading => ({
  value,
  missingReason,
  status,
  quality: draft.remarks.quality,
  note: draft.remarks.note,
  noteEn: draft.remarks.noteEn,
  releasedOn: draft.remarks.releasedOn,
  sourceTitle: draft.remarks.sourceTitle,
  sourceUrl: draft.remarks.sourceUrl,
});

function add(gathering: Gathering, draft: Draft, reading: Reading): void {
  const key: ObservationKey = {
    indicator: draft.indicator.code,
    area: draft.area.slug,
    period: draft.period,
    source: draft.source,
    boundaries: draft.boundaries,
  };
  const text = keyText(key);
  const first = gathering.byKey.get(text);
  if (first !== undefined) {
    addAgain(gathering, draft, reading, first);
    return;
  }
  const observation: PlannedObservation = {
    key,
    reading,
    before: gathering.ground.current(key),
    cell: { sheet: gathering.sheet, line: draft.line, column: columnLetter(draft.column), text: draft.text },
  };
  gathering.byKey.set(text, observation);
  gathering.observations.push(observation);
  warnOfMagnitude(gathering, draft, observation);
}

/** The same figure twice is counted once; two figures for one key refuse the file, naming both lines. */
function addAgain(gathering: Gathering, draft: Draft, reading: Reading, first: PlannedObservation): void {
  if (sameReading(first.reading, reading)) {
    gathering.identical += 1;
    complain(
      gathering,
      draft,
      'warning',
      'duplicate-identical',
      `Trùng hoàn toàn với dòng ${first.cell.line}; chỉ tính một lần.`,
      null,
    );
    return;
  }
  gathering.refused += 1;
  const differs =
    first.reading.value === reading.value
      ? 'trạng thái hoặc ghi chú khác nhau'
      : `dòng ${first.cell.line} ghi «${shown(first.cell.text)}»`;
  complain(
    gathering,
    draft,
    'error',
    'duplicate-conflict',
    `Dòng ${first.cell.line} và dòng ${draft.line} cùng một chỉ tiêu, tỉnh, kỳ, nguồn nhưng không giống nhau: ${differs}.`,
    'Giữ lại một dòng.',
  );
}

function warnOfMagnitude(gathering: Gathering, draft: Draft, { before, reading }: PlannedObservation): void {
  if (before === null || !before.value || !reading.value || before.value === reading.value) return;
  const power = Math.log10(Math.abs(reading.value / before.value));
  const slip = slipOf(reading.value, before.value);
  if (slip === null) return;
  complain(
    gathering,
    draft,
    'warning',
    'unit-magnitude',
    `Số mới ${power > 0 ? 'lớn' : 'nhỏ'} hơn số đang có (${before.value}) khoảng 10^${slip} lần: có thể nhầm đơn vị.`,
    `Kiểm tra đơn vị (${draft.indicator.unit}).`,
  );
}

function decimalQuestion({ ambiguous, names, waiting }: Gathering): Question[] {
  if (ambiguous === null) return [];
  const { draft, settled } = ambiguous;
  const sign = settled.sign === '.' ? 'chấm' : 'phẩy';
  const text = draft.text.trim();
  return [
    {
      id: 'decimal-sign',
      about: 'decimalSign',
      code: 'number-ambiguous',
      line: draft.line,
      column: columnLetter(draft.column),
      text: `Cột «${names[draft.column] ?? ''}» có ${waiting} số đọc được theo hai cách. Trong «${text}», dấu ${sign} là gì?`,
      options: [
        {
          value: settled.sign === '.' ? ',' : '.',
          label: `Dấu ngăn nghìn: ${plainNumber(settled.asGrouped)} ${draft.indicator.unit}`,
        },
        {
          value: settled.sign,
          label: `Dấu thập phân: ${plainNumber(settled.asDecimal)} ${draft.indicator.unit}`,
        },
      ],
    },
  ];
}

import type { Indicator, MissingReason, ObservationStatus } from '@kts/domain';
import { isInPercent, MISSING_REASONS } from '@kts/domain';
import type { Draft, DraftUnit } from './drafts.ts';
import { type Gathering, object, type Objection } from './gathering.ts';
import { type NumberCell, type NumberFault, shiftDecimal } from './number.ts';
import type { Given } from './planned-figure.ts';
import { isWithin, type Settled } from './settle-numbers.ts';

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
} as const satisfies Record<NumberFault, readonly [string, string]>;

type Stated = Extract<Settled, { kind: 'value' | 'missing' | 'refused' }>;

/** What a draft says once its number is settled; null, and an issue, when it cannot be so. */
export function givenBy(gathering: Gathering, draft: Draft, settled: Stated): Given | null {
  if (settled.kind === 'refused') return refuse(gathering, draft, numberObjection(settled.code));
  const missing = missingReasonOf(draft.remarks.status);
  if (settled.kind === 'missing') return missingGiven(gathering, draft, missing, settled.marked);
  if (missing !== null)
    return refuse(gathering, draft, {
      severity: 'error',
      code: 'inconsistent',
      message: `Có số nhưng trạng thái «${missing}» nghĩa là không có số.`,
      suggestion: 'Sửa trạng thái, hoặc để trống ô số.',
    });
  const { unit } = draft.slot.indicator;
  if (isMeantPercent(draft, settled.value))
    return refuse(gathering, draft, {
      severity: 'error',
      code: 'unit-mismatch',
      message: `Số ghi theo %, chỉ tiêu tính bằng ${unit}.`,
      suggestion: 'Kiểm tra chỉ tiêu và đơn vị.',
    });
  const objection = rangeObjection(draft.slot.indicator, settled.value);
  if (objection !== null) return refuse(gathering, draft, objection);
  return { value: settled.value, missing: null };
}

/**
 * What is wrong with a figure by its own text, though its key is refused or waits for an answer: all errors of
 * a file are told at once. `measure` null: not known what it measures.
 */
export function objectionTo(
  number: NumberCell,
  measure: { readonly indicator: Indicator; readonly unit: DraftUnit } | null,
): Objection | null {
  if (number.kind === 'refused') return numberObjection(number.code);
  if (number.kind !== 'value' || measure === null) return null;
  return rangeObjection(measure.indicator, shiftDecimal(number.value, measure.unit.exponent));
}

/** A per cent sign after what is no share; not where a person said that an index is written so. */
function isMeantPercent({ number, slot, unit }: Draft, value: number): boolean {
  if (number.kind !== 'value' || !number.percent || isInPercent(slot.indicator)) return false;
  return unit.exponent !== 0 || number.value === value;
}

function refuse(gathering: Gathering, draft: Draft, objection: Objection): null {
  object(gathering, draft, objection);
  return null;
}

function numberObjection(code: NumberFault): Objection {
  const [message, suggestion] = NUMBER_MESSAGES[code];
  return { severity: 'error', code, message, suggestion };
}

const isMissingReason = (status: ObservationStatus): status is MissingReason =>
  MISSING_REASONS.some((reason) => reason === status);

/** Nearly every figure has one status, and it is no reason. */
const missingReasonOf = (status: readonly ObservationStatus[]): MissingReason | null =>
  status.length === 1 && status[0] === 'A' ? null : (status.find(isMissingReason) ?? null);

function missingGiven(
  gathering: Gathering,
  draft: Draft,
  missing: MissingReason | null,
  marked: boolean,
): Given {
  if (!marked && missing === null)
    object(gathering, draft, {
      severity: 'warning',
      code: 'missing-value',
      message: 'Ô số bị để trống; sẽ ghi là không có số liệu.',
      suggestion: 'Ghi số, hoặc ghi «…» nếu đúng là không có số liệu.',
    });
  const reason = missing ?? 'O';
  const others = draft.remarks.status.filter((status) => status !== 'A' && !isMissingReason(status));
  return { value: null, missing: { reason, status: [reason, ...others] } };
}

function rangeObjection({ min, max, integer, unit }: Indicator, value: number): Objection | null {
  if (!Number.isFinite(value)) return numberObjection('number-not-finite');
  if (!isWithin(value, { min, max, integer: false })) {
    const range = max === null ? `từ ${min}` : `từ ${min ?? '−∞'} đến ${max}`;
    return {
      severity: 'error',
      code: 'number-range',
      message: `Số nằm ngoài khoảng có thể có (${range} ${unit}).`,
      suggestion: 'Kiểm tra dấu thập phân, đơn vị và chỉ tiêu.',
    };
  }
  if (!integer || Number.isInteger(value)) return null;
  return {
    severity: 'error',
    code: 'number-integer',
    message: `Chỉ tiêu này phải là số nguyên (${unit}).`,
    suggestion: 'Kiểm tra dấu ngăn nghìn và đơn vị.',
  };
}

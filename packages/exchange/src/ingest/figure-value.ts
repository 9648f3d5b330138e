import type { MissingReason, ObservationStatus } from '@kts/domain';
import { MISSING_REASONS } from '@kts/domain';
import type { Draft } from './drafts.ts';
import { type Gathering, object } from './gathering.ts';
import type { NumberFault } from './number.ts';
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
  if (settled.kind === 'refused') return refuseNumber(gathering, draft, settled.code);
  const missing = missingReasonOf(draft.remarks.status);
  if (settled.kind === 'missing') return missingGiven(gathering, draft, missing, settled.marked);
  if (missing !== null)
    return refuse(gathering, draft, {
      code: 'inconsistent',
      message: `Có số nhưng trạng thái «${missing}» nghĩa là không có số.`,
      suggestion: 'Sửa trạng thái, hoặc để trống ô số.',
    });
  const { unit } = draft.slot.indicator;
  if (isMeantPercent(draft, settled.value))
    return refuse(gathering, draft, {
      code: 'unit-mismatch',
      message: `Số ghi theo %, chỉ tiêu tính bằng ${unit}.`,
      suggestion: 'Kiểm tra chỉ tiêu và đơn vị.',
    });
  return inRange(gathering, draft, settled.value);
}

/** A per cent sign after what is no share; not where a person said that an index is written so. */
function isMeantPercent({ number, slot, unit }: Draft, value: number): boolean {
  if (number.kind !== 'value' || !number.percent || slot.indicator.unit.startsWith('%')) return false;
  return unit.exponent !== 0 || number.value === value;
}

function refuse(
  gathering: Gathering,
  draft: Draft,
  objection: Omit<Parameters<typeof object>[2], 'severity'>,
): null {
  object(gathering, draft, { severity: 'error', ...objection });
  return null;
}

function refuseNumber(gathering: Gathering, draft: Draft, code: NumberFault): null {
  const [message, suggestion] = NUMBER_MESSAGES[code];
  return refuse(gathering, draft, { code, message, suggestion });
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

function inRange(gathering: Gathering, draft: Draft, value: number): Given | null {
  const { min, max, integer, unit } = draft.slot.indicator;
  if (!Number.isFinite(value)) return refuseNumber(gathering, draft, 'number-not-finite');
  if (!isWithin(value, { min, max, integer: false })) {
    const range = max === null ? `từ ${min}` : `từ ${min ?? '−∞'} đến ${max}`;
    return refuse(gathering, draft, {
      code: 'number-range',
      message: `Số nằm ngoài khoảng có thể có (${range} ${unit}).`,
      suggestion: 'Kiểm tra dấu thập phân, đơn vị và chỉ tiêu.',
    });
  }
  if (integer && !Number.isInteger(value))
    return refuse(gathering, draft, {
      code: 'number-integer',
      message: `Chỉ tiêu này phải là số nguyên (${unit}).`,
      suggestion: 'Kiểm tra dấu ngăn nghìn và đơn vị.',
    });
  return { value, missing: null };
}

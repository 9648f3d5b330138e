import type { TargetFault } from '@kts/domain';
import type { IssueCode } from '../formats/issue.ts';

type Words = {
  readonly code: IssueCode;
  readonly message: string;
  readonly suggestion: string | null;
};

/** What is wrong with a target, as it is told of a line of a file. */
export const FAULT_MESSAGES: Readonly<Record<TargetFault['fault'], Words>> = {
  'area-unknown': {
    code: 'province-unknown',
    message: 'Không có địa bàn này trong danh mục.',
    suggestion: null,
  },
  'indicator-unknown': {
    code: 'indicator-unknown',
    message: 'Không có chỉ tiêu này trong danh mục.',
    suggestion: null,
  },
  'source-unknown': {
    code: 'source-unknown',
    message: 'Không có nguồn này trong danh mục.',
    suggestion: null,
  },
  'period-form': {
    code: 'period-format',
    message: 'Không hiểu được năm của mục tiêu.',
    suggestion: 'Ghi như 2025.',
  },
  'period-range': {
    code: 'period-range',
    message: 'Năm nằm ngoài khoảng 1990–2100.',
    suggestion: 'Kiểm tra lại năm.',
  },
  'value-range': {
    code: 'number-range',
    message: 'Giá trị nằm ngoài khoảng của chỉ tiêu.',
    suggestion: 'Kiểm tra số và đơn vị.',
  },
  'value-integer': {
    code: 'number-integer',
    message: 'Chỉ tiêu này là số nguyên.',
    suggestion: 'Ghi số nguyên.',
  },
  'range-end-missing': {
    code: 'missing-value',
    message: 'Mục tiêu dạng khoảng phải có giá trị cuối.',
    suggestion: 'Ghi giá trị như 50–60, hoặc thêm cột «giá trị cuối».',
  },
  'range-end-before': {
    code: 'inconsistent',
    message: 'Giá trị cuối của khoảng phải lớn hơn giá trị đầu.',
    suggestion: 'Kiểm tra lại hai đầu của khoảng.',
  },
  'range-end-unwanted': {
    code: 'inconsistent',
    message: 'Chỉ mục tiêu dạng khoảng mới có giá trị cuối.',
    suggestion: 'Bỏ giá trị cuối, hoặc ghi so sánh là «khoảng từ đến».',
  },
  'baseline-after': {
    code: 'inconsistent',
    message: 'Kỳ gốc sau kỳ của mục tiêu.',
    suggestion: 'Kiểm tra lại kỳ gốc.',
  },
  'text-missing': {
    code: 'missing-key',
    message: 'Văn bản mới phải có tên, cơ quan ban hành; số hiệu nếu có.',
    suggestion: 'Ghi đủ văn bản, số hiệu, ngày ban hành, cơ quan.',
  },
  'date-form': {
    code: 'date-format',
    message: 'Không hiểu được ngày ban hành.',
    suggestion: 'Ghi như 15/4/2021.',
  },
  'date-future': {
    code: 'date-format',
    message: 'Ngày ban hành ở sau hôm nay.',
    suggestion: 'Kiểm tra lại ngày.',
  },
  'address-form': {
    code: 'value-unknown',
    message: 'Đường dẫn phải bắt đầu bằng http:// hoặc https://.',
    suggestion: 'Ghi đủ đường dẫn hoặc để trống.',
  },
};

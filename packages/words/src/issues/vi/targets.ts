import type { TargetReason, TargetRole } from '@kts/domain';
import { said, type Said, type WordsFor } from '../said.ts';
import { writeTrimmed } from '../../numbers.ts';
import { askedLike } from './tables.ts';

const number = (value: number): string => writeTrimmed('vi', value, 10);

const HEADINGS: Readonly<Record<TargetRole, string>> = {
  province: 'tỉnh',
  indicator: 'chỉ tiêu',
  period: 'năm',
  comparator: 'so sánh',
  value: 'giá trị',
  valueMax: 'giá trị cuối',
  unit: 'đơn vị',
  document: 'văn bản',
  number: 'số hiệu',
  issuedOn: 'ngày ban hành',
  issuer: 'cơ quan',
  address: 'đường dẫn',
  source: 'nguồn',
  note: 'ghi chú',
  ordinal: 'số thứ tự',
};
const NEEDED =
  'Dòng tiêu đề cần có: tỉnh, chỉ tiêu, năm, so sánh, giá trị, văn bản, số hiệu, ngày ban hành, cơ quan.';
const COMPARATORS = 'Ghi ≥ (ít nhất), ≤ (nhiều nhất), = (đạt), ~ (khoảng) hoặc range (khoảng từ … đến …).';
const DATE = said('Không hiểu được ngày ban hành.', 'Ghi như 15/4/2021.');

/** Of files of targets. */
export const targetWords: WordsFor<TargetReason, Said> = {
  'target-area-unknown': () => said('Không có địa bàn này trong danh mục.'),
  'target-indicator-unknown': () => said('Không có chỉ tiêu này trong danh mục.'),
  'target-source-unknown': () => said('Không có nguồn này trong danh mục.'),
  'target-period-form': () => said('Không hiểu được năm của mục tiêu.', 'Ghi như 2025.'),
  'target-period-range': () => said('Năm nằm ngoài khoảng 1990–2100.', 'Kiểm tra lại năm.'),
  'target-value-range': () => said('Giá trị nằm ngoài khoảng của chỉ tiêu.', 'Kiểm tra số và đơn vị.'),
  'target-value-integer': () => said('Chỉ tiêu này là số nguyên.', 'Ghi số nguyên.'),
  'target-range-end-missing': () =>
    said(
      'Mục tiêu dạng khoảng phải có giá trị cuối.',
      'Ghi giá trị như 50–60, hoặc thêm cột «giá trị cuối».',
    ),
  'target-range-end-before': () =>
    said('Giá trị cuối của khoảng phải lớn hơn giá trị đầu.', 'Kiểm tra lại hai đầu của khoảng.'),
  'target-range-end-unwanted': () =>
    said(
      'Chỉ mục tiêu dạng khoảng mới có giá trị cuối.',
      'Bỏ giá trị cuối, hoặc ghi so sánh là «khoảng từ đến».',
    ),
  'target-baseline-after': () => said('Kỳ gốc sau kỳ của mục tiêu.', 'Kiểm tra lại kỳ gốc.'),
  'target-text-missing': () =>
    said(
      'Văn bản mới phải có tên, cơ quan ban hành; số hiệu nếu có.',
      'Ghi đủ văn bản, số hiệu, ngày ban hành, cơ quan.',
    ),
  'target-date-form': () => DATE,
  'target-date-future': () => said('Ngày ban hành ở sau hôm nay.', 'Kiểm tra lại ngày.'),
  'target-address-form': () =>
    said('Đường dẫn phải bắt đầu bằng http:// hoặc https://.', 'Ghi đủ đường dẫn hoặc để trống.'),
  'no-targets': () => said('Tệp không có dòng mục tiêu nào.', 'Kiểm tra lại tệp nguồn.'),
  'target-heading-missing': () => said('Không tìm thấy dòng tiêu đề của bảng.', NEEDED),
  'target-columns-missing': ({ roles }) =>
    said(`Thiếu cột: ${roles.map((role) => HEADINGS[role]).join(', ')}.`, NEEDED),
  'target-column-unknown': ({ like }) =>
    said(
      'Cột này không thuộc mẫu nhập mục tiêu nên không được đọc.',
      like === null ? 'Bỏ cột này nếu không cần.' : askedLike(like),
    ),
  'target-repeated': ({ line }) => said(`Trùng với dòng ${line}; chỉ tính một lần.`),
  'target-repeated-otherwise': ({ first, line }) =>
    said(
      `Dòng ${first} và dòng ${line} cùng tỉnh, chỉ tiêu, năm, văn bản nhưng mục tiêu khác nhau.`,
      'Giữ lại một dòng.',
    ),
  'target-period-several': () => said('Ngày này kết thúc nhiều kỳ.', 'Ghi năm, như 2025.'),
  'target-value-missing': () => said('Mục tiêu phải có giá trị.', 'Ghi giá trị của mục tiêu.'),
  'target-value-format': () =>
    said('Không đọc được giá trị.', 'Ghi số, như 15 hoặc 8,59; không ghi chữ trong ô giá trị.'),
  'target-value-ambiguous': ({ asGrouped, asDecimal }) =>
    said(
      `Số này đọc được là ${number(asGrouped)} hoặc ${number(asDecimal)}.`,
      'Ghi không có dấu ngăn nghìn (8619), hoặc đủ phần lẻ (8,6190).',
    ),
  'comparator-missing': () => said('Không rõ mục tiêu là ít nhất, nhiều nhất hay đúng bằng.', COMPARATORS),
  'comparator-unknown': () => said('Không hiểu được cách so sánh.', COMPARATORS),
  'documents-several': () =>
    said('Có nhiều văn bản mang số hiệu hoặc tên này.', 'Ghi thêm ngày ban hành để phân biệt.'),
  'document-number-missing': () => said('Thiếu số hiệu văn bản.', 'Ghi số hiệu như trên văn bản.'),
  'document-issuer-differs': ({ kept }) => said('Cơ quan ban hành khác với văn bản đã có.', `Giữ «${kept}».`),
  'document-title-differs': ({ kept }) => said('Tên văn bản khác với văn bản đã có.', `Giữ «${kept}».`),
};

import type { Named } from '@kts/domain';
import { importWords } from '../imports/vi.ts';
import { writeTrimmed } from '../numbers.ts';
import { writePeriod } from '../periods.ts';
import { readings } from '../readings/vi.ts';
import type { QuestionWords } from './asked.ts';

const SHOWN = 5;
const SIGNS = { '.': 'chấm', ',': 'phẩy' } as const;

const measured = (value: number, unit: Named): string => `${writeTrimmed('vi', value, 10)} ${unit.vi}`;

function hiddenParts(rows: readonly number[], columns: readonly string[]): string {
  const first = rows.slice(0, SHOWN).join(', ');
  const parts = [
    rows.length === 0 ? '' : `${rows.length} dòng ẩn (${first}${rows.length > SHOWN ? '…' : ''})`,
    columns.length === 0 ? '' : `cột ẩn ${columns.slice(0, SHOWN).join(', ')}`,
  ];
  return parts.filter((part) => part !== '').join(' và ');
}

export const questionWords: QuestionWords = {
  texts: {
    'which-sheet': () => 'Sổ tính có nhiều trang. Số liệu cần nhập ở trang nào?',
    'read-hidden': ({ rows, columns }) =>
      `Trang tính có ${hiddenParts(rows, columns)}. Có đọc phần ẩn không?`,
    'which-indicator': () => 'Tệp không cho biết số liệu là của chỉ tiêu nào. Đó là chỉ tiêu nào?',
    'which-province': () => 'Tệp không cho biết số liệu là của tỉnh nào. Đó là tỉnh nào?',
    'which-period': () =>
      'Tệp không cho biết số liệu thuộc kỳ nào. Đó là năm nào? (Quý, tháng, nửa năm: đặt ở mục kỳ số liệu.)',
    'which-period-of-titles': () => 'Tiêu đề nêu nhiều kỳ. Số liệu của bảng thuộc kỳ nào?',
    'which-period-of-day': ({ text }) => `«${text}» là ngày cuối của nhiều kỳ. Số liệu thuộc kỳ nào?`,
    'year-or-part': ({ year, period }) =>
      `Bảng nêu cả năm ${year} và «${writePeriod('vi', period)}». Số liệu thuộc kỳ nào?`,
    'which-source': () => 'Tệp không cho biết nguồn số liệu. Ai là nơi đo, tính ra các số này?',
    'source-of-text': ({ text }) =>
      `«${text}» không có trong danh mục nguồn. Ai là nơi đo, tính ra các số này?`,
    'names-of-63': () =>
      'Tên tỉnh là của danh sách 63 tỉnh, nhưng kỳ số liệu từ 01/7/2025 trở đi. Số liệu theo địa giới nào?',
    'names-of-34': ({ provinces }) =>
      `Tệp có ${provinces} tỉnh, tên nào cũng có trong danh sách 34 tỉnh, nhưng kỳ số liệu trước 01/7/2025. Số liệu theo địa giới nào?`,
    'titles-name-list': ({ list }) =>
      `Tiêu đề nêu danh sách ${importWords.lists[list]}, kỳ số liệu thuộc danh sách kia. Số liệu theo địa giới nào?`,
    'what-is-column': ({ column, name }) =>
      `Cột ${column} «${name}» có số nhưng không rõ là chỉ tiêu nào. Đọc cột này thế nào?`,
    'what-says-text': ({ text }) => `«${text}» nói gì về các số liệu này?`,
    'places-contradict': ({ first, second }) =>
      `Tệp ghi «${first}» và «${second}» cho cùng các số liệu. Lấy theo bên nào?`,
    'which-status': ({ figures }) =>
      `Tệp không cho biết ${writeTrimmed('vi', figures, 0)} số liệu mới hoặc sửa đổi là chính thức, sơ bộ hay ước tính. Tình trạng số liệu là gì?`,
    'what-says-mark': ({ mark }) => `Tệp không giải thích dấu «${mark}». Dấu này nói gì về số liệu?`,
    'decimal-sign': ({ name, figures, text, sign }) =>
      `Cột «${name}» có ${figures} số đọc được theo hai cách. Trong «${text}», dấu ${SIGNS[sign]} là gì?`,
    'scale-of-share': ({ indicator, text }) =>
      `«${indicator.vi}» tính bằng %, nhưng mọi số đều nhỏ hơn 1 (như «${text}»). Số ghi theo phần trăm hay theo tỷ lệ 0–1?`,
    'scale-of-index': ({ indicator, unit, text }) =>
      `«${indicator.vi}» tính bằng ${unit.vi}, nhưng mọi số đều lớn hơn nhiều (như «${text}»). Số ghi theo thang nào?`,
    'scale-of-count': ({ indicator, unit, text }) =>
      `«${indicator.vi}» tính bằng ${unit.vi}, nhưng mọi số đều nhỏ hơn nhiều (như «${text}»). Số ghi theo nghìn ${unit.vi} phải không?`,
  },
  options: {
    sheet: ({ name, hidden }) => (hidden ? `${name} (trang ẩn)` : name),
    'skip-hidden': () => 'Không đọc phần ẩn',
    'keep-hidden': () => 'Đọc cả phần ẩn',
    indicator: ({ name, unit }) => `${name.vi} (${unit.vi})`,
    province: ({ name, isNew }) => `${name.vi}${isNew ? ' (từ 01/7/2025)' : ''}`,
    period: ({ period }) => writePeriod('vi', period),
    source: ({ name }) => name.vi,
    boundaries: ({ list }) => importWords.lists[list],
    status: ({ status }) => readings.statuses[status],
    text: ({ text }) => `«${text}»`,
    'leave-out-rows': () => 'Không đọc các dòng này',
    'leave-out-column': () => 'Không đọc cột này',
    'part-of-whole': () => 'Một phần của tổng số: không đọc',
    'label-only': () => 'Chỉ là nhãn, không có ý nghĩa riêng',
    'grouping-sign': ({ value, unit }) => `Dấu ngăn nghìn: ${measured(value, unit)}`,
    'decimal-sign': ({ value, unit }) => `Dấu thập phân: ${measured(value, unit)}`,
    'fraction-of-one': () => 'Tỷ lệ 0–1: nhân với 100',
    'per-cent': () => 'Phần trăm: giữ nguyên',
    'index-of-100': () => 'Phần trăm, thang 100: chia cho 100',
    'index-of-1000': () => 'Thang 1.000 điểm: chia cho 1.000',
    'other-scale': () => 'Không phải hai thang này: báo lỗi từng số',
    'in-thousands': ({ unit }) => `Nghìn ${unit.vi}: nhân với 1.000`,
    'in-units': ({ unit }) => `${unit.vi}: giữ nguyên`,
  },
};

import { writeDate } from '../../dates.ts';
import type { Boundaries, CellReason } from '@kts/domain';
import { writeTrimmed } from '../../numbers.ts';
import { writePeriodInText } from '../../periods.ts';
import { said, type Said, type WordsFor } from '../said.ts';
import { askedLike } from './tables.ts';

const number = (value: number): string => writeTrimmed('vi', value, 10);

const LISTS: Readonly<Record<Boundaries, string>> = {
  '2024': '63 tỉnh (đến 30/6/2025)',
  '2025': '34 tỉnh (từ 01/7/2025)',
};
const BECAME: Readonly<Record<Boundaries, string>> = { '2024': 'nay thuộc', '2025': 'hợp thành từ' };

function range(min: number | null, max: number | null): string {
  const least = min === null ? '−∞' : number(min);
  return max === null ? `từ ${least}` : `từ ${least} đến ${number(max)}`;
}

/** Of figures and keys in their cells. */
export const cellWords: WordsFor<CellReason, Said> = {
  'number-format': () =>
    said('Không đọc được số.', 'Chỉ ghi chữ số, như 8,59 hoặc 1.234,5; chữ kèm theo ghi ở cột ghi chú.'),
  'number-not-finite': () =>
    said('Đây không phải là một số hữu hạn.', 'Ghi số thật, hoặc để «…» khi không có số liệu.'),
  'number-precision': () =>
    said('Số có nhiều hơn 15 chữ số nên không lưu được chính xác.', 'Kiểm tra lại số và đơn vị.'),
  'number-date': () =>
    said(
      'Ô là ngày tháng, không phải số: Excel có thể đã tự đổi số thành ngày.',
      'Định dạng lại cột thành số (Number) và gõ lại số.',
    ),
  'number-scaled': () =>
    said(
      'Định dạng của ô chia số cho 1.000 khi hiển thị: số nhìn thấy khác số được lưu.',
      'Bỏ định dạng chia nghìn, ghi số đúng theo đơn vị đã nêu.',
    ),
  formula: () =>
    said(
      'Ô chứa công thức hoặc lỗi công thức, không phải số.',
      'Chép và dán giá trị (Paste Values) rồi lưu lại tệp.',
    ),
  'number-range': ({ min, max, unit }) =>
    said(
      `Số nằm ngoài khoảng có thể có (${range(min, max)} ${unit.vi}).`,
      'Kiểm tra dấu thập phân, đơn vị và chỉ tiêu.',
    ),
  'number-integer': ({ unit }) =>
    said(`Chỉ tiêu này phải là số nguyên (${unit.vi}).`, 'Kiểm tra dấu ngăn nghìn và đơn vị.'),
  'figure-merged': () =>
    said(
      'Một số nằm trong ô gộp: không rõ là số của dòng nào, cột nào.',
      'Bỏ gộp ô và ghi số của từng dòng, từng cột.',
    ),
  'figure-though-missing': ({ status }) =>
    said(`Có số nhưng trạng thái «${status}» nghĩa là không có số.`, 'Sửa trạng thái, hoặc để trống ô số.'),
  'percent-of-other-unit': ({ unit }) =>
    said(`Số ghi theo %, chỉ tiêu tính bằng ${unit.vi}.`, 'Kiểm tra chỉ tiêu và đơn vị.'),
  'key-blank': () =>
    said('Ô bắt buộc bị để trống.', 'Ghi đủ chỉ tiêu, tỉnh và kỳ ở mọi dòng; không để trống ô gộp.'),
  'indicator-unknown': ({ like }) =>
    said(
      'Không có chỉ tiêu này trong danh mục.',
      like === null ? 'Dùng tên hoặc mã trong danh mục chỉ tiêu.' : `Có phải «${like.vi}» (${like.code})?`,
    ),
  'source-unknown': ({ sources }) =>
    said(
      'Không có nguồn này trong danh mục.',
      `Ghi một trong các nguồn: ${sources.map(({ vi }) => vi).join('; ')}.`,
    ),
  'sources-several': ({ sources }) =>
    said(
      `Ô nêu nhiều nguồn (${sources.join(', ')}): không biết số của ai.`,
      'Ghi một nguồn ở mỗi dòng; nguồn khác ghi ở cột ghi chú.',
    ),
  'period-format': () =>
    said('Không hiểu được kỳ số liệu.', 'Ghi như 2023, Quý II/2023, 6 tháng đầu năm 2023 hoặc Tháng 6/2023.'),
  'period-granularity': () =>
    said(
      'Khoảng thời gian này không phải là năm, nửa năm, quý hay tháng.',
      'Ghi số của năm, 6 tháng, quý hoặc tháng; số lũy kế 9 tháng không nhập được.',
    ),
  'period-range': () => said('Năm nằm ngoài khoảng 1990–2100.', 'Kiểm tra lại năm.'),
  'period-future': ({ period }) =>
    said(
      `Kỳ ${writePeriodInText('vi', period)} chưa bắt đầu nên chưa thể có số liệu.`,
      'Kiểm tra kỳ; số kế hoạch hoặc dự báo nhập ở trang Mục tiêu.',
    ),
  'period-running': ({ period }) =>
    said(
      `Kỳ ${writePeriodInText('vi', period)} chưa kết thúc: chưa có số chính thức hay sơ bộ của cả kỳ, chỉ nhận số ước tính (E) hoặc chưa kiểm chứng (V).`,
      'Kiểm tra kỳ, hoặc ghi đúng trạng thái là ước tính (E) hay chưa kiểm chứng (V).',
    ),
  'province-unknown': ({ like }) =>
    said(
      'Không có tỉnh, thành phố này trong danh mục.',
      like === null ? 'Ghi tên hoặc mã của tỉnh, thành phố như trong danh mục.' : askedLike(like.vi),
    ),
  'province-of-other-list': ({ province, list, related }) => {
    const tail = related.length === 0 ? '' : `; ${BECAME[list]} ${related.map(({ vi }) => vi).join(', ')}`;
    return said(
      'Tỉnh, thành phố này không có trong danh sách của kỳ số liệu.',
      `${province.vi} thuộc danh sách ${LISTS[list]}${tail}. Kiểm tra kỳ, hoặc ghi rõ địa giới ${list}.`,
    );
  },
  'province-gone': ({ province, until, heirs }) =>
    said(
      `${province.vi} không còn từ sau ${writeDate('vi', until)}.`,
      `Nay thuộc ${heirs.map(({ vi }) => vi).join(', ')}: bỏ số của dòng này.`,
    ),
  'code-of-other-province': ({ province, code, coded }) =>
    said(
      'Mã và tên tỉnh không khớp nhau.',
      `Mã của ${province.vi} là ${code}${coded === null ? '' : `; mã đã ghi là của ${coded.vi}`}.`,
    ),
  'no-country-value': () =>
    said('Chỉ tiêu này không có số liệu của cả nước.', 'Bỏ dòng này, hoặc kiểm tra tên tỉnh.'),
  'unit-not-of-indicator': ({ unit }) =>
    said(`Đơn vị không hợp với chỉ tiêu (${unit.vi}).`, `Đổi số liệu sang ${unit.vi}, hoặc sửa tên đơn vị.`),
  'boundaries-unknown': () => said('Không hiểu được địa giới.', 'Ghi 2024 (63 tỉnh) hoặc 2025 (34 tỉnh).'),
  'status-unknown': () =>
    said('Không hiểu được trạng thái số liệu.', 'Ghi chính thức (A), sơ bộ (P) hoặc ước tính (E).'),
  'statuses-differ': () =>
    said(
      'Các ô của dòng ghi hai trạng thái số liệu khác nhau.',
      'Ghi một trạng thái: chính thức, sơ bộ hoặc ước tính.',
    ),
  'quality-unknown': ({ allowed }) => said('Không hiểu được chất lượng số liệu.', allowed.join(', ')),
  'release-date-format': () =>
    said('Không hiểu được ngày công bố.', 'Ghi như 30/6/2023, 06/2023, 2023 hoặc 2023-06-30.'),
  'address-format': () =>
    said('Địa chỉ không phải là địa chỉ trang web.', 'Địa chỉ bắt đầu bằng http:// hoặc https://.'),
};

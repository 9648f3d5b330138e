import type { ColumnRole, OtherFigures, TableReason } from '@kts/domain';
import { said, type Said, type WordsFor } from '../said.ts';

/** Headings of our own template. */
const HEADINGS: Partial<Readonly<Record<ColumnRole, string>>> = {
  indicator: 'chỉ tiêu',
  province: 'tỉnh',
  period: 'kỳ',
  value: 'giá trị',
};

const NEEDED =
  'Dòng tiêu đề cần có: chỉ tiêu, tỉnh, kỳ, giá trị (có thể thêm đơn vị, trạng thái, nguồn, ngày công bố, địa giới, ghi chú).';

const FIGURES: Readonly<Record<OtherFigures, string>> = {
  'running-total': 'số lũy kế',
  'other-prices': 'số theo giá so sánh',
  plan: 'số kế hoạch, mục tiêu',
  comparison: 'số so sánh với kỳ khác',
  forecast: 'số dự báo',
};

const NOT_READ = {
  text: 'Cột này không thuộc mẫu nhập nên không được đọc.',
  plan: 'Cột kế hoạch, mục tiêu không phải là số liệu thực hiện nên không được đọc.',
  comparison: 'Cột so sánh với cột khác nên không được đọc.',
  'running-total': 'Cột số lũy kế không phải là số của riêng kỳ nên không được đọc.',
} as const;

const CHECK_FILE = 'Kiểm tra lại tệp nguồn.';

export const askedLike = (name: string): string => `Có phải «${name}»?`;

/** Of sheets, headings, titles and rows. */
export const tableWords: WordsFor<TableReason, Said> = {
  'heading-missing': () => said('Không tìm thấy dòng tiêu đề của bảng.', NEEDED),
  'columns-missing': ({ roles }) =>
    said(`Thiếu cột: ${roles.map((role) => HEADINGS[role] ?? role).join(', ')}.`, NEEDED),
  'column-not-read': ({ why }) => said(NOT_READ[why], 'Nếu cần đọc, chọn ý nghĩa của cột.'),
  'figures-of-other-kind': ({ kind }) =>
    said(
      `Cột số là ${FIGURES[kind]}, không phải số thực hiện của chỉ tiêu.`,
      'Dùng cột số thực hiện (giá hiện hành, của riêng kỳ), hoặc sửa tiêu đề cột.',
    ),
  'column-repeated': ({ name, first }) =>
    said(`Cột «${name}» trùng ý nghĩa với cột «${first}».`, 'Giữ một cột, đổi tên hoặc bỏ cột kia.'),
  'row-ragged': ({ cells, columns }) =>
    said(
      `Dòng có ${cells} ô, tiêu đề có ${columns} cột.`,
      cells > columns
        ? 'Đặt ô có dấu phân cách (như 8,59) trong ngoặc kép.'
        : 'Bổ sung ô còn thiếu; ô không có số liệu để trống nhưng vẫn giữ dấu phân cách.',
    ),
  'titles-name-units': ({ units }) =>
    said(
      `Tiêu đề nêu nhiều đơn vị (${units.join(', ')}): không biết số tính bằng đơn vị nào.`,
      'Ghi đơn vị ở tiêu đề cột giá trị, hoặc thêm cột đơn vị.',
    ),
  'title-of-running-total': () =>
    said(
      'Tiêu đề ghi số lũy kế, kỳ ghi riêng quý, tháng hay nửa năm sau.',
      'Dùng số của riêng kỳ; số lũy kế từ đầu năm không nhập được.',
    ),
  'no-figures': () => said('Tệp không có dòng số liệu nào.', CHECK_FILE),
  'workbook-without-figures': () => said('Sổ tính không có số liệu nào.', CHECK_FILE),
  'sheet-unknown': ({ sheets }) => said('Không có trang tính này.', `Chọn một trong: ${sheets.join(', ')}.`),
  'sheet-hidden': ({ name }) =>
    said(`Trang ẩn «${name}» không được đọc.`, 'Nếu cần, bỏ ẩn trang hoặc chọn trang này.'),
  'sheet-without-table': ({ name }) =>
    said(
      `Trang «${name}» không có bảng số liệu nên không được đọc.`,
      'Nếu có số liệu ở trang này, chọn trang này khi nhập.',
    ),
  'mended-cell-absent': () => said('Ô được sửa không có trong tệp.', 'Kiểm tra dòng và cột.'),
};

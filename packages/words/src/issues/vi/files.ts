import type { FileReason, OtherFileKind } from '@kts/domain';
import { writeTrimmed } from '../../numbers.ts';
import { said, type Said, type WordsFor } from '../said.ts';

const number = (value: number): string => writeTrimmed('vi', value, 0);

const SAVE_TABLE = 'Lưu bảng ở dạng .xlsx hoặc CSV UTF-8 rồi tải lên lại.';
const UNPACK = 'Giải nén rồi tải lên lại.';
const TYPE_IN = 'Nhập số liệu vào bảng tính rồi tải lên lại.';
const SPLIT = 'Chia tệp thành nhiều phần theo năm hoặc theo chỉ tiêu.';
const FEWER_COLUMNS = 'Bỏ các cột thừa, hoặc chuyển bảng sang dạng dọc.';
const OPEN_AND_SAVE = 'Mở tệp bằng Excel, lưu lại ở dạng .xlsx rồi tải lên lại.';
const CHECK_FILE = 'Kiểm tra lại tệp nguồn rồi tải lên lại.';
const FROM_ORIGINAL = 'Lưu lại tệp gốc ở dạng CSV UTF-8.';
const SHORTEN = 'Rút ngắn nội dung của ô.';

const notText = (what: string, remedy: string): Said => said(`${what}: không phải tệp văn bản CSV.`, remedy);
const notTable = (what: string): Said =>
  said(`Tệp là ${what}, không phải bảng CSV.`, 'Mở bằng Excel và lưu lại ở dạng .xlsx hoặc CSV UTF-8.');

const KINDS: Readonly<Record<OtherFileKind, Said>> = {
  zip: notText('Tệp nén hoặc sổ tính (ZIP)', 'Lưu sổ tính ở dạng .xlsx hoặc CSV UTF-8 rồi tải lên lại.'),
  'locked-zip': said('Tệp nén có mật khẩu.', 'Bỏ mật khẩu rồi tải lên lại.'),
  'plain-zip': said('Tệp nén (ZIP), không phải sổ tính .xlsx.', 'Giải nén rồi tải lên từng tệp.'),
  gzip: notText('Tệp nén (gzip)', UNPACK),
  rar: notText('Tệp nén (RAR)', UNPACK),
  '7z': notText('Tệp nén (7z)', UNPACK),
  xls: notText(
    'Sổ tính kiểu cũ (.xls) hoặc tệp có mật khẩu',
    'Mở tệp bằng Excel, bỏ mật khẩu nếu có và lưu lại ở dạng .xlsx.',
  ),
  xlsm: said(
    'Sổ tính có macro (.xlsm) không được nhận.',
    'Lưu lại ở dạng .xlsx (không có macro) rồi tải lên lại.',
  ),
  xlsb: said('Sổ tính nhị phân (.xlsb) không được nhận.', SAVE_TABLE),
  ods: said('Sổ tính OpenDocument (.ods) không được nhận.', SAVE_TABLE),
  pdf: notText('Tệp PDF', 'Xin bản bảng tính (.xlsx hoặc CSV) của tài liệu này.'),
  docx: said(
    'Tài liệu Word (.docx), không phải sổ tính.',
    'Chép bảng sang Excel, lưu ở dạng .xlsx rồi tải lên lại.',
  ),
  pptx: said('Bản trình chiếu (.pptx), không phải sổ tính.', SAVE_TABLE),
  rtf: notText('Tài liệu RTF', 'Chép bảng sang bảng tính và lưu ở dạng .xlsx hoặc CSV.'),
  png: notText('Tệp ảnh (PNG)', TYPE_IN),
  gif: notText('Tệp ảnh (GIF)', TYPE_IN),
  jpeg: notText('Tệp ảnh (JPEG)', TYPE_IN),
  html: notTable('trang web (HTML/XML)'),
  mhtml: notTable('trang web (MHTML)'),
  json: notTable('tệp JSON'),
  binary: said('Tệp không phải là văn bản.', 'Lưu bảng ở dạng CSV UTF-8 hoặc .xlsx rồi tải lên lại.'),
};

/** Of files, their text and their workbooks. */
export const fileWords: WordsFor<FileReason, Said> = {
  'other-file-kind': ({ kind }) => KINDS[kind],
  'file-misnamed': ({ endings }) =>
    said(`Tên tệp phải kết thúc bằng ${endings.join(', ')}.`, 'Lưu lại tệp ở dạng .xlsx hoặc CSV UTF-8.'),
  doctype: () =>
    said(
      'Sổ tính có khai báo DOCTYPE, có thể nhằm đọc trộm tệp khác.',
      'Mở bằng Excel và lưu lại ở dạng .xlsx.',
    ),
  'file-empty': () => said('Tệp rỗng.', CHECK_FILE),
  'file-blank': () => said('Tệp không có nội dung.', CHECK_FILE),
  'file-too-large': ({ mebibytes }) => said(`Tệp lớn hơn ${mebibytes} MiB.`, SPLIT),
  'file-too-slow': ({ seconds }) =>
    said(
      `Đọc tệp quá ${number(seconds)} giây nên đã dừng; chưa ghi gì.`,
      'Bỏ phần không phải số liệu, hoặc chia nhỏ tệp rồi gửi lại.',
    ),
  'encoding-unreadable': () =>
    said(
      'Không đọc được bảng mã của tệp: có ký tự không thuộc UTF-8, UTF-16 hay Windows-1258.',
      'Trong Excel chọn «Lưu thành…», kiểu «CSV UTF-8 (phân cách bằng dấu phẩy)», rồi tải lên lại.',
    ),
  'letters-lost': () => said('Có ký tự đã mất khi chuyển bảng mã (�).', FROM_ORIGINAL),
  'letters-spoilt': () =>
    said('Chữ tiếng Việt đã hỏng do mở sai bảng mã rồi lưu lại.', 'Lấy lại tệp gốc và lưu ở dạng CSV UTF-8.'),
  'letters-asked': () => said('Chữ tiếng Việt đã mất (thành dấu ?) khi lưu sai bảng mã.', FROM_ORIGINAL),
  'legacy-font': ({ font }) =>
    said(
      `Văn bản gõ theo phông chữ cũ ${font}, không phải Unicode.`,
      'Chuyển sang Unicode (ví dụ bằng UniKey: Ctrl+Shift+F6) rồi tải lên lại.',
    ),
  'control-character': () => said('Ô có ký tự điều khiển không nhìn thấy được.', 'Gõ lại nội dung của ô.'),
  'too-many-rows': ({ most }) => said(`Tệp có nhiều hơn ${number(most)} dòng.`, SPLIT),
  'too-many-columns': ({ columns, most }) =>
    said(`Dòng có ${number(columns)} cột, nhiều hơn giới hạn ${number(most)}.`, FEWER_COLUMNS),
  'cell-too-long': ({ length, most }) =>
    said(`Ô có ${number(length)} ký tự, dài hơn giới hạn ${number(most)}.`, SHORTEN),
  'quote-unclosed': () =>
    said(
      'Dấu ngoặc kép mở mà không đóng đúng chỗ, không tách được các ô.',
      'Đóng dấu ngoặc kép ở cuối ô; dấu ngoặc kép trong ô phải viết hai lần ("").',
    ),
  'zip-bomb': ({ megabytes, members }) =>
    said(
      `Tệp nén giải ra quá lớn (hơn ${number(megabytes)} MB hoặc hơn ${number(members)} thành phần) nên không được mở.`,
      'Chép bảng số liệu sang sổ tính mới, bỏ hình ảnh và định dạng thừa, rồi tải lên lại.',
    ),
  'workbook-damaged': () => said('Tệp .xlsx bị hỏng hoặc tải lên chưa hết, không mở được.', OPEN_AND_SAVE),
  'workbook-unreadable': () => said('Tệp .xlsx bị hỏng, không đọc được.', OPEN_AND_SAVE),
  'workbook-too-many-cells': () =>
    said('Sổ tính có quá nhiều ô.', 'Xóa các dòng, cột trống có định dạng rồi lưu lại.'),
  'sheet-too-many-rows': ({ most }) =>
    said(`Trang tính có nhiều hơn ${number(most)} dòng (hoặc số thứ tự dòng sai).`, SPLIT),
  'sheet-too-many-columns': ({ most }) =>
    said(`Trang tính có nhiều hơn ${number(most)} cột (hoặc số thứ tự cột sai).`, FEWER_COLUMNS),
  'sheet-cell-too-long': ({ most }) => said(`Ô dài hơn giới hạn ${number(most)} ký tự.`, SHORTEN),
  'sheet-too-large': () =>
    said(
      'Trang tính giải ra quá lớn nên không được đọc.',
      'Chép bảng số liệu sang sổ tính mới, bỏ các ô chữ dài, rồi tải lên lại.',
    ),
  'sheet-damaged': () =>
    said(
      'Trang tính bị hỏng ở dòng này: dòng, ô bị trùng, đảo thứ tự hoặc mất chữ.',
      'Mở tệp bằng Excel, kiểm tra, lưu lại ở dạng .xlsx rồi tải lên lại.',
    ),
};

import type { Language } from '@kts/words';

type Words = { readonly title: string; readonly detail: string };

const vi = {
  invalid: {
    title: 'Tham số không hợp lệ',
    detail: 'Yêu cầu có tham số sai; xem từng tham số trong "issues".',
  },
  'no-area': { title: 'Không có địa bàn này', detail: 'Không có địa bàn "{found}" trong danh mục.' },
  'no-indicator': { title: 'Không có chỉ tiêu này', detail: 'Không có chỉ tiêu "{found}" trong danh mục.' },
  'no-source': { title: 'Không có nguồn này', detail: 'Không có nguồn số liệu "{found}" trong danh mục.' },
  'no-observation': { title: 'Không có số liệu này', detail: 'Không có số liệu mang mã {found}.' },
  'no-chart': { title: 'Không có biểu đồ này', detail: 'Báo cáo này không có biểu đồ "{found}".' },
  'no-target': { title: 'Không có mục tiêu này', detail: 'Không có mục tiêu mang mã {found}.' },
  'no-document': { title: 'Không có văn bản này', detail: 'Không có văn bản mang mã {found}.' },
  'target-faults': {
    title: 'Mục tiêu chưa hợp lệ',
    detail: 'Có ô cần sửa; xem từng ô trong "issues".',
  },
  'target-stale': {
    title: 'Mục tiêu đã được người khác sửa',
    detail: 'Mục tiêu đã thay đổi sau khi bạn mở. Hãy tải lại trang, xem thay đổi rồi sửa lại.',
  },
  'target-duplicate': {
    title: 'Mục tiêu này đã có',
    detail: 'Văn bản đã đặt mục tiêu cho địa bàn, chỉ tiêu và năm này: {found}. Hãy sửa mục tiêu đó.',
  },
  'target-withdrawn': { title: 'Mục tiêu đã rút', detail: 'Hãy khôi phục mục tiêu trước khi sửa.' },
  'register-same': { title: 'Không có gì thay đổi', detail: 'Nội dung gửi lên giống nội dung đang có.' },
  'target-outside': {
    title: 'Ngoài địa bàn của bạn',
    detail: 'Thay đổi chạm tới mục tiêu của địa bàn khác: {found}.',
  },
  'document-faults': { title: 'Văn bản chưa hợp lệ', detail: 'Có ô cần sửa; xem từng ô trong "issues".' },
  'document-stale': {
    title: 'Văn bản đã được người khác sửa',
    detail: 'Văn bản đã thay đổi sau khi bạn mở. Hãy tải lại trang, xem thay đổi rồi sửa lại.',
  },
  'document-duplicate': {
    title: 'Văn bản này đã có',
    detail: 'Đã có văn bản cùng số hiệu, địa bàn và ngày ban hành: {found}. Hãy dùng văn bản đó.',
  },
  'document-withdrawn': { title: 'Văn bản đã rút', detail: 'Hãy khôi phục văn bản trước khi sửa.' },
  'document-in-use': {
    title: 'Văn bản còn mục tiêu',
    detail: 'Còn {found} mục tiêu theo văn bản này. Hãy rút hoặc chuyển các mục tiêu đó trước.',
  },
  'no-document-file': {
    title: 'Chưa lưu tệp của văn bản',
    detail: 'Văn bản "{found}" chưa có tệp đính kèm.',
  },
  'document-file-lost': {
    title: 'Tệp của văn bản không còn nguyên',
    detail: 'Tệp "{found}" trên máy chủ đã mất hoặc hỏng. Báo người quản trị, hoặc đính kèm lại.',
  },
  'document-file-kind': {
    title: 'Không nhận loại tệp này',
    detail: 'Chỉ nhận tệp PDF hoặc Word (.docx) không có macro. Hãy lưu lại thành PDF rồi đính kèm.',
  },
  'targets-refused': { title: 'Tệp còn lỗi', detail: 'Hãy sửa các lỗi của tệp rồi gửi lại.' },
  'targets-moved': {
    title: 'Không phải nội dung bạn đã xem',
    detail: 'Tệp hoặc các mục tiêu đang có đã khác so với lúc bạn xem. Hãy xem lại thay đổi.',
  },
  'no-route': { title: 'Không có địa chỉ này', detail: 'Máy chủ không có địa chỉ {found}.' },
  method: {
    title: 'Không dùng được phương thức này',
    detail: 'Địa chỉ này chỉ nhận: {found}.',
  },
  'too-large': { title: 'Yêu cầu quá lớn', detail: 'Yêu cầu vượt quá giới hạn của máy chủ.' },
  'body-too-large': {
    title: 'Nội dung gửi lên quá lớn',
    detail: 'Nội dung vượt quá {found} KiB. Hãy chia thành nhiều lần gửi.',
  },
  'media-type': {
    title: 'Không nhận kiểu nội dung này',
    detail: 'Kiểu nội dung của yêu cầu không được hỗ trợ.',
  },
  'login-needed': { title: 'Cần đăng nhập', detail: 'Hãy đăng nhập để dùng chức năng này.' },
  'session-ended': {
    title: 'Phiên đăng nhập đã kết thúc',
    detail: 'Hãy đăng nhập lại: phiên làm việc đã hết hạn hoặc đã bị kết thúc.',
  },
  'login-failed': {
    title: 'Không đăng nhập được',
    detail: 'Tên đăng nhập hoặc mật khẩu không đúng.',
  },
  'login-needs-tls': {
    title: 'Kết nối này không được mã hóa',
    detail:
      'Đăng nhập từ máy khác cần HTTPS. Quản trị viên có thể cho phép HTTP bằng KTS_ALLOW_HTTP_LOGIN=true.',
  },
  forbidden: { title: 'Không có quyền', detail: 'Tài khoản của bạn không có quyền làm việc này.' },
  csrf: {
    title: 'Yêu cầu đến từ nơi khác',
    detail:
      'Máy chủ chỉ nhận thay đổi từ chính trang này (tiêu đề X-KTS-Request: 1, cùng Origin), không nhận từ trang khác.',
  },
  'password-weak': {
    title: 'Mật khẩu chưa đủ mạnh',
    detail: 'Hãy chọn mật khẩu khác.',
  },
  'name-form': {
    title: 'Tên đăng nhập không hợp lệ',
    detail: "Tên gồm chữ, số, dấu cách và . _ @ ' -, nhiều nhất 100 ký tự, bắt đầu bằng chữ hoặc số.",
  },
  'name-taken': { title: 'Tên đăng nhập đã có người dùng', detail: 'Hãy chọn tên khác.' },
  'setup-spent': {
    title: 'Liên kết không còn hiệu lực',
    detail:
      'Liên kết tạo quản trị viên chỉ dùng một lần; khởi động lại máy chủ để có liên kết mới nếu chưa có tài khoản nào.',
  },
  'no-import': { title: 'Không có tệp này', detail: 'Không có tệp nhập nào mang mã {found}.' },
  'no-batch': {
    title: 'Không có lần công bố này',
    detail: 'Không có lần công bố số {found}, hoặc đó là số liệu có sẵn của chương trình.',
  },
  'no-template': { title: 'Không có biểu mẫu này', detail: 'Không có biểu mẫu "{found}".' },
  'not-uploader': {
    title: 'Không phải tệp của bạn',
    detail: 'Chỉ người gửi tệp mới sửa, gửi duyệt hoặc thu hồi tệp.',
  },
  'import-state': {
    title: 'Không làm được ở trạng thái này',
    detail: 'Tệp đang ở trạng thái "{found}". Hãy tải lại trang.',
  },
  acknowledge: { title: 'Còn cảnh báo chưa xác nhận', detail: 'Hãy xem và xác nhận các cảnh báo: {found}.' },
  'area-outside': { title: 'Ngoài địa bàn của bạn', detail: 'Tệp thay đổi số liệu của: {found}.' },
  'four-eyes': { title: 'Cần người khác duyệt', detail: 'Người gửi tệp không tự công bố tệp của mình.' },
  digest: {
    title: 'Không phải nội dung bạn đã xem',
    detail: 'Nội dung tệp đã khác so với lúc bạn xem. Hãy tải lại trang và xem lại.',
  },
  'ground-moved': {
    title: 'Số liệu hiện có đã thay đổi',
    detail:
      'Có số liệu khác được công bố sau khi tệp này được gửi duyệt. Tệp trở lại với người gửi để xem lại thay đổi.',
  },
  'file-damaged': {
    title: 'Tệp gốc đã bị thay đổi',
    detail: 'Tệp lưu trên máy chủ không còn là tệp đã gửi. Hãy gửi lại tệp.',
  },
  'too-much-mended': {
    title: 'Đã sửa quá nhiều trên trang',
    detail: 'Các ô sửa và lựa chọn vượt quá {found} MiB. Hãy sửa ngay trong tệp rồi nạp lại.',
  },
  'file-too-large': { title: 'Tệp quá lớn', detail: 'Tệp vượt quá {found} MiB. Hãy chia nhỏ tệp.' },
  'idempotency-key': {
    title: 'Idempotency-Key không hợp lệ',
    detail: 'Khóa gồm 1 đến 200 ký tự ASCII không dấu cách.',
  },
  'no-space': {
    title: 'Máy chủ hết chỗ lưu',
    detail: 'Không có gì được ghi. Hãy báo quản trị viên dọn đĩa của máy chủ rồi làm lại.',
  },
  superseded: {
    title: 'Đã có số liệu mới hơn',
    detail:
      'Một phần số liệu của lần công bố này đã được thay bằng số liệu khác. Hãy hoàn tác lần sau trước.',
  },
  'too-many': { title: 'Quá nhiều yêu cầu', detail: 'Hãy thử lại sau ít phút.' },
  'too-many-logins': {
    title: 'Thử đăng nhập quá nhiều lần',
    detail: 'Hãy thử lại sau {found} phút. Phiên đang mở vẫn dùng được.',
  },
  'bad-request': { title: 'Yêu cầu không hợp lệ', detail: 'Máy chủ không hiểu yêu cầu.' },
  unavailable: {
    title: 'Chưa phục vụ được',
    detail: 'Cơ sở dữ liệu chưa đọc được. Hãy thử lại sau ít phút.',
  },
  internal: {
    title: 'Lỗi của máy chủ',
    detail: 'Có lỗi ngoài dự kiến. Khi báo cho quản trị, hãy nêu mã {found}.',
  },
} satisfies Record<string, Words>;

export type Phrase = keyof typeof vi;

const en: Record<Phrase, Words> = {
  invalid: {
    title: 'Invalid parameters',
    detail: 'The request has wrong parameters; each is named in "issues".',
  },
  'no-area': { title: 'No such area', detail: 'The codebook has no area "{found}".' },
  'no-indicator': { title: 'No such indicator', detail: 'The codebook has no indicator "{found}".' },
  'no-source': { title: 'No such source', detail: 'The codebook has no source "{found}".' },
  'no-observation': { title: 'No such observation', detail: 'There is no observation with id {found}.' },
  'no-chart': { title: 'No such chart', detail: 'This report has no chart "{found}".' },
  'no-target': { title: 'No such target', detail: 'There is no target with code {found}.' },
  'no-document': { title: 'No such document', detail: 'There is no document with code {found}.' },
  'target-faults': { title: 'The target cannot stand', detail: 'Some fields are wrong; see "issues".' },
  'target-stale': {
    title: 'Somebody else has changed this target',
    detail: 'It has changed since you opened it. Reload the page, look at the change, and edit again.',
  },
  'target-duplicate': {
    title: 'This target exists',
    detail: 'The document already sets a target for this area, indicator and year: {found}. Edit that one.',
  },
  'target-withdrawn': { title: 'The target is withdrawn', detail: 'Restore it before you change it.' },
  'register-same': { title: 'Nothing changes', detail: 'What was sent is what already stands.' },
  'target-outside': {
    title: 'Outside your area',
    detail: 'The change touches targets of another area: {found}.',
  },
  'document-faults': { title: 'The document cannot stand', detail: 'Some fields are wrong; see "issues".' },
  'document-stale': {
    title: 'Somebody else has changed this document',
    detail: 'It has changed since you opened it. Reload the page, look at the change, then edit again.',
  },
  'document-duplicate': {
    title: 'This document exists',
    detail: 'There is a document of the same number, area and date: {found}. Use that one.',
  },
  'document-withdrawn': { title: 'The document is withdrawn', detail: 'Restore it before you change it.' },
  'document-in-use': {
    title: 'The document still sets targets',
    detail: '{found} targets stand on this document. Withdraw them or move them first.',
  },
  'no-document-file': { title: 'No file is kept', detail: 'No file is kept of document "{found}".' },
  'document-file-lost': {
    title: 'The file of the document is damaged',
    detail:
      'The file "{found}" is gone from the server or damaged. Tell the administrator, or attach it again.',
  },
  'document-file-kind': {
    title: 'A file of this kind is not kept',
    detail: 'PDF or Word (.docx) without macros. Save it as PDF and attach that.',
  },
  'targets-refused': { title: 'The file has errors', detail: 'Mend them and send the file again.' },
  'targets-moved': {
    title: 'Not what you have seen',
    detail: 'The file or the targets have changed since you looked. Look at the changes again.',
  },
  'no-route': { title: 'No such address', detail: 'The server has no address {found}.' },
  method: { title: 'Method not allowed', detail: 'This address takes only: {found}.' },
  'too-large': { title: 'Request too large', detail: 'The request is over the limit of the server.' },
  'body-too-large': {
    title: 'Body too large',
    detail: 'The body is over {found} KiB. Send it in several parts.',
  },
  'media-type': {
    title: 'Unsupported content type',
    detail: 'The content type of the request is not supported.',
  },
  'login-needed': { title: 'Login needed', detail: 'Log in to use this.' },
  'session-ended': {
    title: 'The session has ended',
    detail: 'Log in again: the session has expired or was ended.',
  },
  'login-failed': { title: 'Login failed', detail: 'The name or the password is wrong.' },
  'login-needs-tls': {
    title: 'This connection is not encrypted',
    detail:
      'Login from another machine needs HTTPS. An administrator can allow HTTP with KTS_ALLOW_HTTP_LOGIN=true.',
  },
  forbidden: { title: 'Not allowed', detail: 'Your account may not do this.' },
  csrf: {
    title: 'The request comes from elsewhere',
    detail:
      'The server takes changes from its own pages only (header X-KTS-Request: 1, same Origin), not from another site.',
  },
  'password-weak': {
    title: 'The password is too weak',
    detail: 'Choose another.',
  },
  'name-form': {
    title: 'The name cannot be used',
    detail:
      "A name has letters, digits, spaces and . _ @ ' -, 100 at most, and begins with a letter or digit.",
  },
  'name-taken': { title: 'The name is taken', detail: 'Choose another.' },
  'setup-spent': {
    title: 'The link holds no longer',
    detail:
      'The link to make the first administrator works once; while there is no account, a restart prints a new one.',
  },
  'no-import': { title: 'No such import', detail: 'There is no import with id {found}.' },
  'no-batch': {
    title: 'No such publication',
    detail: 'There is no publication {found}, or the program itself brought it.',
  },
  'no-template': { title: 'No such template', detail: 'There is no template "{found}".' },
  'not-uploader': {
    title: 'Not your file',
    detail: 'Only who uploaded a file may change, submit or withdraw it.',
  },
  'import-state': { title: 'Not possible in this state', detail: 'The file is "{found}". Reload the page.' },
  acknowledge: {
    title: 'Warnings are open',
    detail: 'Look at these warnings and acknowledge them: {found}.',
  },
  'area-outside': { title: 'Outside your area', detail: 'The file changes figures of: {found}.' },
  'four-eyes': { title: 'Somebody else must publish', detail: 'Who uploads a file does not publish it.' },
  digest: {
    title: 'Not what you have seen',
    detail: 'The file would now change something else. Reload the page and look again.',
  },
  'ground-moved': {
    title: 'The figures have changed',
    detail: 'Other figures were published after this file was submitted. It is back with its uploader.',
  },
  'file-damaged': {
    title: 'The original file has changed',
    detail: 'The file on the server is not the one that was uploaded. Upload it again.',
  },
  'too-much-mended': {
    title: 'Too much mended here',
    detail: 'What was mended and chosen is over {found} MiB. Mend the file itself and send it again.',
  },
  'file-too-large': { title: 'File too large', detail: 'The file is over {found} MiB. Split it.' },
  'idempotency-key': {
    title: 'Invalid Idempotency-Key',
    detail: '1 to 200 ASCII characters without spaces.',
  },
  'no-space': {
    title: 'The server has no room left',
    detail: 'Nothing was written. Have the administrator make room on its disk, then try again.',
  },
  superseded: {
    title: 'Superseded',
    detail: 'Some of its figures have been replaced since. Undo the later publication first.',
  },
  'too-many': { title: 'Too many requests', detail: 'Try again in a few minutes.' },
  'too-many-logins': {
    title: 'Too many tries to log in',
    detail: 'Try again in {found} minutes. Sessions that are open go on working.',
  },
  'bad-request': { title: 'Bad request', detail: 'The server does not understand the request.' },
  unavailable: { title: 'Not available', detail: 'The database cannot be read. Try again in a few minutes.' },
  internal: {
    title: 'Server error',
    detail: 'Something unexpected happened. Give the administrator the id {found}.',
  },
};

export const phrases: Readonly<Record<Language, Record<Phrase, Words>>> = { vi, en };

const BECAUSE = {
  'area-unknown': { vi: 'Không có địa bàn này.', en: 'There is no such area.' },
  'indicator-unknown': { vi: 'Không có chỉ tiêu này.', en: 'There is no such indicator.' },
  'source-unknown': { vi: 'Không có nguồn này.', en: 'There is no such source.' },
  'period-form': {
    vi: 'Ghi năm như 2025 (hoặc 2025-S1, 2025-Q2, 2025-06).',
    en: 'A year like 2025 (or 2025-S1, 2025-Q2, 2025-06).',
  },
  'period-range': { vi: 'Năm nằm ngoài khoảng 1990–2100.', en: 'The year is not within 1990–2100.' },
  'value-range': {
    vi: 'Giá trị nằm ngoài khoảng của chỉ tiêu; kiểm tra số và đơn vị.',
    en: 'Outside the range of the indicator; check figure and unit.',
  },
  'value-integer': { vi: 'Chỉ tiêu này là số nguyên.', en: 'This indicator is a whole number.' },
  'range-end-missing': { vi: 'Khoảng phải có giá trị cuối.', en: 'A range needs its far end.' },
  'range-end-before': {
    vi: 'Giá trị cuối phải lớn hơn giá trị đầu.',
    en: 'The far end must be above the near one.',
  },
  'range-end-unwanted': {
    vi: 'Chỉ mục tiêu dạng khoảng mới có giá trị cuối.',
    en: 'Only a range has a far end.',
  },
  'baseline-after': {
    vi: 'Kỳ gốc sau kỳ của mục tiêu.',
    en: 'The base lies after the period of the target.',
  },
  'text-missing': { vi: 'Không được để trống.', en: 'Must not be empty.' },
  'date-form': {
    vi: 'Ngày ghi như 2021-04-15 (hoặc 2021-04, 2021 khi chưa rõ ngày).',
    en: 'A date like 2021-04-15 (or 2021-04, 2021 where the day is not known).',
  },
  'date-future': { vi: 'Ngày ban hành ở sau hôm nay.', en: 'The date lies after today.' },
  'address-form': {
    vi: 'Đường dẫn phải bắt đầu bằng http:// hoặc https://.',
    en: 'An address begins with http:// or https://.',
  },
  'password-short': {
    vi: 'Mật khẩu cần ít nhất 12 ký tự; một câu dài dễ nhớ là tốt nhất.',
    en: 'A password has 12 characters at least; a long sentence is best.',
  },
  'password-long': { vi: 'Mật khẩu dài nhất 1.000 ký tự.', en: 'A password has 1,000 characters at most.' },
  'password-common': {
    vi: 'Mật khẩu dễ đoán: gồm phần lớn là mật khẩu phổ biến, tên tỉnh, tên hệ thống hoặc tên của bạn.',
    en: 'Easily guessed: mostly made of common passwords, names of provinces, of this system, or your own.',
  },
} satisfies Record<string, { vi: string; en: string }>;

/** What is wrong with one field, where the problem has several reasons. */
export type Because = keyof typeof BECAUSE;

export const becauseOf = (because: Because, language: Language): string => BECAUSE[because][language];

const EXPECTED: Readonly<Record<string, { vi: string; en: string }>> = {
  period: {
    vi: 'Kỳ phải có dạng 2023, 2023-S1, 2023-Q2 hoặc 2023-06.',
    en: 'A period looks like 2023, 2023-S1, 2023-Q2 or 2023-06.',
  },
  date: { vi: 'Ngày phải có dạng 2025-06-30.', en: 'A date looks like 2025-06-30.' },
  'as-of': {
    vi: 'Phải là ngày (2024-01-31) hoặc thời điểm RFC 3339.',
    en: 'Must be a date (2024-01-31) or an RFC 3339 instant.',
  },
};

const BY_CODE: Readonly<Record<string, { vi: string; en: string }>> = {
  unrecognized_keys: { vi: 'API không có tham số này.', en: 'The API has no such parameter.' },
  invalid_type: { vi: 'Thiếu hoặc sai kiểu giá trị.', en: 'Missing, or of the wrong type.' },
  invalid_value: { vi: 'Không thuộc các giá trị được phép.', en: 'Not one of the allowed values.' },
  invalid_format: {
    vi: 'Sai dạng: chỉ gồm chữ thường không dấu, số và dấu gạch nối.',
    en: 'Wrong form: lower-case letters, digits and hyphens only.',
  },
  too_small: { vi: 'Nhỏ hơn mức cho phép.', en: 'Below what is allowed.' },
  too_big: { vi: 'Lớn hơn mức cho phép.', en: 'Above what is allowed.' },
  invalid_union: { vi: 'Giá trị không đúng dạng nào được phép.', en: 'Of none of the allowed forms.' },
};

/** What is wrong with a parameter, in words. */
export function validationMessage(issue: { code?: string; message: string }, language: Language): string {
  return (
    (EXPECTED[issue.message] ?? BY_CODE[issue.code ?? ''])?.[language] ??
    (language === 'vi' ? 'Giá trị không hợp lệ.' : 'Invalid value.')
  );
}

export type Language = 'vi' | 'en';

/** Vietnamese unless English is asked for first. */
export function languageOf(header: string | undefined): Language {
  const first = header?.split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'vi';
}

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
  'no-route': { title: 'Không có địa chỉ này', detail: 'Máy chủ không có địa chỉ {found}.' },
  method: {
    title: 'Không dùng được phương thức này',
    detail: 'Địa chỉ này không nhận phương thức được gửi.',
  },
  'too-large': { title: 'Yêu cầu quá lớn', detail: 'Yêu cầu vượt quá giới hạn của máy chủ.' },
  'media-type': {
    title: 'Không nhận kiểu nội dung này',
    detail: 'Kiểu nội dung của yêu cầu không được hỗ trợ.',
  },
  'too-many': { title: 'Quá nhiều yêu cầu', detail: 'Hãy thử lại sau ít phút.' },
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
  'no-route': { title: 'No such address', detail: 'The server has no address {found}.' },
  method: { title: 'Method not allowed', detail: 'This address does not take the method that was sent.' },
  'too-large': { title: 'Request too large', detail: 'The request is over the limit of the server.' },
  'media-type': {
    title: 'Unsupported content type',
    detail: 'The content type of the request is not supported.',
  },
  'too-many': { title: 'Too many requests', detail: 'Try again in a few minutes.' },
  'bad-request': { title: 'Bad request', detail: 'The server does not understand the request.' },
  unavailable: { title: 'Not available', detail: 'The database cannot be read. Try again in a few minutes.' },
  internal: {
    title: 'Server error',
    detail: 'Something unexpected happened. Give the administrator the id {found}.',
  },
};

export const phrases: Readonly<Record<Language, Record<Phrase, Words>>> = { vi, en };

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

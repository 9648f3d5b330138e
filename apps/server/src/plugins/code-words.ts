import type { ACKNOWLEDGED_CODES, IMPORT_STATES } from '@kts/contract';
import type { Language } from '@kts/words';

type Code = (typeof IMPORT_STATES)[number] | (typeof ACKNOWLEDGED_CODES)[number];

/** Codes as a person says them. */
const WORDS: Readonly<Record<Language, Readonly<Record<Code, string>>>> = {
  vi: {
    reading: 'đang đọc',
    'needs-answers': 'chờ trả lời',
    refused: 'còn lỗi',
    ready: 'sẵn sàng trình',
    submitted: 'chờ duyệt',
    published: 'đã công bố',
    rejected: 'bị trả lại',
    withdrawn: 'đã thu hồi',
    failed: 'đọc không thành',
    outlier: 'số khác thường',
    inconsistent: 'số liệu không khớp nhau',
    'unit-magnitude': 'có thể nhầm đơn vị',
  },
  en: {
    reading: 'being read',
    'needs-answers': 'waiting for answers',
    refused: 'with errors',
    ready: 'ready to be submitted',
    submitted: 'waiting for approval',
    published: 'published',
    rejected: 'sent back',
    withdrawn: 'withdrawn',
    failed: 'not read',
    outlier: 'unusual figure',
    inconsistent: 'figures that disagree',
    'unit-magnitude': 'perhaps another unit',
  },
};

/** A list of codes in words; what is no code stays as it is. */
export const inWords = (codes: string, language: Language): string =>
  codes
    .split(', ')
    .map((code) => (code in WORDS[language] ? WORDS[language][code as Code] : code))
    .join(', ');

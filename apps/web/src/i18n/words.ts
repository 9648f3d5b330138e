import type { Comparator, Derivation, MissingReason, ObservationStatus, Quality } from '@kts/domain';
import { OBSERVATION_STATUSES } from '@kts/domain';
import type { Language } from '@kts/words/language';

type Words<Code extends string> = Readonly<Record<Code, string>>;

/** SDMX CL_OBS_STATUS in the words of docs/methods.md */
const STATUSES: Readonly<Record<Language, Words<ObservationStatus>>> = {
  vi: {
    A: 'Chính thức',
    P: 'Sơ bộ',
    E: 'Ước tính',
    V: 'Chưa kiểm chứng',
    F: 'Dự báo',
    B: 'Đứt chuỗi',
    D: 'Khác định nghĩa',
    I: 'Gán/ước bổ',
    U: 'Độ tin cậy thấp',
    N: 'Không đáng kể',
    G: 'Thử nghiệm',
    K: 'Gộp vào mục khác',
    W: 'Gồm cả mục khác',
    S: 'Sự kiện đặc biệt',
    O: 'Thiếu',
    M: 'Không phát sinh',
    L: 'Chưa thu thập',
    Q: 'Ẩn số',
    H: 'Ngày nghỉ',
    J: 'Miễn trừ',
  },
  en: {
    A: 'Official',
    P: 'Provisional',
    E: 'Estimate',
    V: 'Unvalidated',
    F: 'Forecast',
    B: 'Series break',
    D: 'Definition differs',
    I: 'Imputed',
    U: 'Low reliability',
    N: 'Not significant',
    G: 'Experimental',
    K: 'Included elsewhere',
    W: 'Includes other data',
    S: 'Special event',
    O: 'Missing',
    M: 'Cannot exist',
    L: 'Not collected',
    Q: 'Suppressed',
    H: 'Holiday',
    J: 'Derogation',
  },
};

const MISSING: Readonly<Record<Language, Words<MissingReason>>> = {
  vi: { O: 'Chưa có số liệu', M: 'Không phát sinh', L: 'Chưa thu thập', Q: 'Không công bố' },
  en: { O: 'No figure', M: 'Cannot exist', L: 'Not collected', Q: 'Not published' },
};

const QUALITIES: Readonly<Record<Language, Words<Quality>>> = {
  vi: {
    ok: 'Đọc trực tiếp từ nguồn',
    derived: 'Tính từ số khác của nguồn',
    doubtful: 'Còn nghi vấn',
    bound: 'Nguồn chỉ nêu mức “trên”, “gần” hoặc “khoảng”',
    year_uncertain: 'Chưa chắc chắn về năm',
  },
  en: {
    ok: 'Read in the source',
    derived: 'Computed from figures of the source',
    doubtful: 'Doubtful',
    bound: 'The source says only “over”, “nearly” or “about”',
    year_uncertain: 'Year not certain',
  },
};

const DERIVATIONS: Readonly<Record<Language, Words<Derivation>>> = {
  vi: {
    reported: 'Số công bố',
    derived: 'Hệ thống tính từ số công bố',
    sum: 'Cộng từ các tỉnh hợp thành',
    'ratio-of-sums': 'Tỷ số của tổng các tỉnh hợp thành',
    'official-mean': 'Bình quân giản đơn theo cách của Bộ',
    'mean-weighted': 'Bình quân gia quyền (phân tích)',
  },
  en: {
    reported: 'As published',
    derived: 'Computed here from published figures',
    sum: 'Sum of the former provinces',
    'ratio-of-sums': 'Ratio of the former provinces’ sums',
    'official-mean': 'Unweighted mean, as the ministry takes it',
    'mean-weighted': 'Weighted mean (analytic)',
  },
};

/** How a target is spoken: "đạt ít nhất 15 %". */
const COMPARATORS: Readonly<Record<Language, Words<Comparator>>> = {
  vi: { '>=': 'ít nhất', '<=': 'nhiều nhất', '=': 'đạt', '~': 'khoảng', range: '' },
  en: { '>=': 'at least', '<=': 'at most', '=': 'reach', '~': 'about', range: '' },
};

/** All statuses of a figure, the leading one first: "Đứt chuỗi, sơ bộ". */
export function writeStatus(language: Language, status: readonly ObservationStatus[]): string {
  const known = OBSERVATION_STATUSES.filter((code) => status.includes(code));
  const words = (known.length === 0 ? (['A'] as const) : known).map((code) => STATUSES[language][code]);
  return words.map((word, index) => (index === 0 ? word : word.toLocaleLowerCase(language))).join(', ');
}

export const missingWord = (language: Language, reason: MissingReason | null): string =>
  MISSING[language][reason ?? 'O'];
export const qualityWord = (language: Language, quality: Quality): string => QUALITIES[language][quality];
export const derivationWord = (language: Language, derivation: Derivation): string =>
  DERIVATIONS[language][derivation];
export const comparatorWord = (language: Language, comparator: Comparator): string =>
  COMPARATORS[language][comparator];

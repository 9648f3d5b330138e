import type { FigureMark } from './mark-codes.ts';
import type { Bound, Derivation, MissingReason, ObservationStatus, Quality } from '@kts/domain';

/** What is said of a figure beside its value: how final it is, why there is none, how it came about. */
export const readings = {
  /** SDMX CL_OBS_STATUS in the words of the statistics office. */
  statuses: {
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
  } satisfies Record<ObservationStatus, string>,

  missing: {
    O: 'Chưa có số liệu',
    M: 'Không phát sinh',
    L: 'Chưa thu thập',
    Q: 'Không công bố',
  } satisfies Record<MissingReason, string>,

  qualities: {
    ok: 'Đọc trực tiếp từ nguồn',
    derived: 'Tính từ số khác của nguồn',
    doubtful: 'Còn nghi vấn',
    bound: 'Nguồn chỉ nêu mức “trên”, “gần” hoặc “khoảng”',
    year_uncertain: 'Chưa chắc chắn về năm',
  } satisfies Record<Quality, string>,

  /** Before a number that is a bound. */
  bounds: { lower: 'trên', upper: 'gần', about: 'khoảng' } satisfies Record<Bound, string>,

  /** Behind a number, one after the other; a legend says them in full. */
  marks: {
    estimate: '(ƯT)',
    unverified: '(*)',
    restated: '(QĐ)',
    definition: '(KĐN)',
    doubtful: '(?)',
  } satisfies Record<FigureMark, string>,
  legend: {
    estimate: 'ước tính',
    unverified: 'chưa kiểm chứng',
    restated: 'quy đổi từ các tỉnh trước sắp xếp',
    definition: 'khác định nghĩa',
    doubtful: 'còn nghi vấn',
  } satisfies Record<FigureMark, string>,

  derivations: {
    reported: 'Số công bố',
    derived: 'Hệ thống tính từ số công bố',
    sum: 'Cộng từ các tỉnh hợp thành',
    'ratio-of-sums': 'Tỷ số của tổng các tỉnh hợp thành',
    'official-mean': 'Bình quân giản đơn theo cách của Bộ',
    'mean-weighted': 'Bình quân gia quyền (phân tích)',
  } satisfies Record<Derivation, string>,
};

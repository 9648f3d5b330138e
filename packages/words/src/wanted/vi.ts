import type { KnownBy, WantedFor } from '@kts/domain';

/** How a figure that is missing is said, the same on board, page and download. */
export const wantedWords = {
  gives: {
    verdict: 'kết luận',
    trend: 'xu hướng',
  } satisfies Record<WantedFor, string>,

  /** What says that the figure could be known since then. */
  knownBy: {
    released: 'nguồn đã công bố kỳ này cho địa bàn khác',
    usual: 'theo lịch công bố của các kỳ trước',
    ended: 'sau khi hết kỳ; chưa biết lịch công bố của nguồn',
  } satisfies Record<KnownBy, string>,

  list: (of: string) => `${of} tỉnh, thành phố`,
  country: 'cả nước',
  as: (period: string) => `tính theo phương pháp của ${period}`,
  figure: (name: string, area: string, period: string) => `${name} của ${area}, ${period}`,
  instead: (figures: string) => `Hoặc chỉ cần: ${figures}.`,
  or: 'hoặc',
  set: (of: string, name: string) => `Hoặc đủ ${of} tỉnh, thành phố của ${name}`,
  setMissing: (count: string) => `còn thiếu ${count}`,
  latest: (value: string, period: string) => `Số gần nhất: ${value} (${period})`,
  noLatest: 'Chưa có số nào dùng được',

  /** Headings of the download. */
  columns: {
    area: 'địa bàn',
    indicator: 'chỉ tiêu',
    period: 'kỳ',
    source: 'nguồn',
    boundaries: 'địa giới',
    method: 'phương pháp',
    gives: 'để có',
    knownFrom: 'có thể có từ ngày',
    knownBy: 'căn cứ',
    instead: 'hoặc thay bằng',
    count: 'số mục tiêu',
    serves: 'mục tiêu',
  },
};

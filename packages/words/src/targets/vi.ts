import type { ForecastReason, LatestAside } from '@kts/domain';
import type { Aside } from './aside.ts';

/** How a target, its judgement and its pace are said, the same on board, wall and briefing. */
export const targets = {
  value: {
    atLeast: (value: string) => `ít nhất ${value}`,
    atMost: (value: string) => `nhiều nhất ${value}`,
    /** A place: 80 is one among the first 80. */
    among: (value: string) => `trong nhóm ${value}`,
    equal: (value: string) => `đạt ${value}`,
    about: (value: string) => `khoảng ${value}`,
    range: (least: string, most: string) => `từ ${least} đến ${most}`,
  },
  by: (target: string, period: string) => `${target} vào ${period}`,

  counts: {
    none: {
      targets: 'Chưa có mục tiêu nào',
      areas: 'Chưa có tỉnh, thành phố nào có mục tiêu này',
    },
    met: {
      targets: (met: string, total: string) => `${met}/${total} mục tiêu đạt`,
      areas: (met: string, total: string) => `${met}/${total} tỉnh, thành phố đạt mục tiêu`,
    },
    provisional: (count: string) => `${count} theo số ước tính hoặc chưa kiểm chứng`,
    missed: (count: string) => `${count} không đạt`,
    underWay: (count: string) => `${count} đang thực hiện`,
    undecided: (count: string) => `${count} chưa kết luận`,
    /** Areas that nobody set this target for. */
    without: (count: string) => `${count} chưa có mục tiêu này`,
    apart: (parts: string) => `Ngoài tổng này: ${parts}.`,
    predecessors: (count: string) => `${count} mục tiêu của các tỉnh trước sắp xếp`,
    dissolved: {
      targets: (count: string) => `${count} mục tiêu dừng theo dõi do sắp xếp địa giới`,
      areas: (count: string) => `${count} tỉnh dừng theo dõi do sắp xếp địa giới`,
    },
  },

  /** One target across the provinces. */
  nationwide: {
    have: (have: string, of: string, source: string, period: string) =>
      `${have}/${of} tỉnh, thành phố có số cùng nguồn, cùng kỳ (${source}, ${period})`,
    nobody: (of: string) => `Chưa tỉnh, thành phố nào trong ${of} có số để so với mục tiêu`,
    there: (count: string) => `${count} đã tới mức mục tiêu`,
    short: (count: string, least: string | null, most: string) =>
      `${count} còn thiếu ${least === null ? '' : `từ ${least} đến `}${most}`,
    withoutFigure: (count: string) => `${count} chưa có số`,
    otherGround: (count: string) => `${count} chỉ có số của nguồn hoặc kỳ khác`,
  },

  gap: {
    short: (distance: string) => `còn thiếu ${distance}`,
    beyond: (distance: string) => `vượt mục tiêu ${distance}`,
    none: 'vừa bằng mục tiêu',
  },

  /** In a few words, after the verdict. */
  asides: {
    'no-points': 'chưa có số liệu dùng được',
    'one-point': 'mới có số liệu một kỳ',
    'method-break': 'đổi phương pháp tính sau kỳ gốc',
    'definition-change': 'đổi định nghĩa sau kỳ gốc',
    'baseline-past-target': 'kỳ gốc đã vượt mục tiêu',
    sensitive: 'nhạy với cách tính',
    conversion: 'nhạy với cách quy đổi',
  } satisfies Record<Aside, string>,

  reasons: {
    dissolved: (date: string, successors: string) =>
      `Dừng theo dõi do sắp xếp địa giới từ ngày ${date}, trước khi hết kỳ mục tiêu; đơn vị kế tục: ${successors}.`,
    dissolvedLast: (period: string, gap: string) => `Lần cuối (${period}): ${gap}.`,
    met: (figure: string, period: string) => `${figure} của ${period} đạt mục tiêu.`,
    missed: (figure: string, period: string) => `${figure} của ${period} không đạt mục tiêu.`,
    awaiting: (period: string, source: string) =>
      `Đã hết kỳ mục tiêu, chưa có số của ${source} cho ${period}.`,
    unreported: (period: string, source: string) =>
      `Đã hết kỳ mục tiêu hơn một năm mà không có số của ${source} cho ${period}.`,
    anySource: 'nguồn nào',
    othersOfPeriod: (figures: string) => `Nguồn khác có số của kỳ này: ${figures}.`,
    lastFigure: (period: string, gap: string) => `Số gần nhất (${period}): ${gap}.`,
    metEarly: (figure: string, period: string) => `${figure} của ${period} đã đạt mục tiêu, trước hạn.`,
    insufficient: (aside: string) => `Chưa đủ căn cứ: ${aside}.`,
    noPoints: (source: string) => `Chưa đủ căn cứ: chưa có số dùng được của ${source}.`,
    insufficientPlain: 'Chưa đủ căn cứ để đánh giá.',
    rated: (share: string, period: string) =>
      `Nhịp thực tế bằng ${share} nhịp mà mục tiêu đòi hỏi từ kỳ gốc (${period}).`,
    reversing: (period: string) => `Đang đi ngược mục tiêu kể từ kỳ gốc (${period}).`,
  },

  /** Why the newest figure is not the one that decides. */
  latest: {
    'after-period': (period: string) => `Không dùng để xét: sau kỳ mục tiêu (${period}).`,
    'before-period': (period: string) => `Không dùng để kết luận: chưa phải số của kỳ mục tiêu (${period}).`,
  } satisfies Record<LatestAside, (period: string) => string>,

  /** What a figure is that stands beside the judged one of its day. */
  beside: {
    list: (of: string) => `danh mục ${of} tỉnh`,
    difference: (difference: string) => `chênh ${difference}`,
    same: 'cùng giá trị',
  },

  changed: (from: string, to: string, date: string) =>
    `Đổi từ ${from} sang ${to} do số liệu được điều chỉnh ngày ${date}`,
  changedFigures: (before: string, after: string) => `${before} → ${after}`,

  sensitive: 'Nhạy với cách tính: tính theo điểm và theo % cho hai mức khác nhau.',
  conversionSensitive: 'Nhạy với cách quy đổi: số công bố và số quy đổi chênh nhau hơn 2 %.',

  /** Why a share changed: of both parts, which add up to the change. */
  decomposition: {
    between: (from: string, to: string, change: string) => `Từ ${from} đến ${to}: ${change}`,
    lastYear: (period: string, change: string) => `Riêng ${period}: ${change}`,
    parts: (first: string, firstName: string, second: string, secondName: string) =>
      `${first} do ${firstName}, ${second} do ${secondName}`,
    missing: (names: string) => `Chưa tách được thay đổi của tỷ trọng: thiếu số về ${names}.`,
  },

  /** What kind of figure decides. */
  figures: {
    official: 'Số chính thức',
    estimated: 'Số ước tính',
    unverified: 'Số chưa kiểm chứng',
  },

  /** A place is of a set of provinces. */
  set: (of: string) => `Xét trong ${of} tỉnh, thành phố.`,
  setChanged: (issued: string, of: string) =>
    `Mục tiêu đặt trong ${issued}, xét trong ${of} tỉnh, thành phố.`,

  pace: {
    needed: (pace: string, rising: boolean) => `cần ${rising ? 'tăng' : 'giảm'} ${pace}/năm`,
    actual: (pace: string, rising: boolean) => `thực tế ${rising ? 'tăng' : 'giảm'} ${pace}/năm`,
    still: 'thực tế không đổi',
    lastYear: (pace: string, rising: boolean) => `riêng năm gần nhất ${rising ? 'tăng' : 'giảm'} ${pace}`,
    lastYearStill: 'riêng năm gần nhất không đổi',
    faster: (times: string) => `phải nhanh gấp ${times} lần`,
    enough: 'nhanh hơn mức cần',
    reverse: 'đi ngược mục tiêu',
    /** Behind a growth of money. */
    currentPrices: 'theo giá hiện hành, chưa loại trừ biến động giá',
  },

  year: {
    both: (points: string, percent: string) =>
      `Giữ nhịp này thì đạt vào năm ${points} (tăng đều theo điểm) hoặc năm ${percent} (tăng đều theo %).`,
    one: (year: string) => `Giữ nhịp này thì đạt vào năm ${year}.`,
    wrongWay: 'Giữ nhịp này thì không đạt.',
  },

  position: {
    ahead: (distance: string) => `Vượt lộ trình ${distance}.`,
    on: 'Đúng lộ trình.',
    behind: (distance: string) => `Thấp hơn yêu cầu của lộ trình ${distance}.`,
  },

  forecast: {
    said: (period: string, value: string) => `Dự báo ${period}: ${value}`,
    band: (low: string, high: string) => `80 % khả năng từ ${low} đến ${high}`,
    probability: (share: string) => `xác suất đạt ${share}`,
    restated: (count: string, of: string) => `${count} trong ${of} kỳ là số quy đổi`,
    below: (share: string) => `dưới ${share}`,
    above: (share: string) => `trên ${share}`,
    none: {
      'too-few-points': 'Chưa đủ số liệu để dự báo (cần ít nhất 4 kỳ cùng một cách tính).',
      'mixed-frequency': 'Không dự báo: chuỗi lẫn số quý, số tháng và số năm.',
      break: 'Không dự báo: phương pháp tính đã đổi trong chuỗi.',
      'deadline-passed': 'Không dự báo: kỳ mục tiêu đã qua.',
      'area-dissolved': 'Không dự báo: địa bàn đã sắp xếp lại.',
      'not-forecastable': 'Không dự báo cho chỉ tiêu xếp hạng.',
    } satisfies Record<ForecastReason, string>,
  },
};

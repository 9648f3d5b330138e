import type { FindingWords } from './finding-words.ts';

const ofFormer = (former: string | null): string => (former === null ? '' : ` của ${former} (trước sắp xếp)`);
const ofWhole = (of: string | null): string => (of === null ? '' : ` ${of}`);

export const findings: FindingWords = {
  progress: ({ name, former, period, figure, targets }) =>
    `${name}${ofFormer(former)} ${period} đạt ${figure}; ${targets}.`,
  place: (figure) => `hạng ${figure}`,
  target: (value, period, national) => `mục tiêu${national ? ' chung cả nước' : ''} ${value} ${period}`,
  stands: {
    met: (target) => `đạt ${target}`,
    missed: (target, short) => `không đạt ${target}, thiếu ${short}`,
    unknown: (target) => `chưa đủ số để so với ${target}`,
    short: (target, short) => `còn thiếu ${short} so với ${target}`,
    level: (target) => `đã tới mức của ${target}`,
  },
  waiting: (source) => `chưa có số của ${source} cho kỳ mục tiêu`,

  standing: (name, period, parts) => `${name} ${period} ${parts}.`,
  rank: ({ place, of, named }) => `${named ? 'đứng thứ' : 'xếp hạng'} ${place}/${of}`,
  computed: '(tính từ số đã công bố)',
  unmoved: (then) => `giữ nguyên so với ${then}`,
  moved: ({ up, places, then }) => `${up ? 'tăng' : 'giảm'} ${places} bậc so với ${then}`,
  value: (figure) => `đạt ${figure}`,
  against: ({ value, mean, above, distance }) =>
    `đạt ${value} so với ${mean}, ${above ? 'cao hơn' : 'thấp hơn'} ${distance}`,

  meanOf: ({ mean, of, published }) =>
    published
      ? `bình quân giản đơn các tỉnh ${mean} (công bố, danh sách ${of} tỉnh)`
      : `bình quân giản đơn ${of} tỉnh ${mean}`,

  teams: ({ members, teams, period, each }) =>
    `Có ${members} thành viên trong ${teams} tổ công nghệ số cộng đồng (${period}), bình quân ${each}.`,
  ratio: ({ name, period, part, whole, share, of }) =>
    `${name} ${period} đạt ${part} trên ${whole}, bằng ${share}${ofWhole(of)}.`,

  trend: ({ name, period, figure, isRank, change }) =>
    `${name} ${period} ${isRank ? 'đứng thứ' : 'đạt'} ${figure}, ${change}.`,
  rose: (size, then) => `tăng ${size} so với ${then}`,
  fell: (size, then) => `giảm ${size} so với ${then}`,
  same: (then) => `không đổi so với ${then}`,
  nominal: (size, base) => `${size} ${base},`,

  changes: ({ from, to, counts, example }) => `Từ ngày ${from} đến ngày ${to} có ${counts} (${example}).`,
  counts: {
    created: (count) => `${count} số liệu mới`,
    revised: (count) => `${count} số liệu điều chỉnh`,
    withdrawn: (count) => `${count} số liệu thu hồi`,
    verdicts: (count) => `${count} mục tiêu đổi đánh giá`,
  },
  revision: ({ subject, period, before, after }) => `${subject} ${period} từ ${before} thành ${after}`,
  more: (count) => `và ${count} chỉ tiêu khác`,
};

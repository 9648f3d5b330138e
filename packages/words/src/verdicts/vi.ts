import type { Verdict } from '@kts/domain';

/** The judgement of a target, the same on board, wall and briefing. */
export const verdicts = {
  'area-dissolved': 'Dừng theo dõi',
  met: 'Đạt',
  missed: 'Không đạt',
  awaiting: 'Chờ số liệu',
  unreported: 'Không có số công bố',
  'met-early': 'Đạt trước hạn',
  insufficient: 'Chưa đủ căn cứ',
  'on-track': 'Đúng tiến độ',
  accelerate: 'Cần tăng tốc',
  slow: 'Chậm tiến độ',
  reversing: 'Đi ngược mục tiêu',
} satisfies Record<Verdict, string>;

/** Beside a verdict that an estimate or an unverified figure gave. */
export const provisionally = { estimated: 'theo số ước tính', unverified: 'theo số chưa kiểm chứng' };

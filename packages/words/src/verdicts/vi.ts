import type { Verdict } from '@kts/domain';

/** The judgement of a target, the same on board, wall and briefing. */
export const verdicts = {
  'area-dissolved': 'Dừng theo dõi',
  met: 'Đạt',
  missed: 'Không đạt',
  'awaiting-official': 'Chờ số chính thức',
  'met-early': 'Đạt trước hạn',
  insufficient: 'Chưa đủ căn cứ',
  'on-track': 'Đúng tiến độ',
  accelerate: 'Cần tăng tốc',
  slow: 'Chậm tiến độ',
  reversing: 'Đi ngược mục tiêu',
} satisfies Record<Verdict, string>;

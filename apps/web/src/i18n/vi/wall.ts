/** The screen of the operations centre. */
export const wall = {
  title: 'Màn hình điều hành',
  dataUntil: 'Số liệu đến ngày {date}',
  lost: 'Mất kết nối, số liệu lúc {time}',
  paused: 'Tạm dừng',
  demo: 'Số liệu minh họa',
  empty: 'Chưa có số liệu để trình chiếu',
  keys: 'Phím cách: dừng hoặc chạy tiếp · ← →: chuyển trang · F: toàn màn hình · Esc: thoát',
};

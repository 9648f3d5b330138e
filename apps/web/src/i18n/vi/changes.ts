export const changes = {
  since: 'Kể từ hết ngày',
  lead: 'Kể từ hết ngày {date}: {created, plural, =0 {không có số mới} other {# số mới}}, {revised, plural, =0 {không có số điều chỉnh} other {# số điều chỉnh}}{withdrawn, plural, =0 {} other {, # số thu hồi}}; {verdicts, plural, =0 {không có đánh giá nào thay đổi} other {# đánh giá thay đổi}}.',
  changedVerdicts: 'Các đánh giá thay đổi',
  changedTo: 'chuyển thành',
  table: 'Số liệu mới và số liệu điều chỉnh',
  more: 'Xem thêm {count} số liệu',
  kind: 'Thay đổi',
  kinds: { created: 'Số mới', revised: 'Điều chỉnh', withdrawn: 'Thu hồi' },
  before: 'Số trước',
  after: 'Số hiện nay',
};

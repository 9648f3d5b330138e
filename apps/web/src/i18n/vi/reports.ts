export const reports = {
  title: 'Báo cáo: {area}',
  lead: 'Một trang A4 để trình ký. Số liệu biết đến ngày {date}; thay đổi tính từ ngày {since}.',
  download: 'Tải bản Word',
  print: 'In',
  profile: 'Hồ sơ tỉnh',
  grounds: 'Số liệu của câu này ({count})',
  value: '{indicator}, {area}, {period}: {value} ({source})',
  rank: 'Thứ hạng theo {indicator}, {area}, {period}: {value} ({source})',
  mean: 'Bình quân giản đơn các tỉnh của {indicator}, {period}: {value} ({source})',
  observation: '· số liệu mã {id}',
  parts: '· tính từ {count} số liệu',
};

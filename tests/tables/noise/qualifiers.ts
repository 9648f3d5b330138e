/** Texts that make a figure something else than the area's own figure of an indicator in a period. */
type Qualifier = {
  readonly kind: string;
  readonly texts: readonly string[];
  readonly english?: string;
};

export const QUALIFIERS: readonly Qualifier[] = [
  { kind: 'urban', texts: ['Khu vực thành thị', 'Thành thị', 'khu vực đô thị'], english: 'Urban' },
  { kind: 'rural', texts: ['Nông thôn', 'Khu vực nông thôn'], english: 'Rural' },
  { kind: 'men', texts: ['Nam', 'Nam giới'], english: 'Male' },
  { kind: 'women', texts: ['Nữ', 'Trong đó: Nữ'], english: 'Female' },
  { kind: 'foreign', texts: ['Doanh nghiệp có vốn đầu tư nước ngoài', 'Khu vực FDI'], english: 'FDI sector' },
  { kind: 'state', texts: ['Khu vực nhà nước', 'Doanh nghiệp nhà nước'], english: 'State' },
  {
    kind: 'poor',
    texts: ['Hộ nghèo', 'Đồng bào dân tộc thiểu số', 'Khu vực miền núi'],
    english: 'Poor households',
  },
  { kind: 'plan', texts: ['Kế hoạch', 'Kế hoạch giao', 'Mục tiêu', 'Chỉ tiêu giao'], english: 'Plan' },
  { kind: 'forecast', texts: ['Dự báo', 'Dự kiến'], english: 'Forecast' },
  {
    kind: 'growth',
    texts: [
      'Tốc độ tăng (%)',
      'So với cùng kỳ năm trước (%)',
      'Chỉ số phát triển (%)',
      'Tăng, giảm so với năm trước',
    ],
    english: 'Growth rate (%)',
  },
  {
    kind: 'constant',
    texts: ['Theo giá so sánh 2010', 'Giá so sánh 2010'],
    english: 'At constant 2010 prices',
  },
  { kind: 'structure', texts: ['Cơ cấu (%)', 'Tỷ lệ so với cả nước (%)'], english: 'Structure (%)' },
  {
    kind: 'other',
    texts: ['Doanh thu', 'Số lao động', 'Vốn đăng ký', 'Thu ngân sách nhà nước'],
    english: 'Revenue',
  },
  { kind: 'district', texts: ['Thành phố Mỹ Tho', 'Huyện Cái Bè', 'UBND huyện Cái Bè', 'Quận 1'] },
  { kind: 'scope', texts: ['Không kể dầu khí', 'Ngoài khu công nghiệp', 'Cấp xã'] },
  { kind: 'running', texts: ['Bình quân 3 năm', 'Bình quân giai đoạn 2016-2020'] },
];

/** A unit as a file writes it, and the power of ten to the indicator's own. */
export type Unit = {
  readonly text: string;
  readonly english: string;
  readonly exponent: number;
  readonly decimals: number;
};

/** An indicator as a table can be about it; names simplest first. */
export type Subject = {
  readonly code: string;
  readonly names: readonly string[];
  readonly english: string;
  readonly units: readonly Unit[];
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  /** Its figures of provinces add up to the country's. */
  readonly adds: boolean;
  /** Codes of the sources that publish it. */
  readonly sources: readonly string[];
  /** Parts of a year make sense. */
  readonly withinYear: boolean;
};

const unit = (text: string, english = text, exponent = 0, decimals = 0): Unit => ({
  text,
  english,
  exponent,
  decimals,
});

const PER_CENT = [unit('%', '%', 0, 2), unit('%', '%', 0, 1)];

const POINTS = [unit('điểm', 'points', 0, 4)];

const RANK = [unit('hạng', 'rank')];

const PROVINCIAL = ['province', 'mic'];

export const share = (
  code: string,
  english: string,
  names: readonly string[],
  sources = PROVINCIAL,
): Subject => ({
  code,
  names,
  english,
  units: PER_CENT,
  least: 8,
  most: 60,
  whole: false,
  adds: false,
  sources,
  withinYear: true,
});

export const count = (
  code: string,
  english: string,
  names: readonly string[],
  [units, least]: readonly [units: readonly Unit[], least: number],
): Subject => ({
  code,
  names,
  english,
  units,
  least,
  most: least * 12,
  whole: true,
  adds: true,
  sources: ['province'],
  withinYear: true,
});

const index = (code: string, english: string, names: readonly string[]): Subject => ({
  code,
  names,
  english,
  units: POINTS,
  least: 0.3,
  most: 0.8,
  whole: false,
  adds: false,
  sources: ['mic'],
  withinYear: false,
});

const rank = (code: string, english: string, names: readonly string[], sources = ['mic']): Subject => ({
  code,
  names,
  english,
  units: RANK,
  least: 1,
  most: 34,
  whole: true,
  adds: false,
  sources,
  withinYear: false,
});

const FIRMS = [unit('doanh nghiệp', 'enterprises'), unit('Doanh nghiệp', 'Enterprises')];

/** Indicators that stand in one table, by family; none checks another of its family. */
export const FAMILIES = {
  shares: [
    share('fixed-broadband-household-share', 'Households with fibre broadband', [
      'Tỷ lệ hộ gia đình có Internet băng rộng cáp quang',
      'Tỷ lệ hộ gia đình có cáp quang',
      'Tỷ lệ hộ có Internet cáp quang',
    ]),
    share('smartphone-share', 'Smartphone users', [
      'Tỷ lệ người dùng điện thoại thông minh',
      'Tỷ lệ người dân có điện thoại thông minh',
    ]),
    share('online-dossier-share', 'Online dossiers', [
      'Tỷ lệ hồ sơ trực tuyến',
      'Tỷ lệ hồ sơ nộp trực tuyến',
    ]),
    share('econtract-firm-share', 'Firms using electronic contracts', [
      'Tỷ lệ doanh nghiệp sử dụng hợp đồng điện tử',
    ]),
  ],
  economy: [
    share(
      'digital-economy-grdp-share',
      'Share of the digital economy in GRDP',
      [
        'Tỷ trọng giá trị tăng thêm của kinh tế số trong GRDP',
        'Tỷ trọng kinh tế số trong GRDP',
        'Tỷ trọng kinh tế số',
      ],
      ['nso', 'province', 'mic'],
    ),
    {
      code: 'digital-economy-value-added',
      names: ['Giá trị tăng thêm của kinh tế số', 'Giá trị tăng thêm kinh tế số'],
      english: 'Value added of the digital economy',
      units: [
        unit('tỷ đồng', 'billion VND', 0, 0),
        unit('Tỷ đồng', 'Bill. dongs', 0, 0),
        unit('triệu đồng', 'million VND', -3, 0),
      ],
      least: 4000,
      most: 40_000,
      whole: false,
      adds: true,
      sources: ['nso', 'province'],
      withinYear: true,
    },
  ],
  output: [
    {
      code: 'grdp',
      names: ['GRDP theo giá hiện hành', 'Tổng sản phẩm trên địa bàn'],
      english: 'Gross regional domestic product, current prices',
      units: [
        unit('tỷ đồng', 'billion VND', 0, 0),
        unit('Tỷ đồng', 'Bill. dongs', 0, 1),
        unit('triệu đồng', 'million VND', -3, 0),
        unit('nghìn tỷ đồng', 'trillion VND', 3, 2),
      ],
      least: 60_000,
      most: 700_000,
      whole: false,
      adds: true,
      sources: ['nso', 'province'],
      withinYear: true,
    },
    {
      code: 'grdp-per-capita',
      names: ['GRDP bình quân đầu người', 'Tổng sản phẩm trên địa bàn bình quân đầu người'],
      english: 'GRDP per capita',
      units: [
        unit('triệu đồng/người', 'million VND per person', 0, 2),
        unit('Triệu đồng/người', 'million VND per person', 0, 1),
      ],
      least: 45,
      most: 150,
      whole: false,
      adds: false,
      sources: ['nso'],
      withinYear: false,
    },
  ],
  people: [
    {
      code: 'population',
      names: ['Dân số trung bình', 'Dân số'],
      english: 'Average population',
      units: [
        unit('người', 'people', 0, 0),
        unit('Nghìn người', 'Thous. pers.', 3, 1),
        unit('nghìn người', 'thousand people', 3, 2),
        unit('Người', 'Persons', 0, 0),
      ],
      least: 700_000,
      most: 4_000_000,
      whole: true,
      adds: true,
      sources: ['nso', 'province'],
      withinYear: false,
    },
    {
      code: 'land-area',
      names: ['Diện tích tự nhiên', 'Diện tích'],
      english: 'Area',
      units: [unit('km²', 'km²', 0, 1), unit('Km2', 'Km2', 0, 2), unit('km2', 'km2', 0, 0)],
      least: 1500,
      most: 9000,
      whole: false,
      adds: true,
      sources: ['province'],
      withinYear: false,
    },
  ],
  dti: [
    index('dti', 'Digital transformation index (DTI)', [
      'DTI',
      'Chỉ số chuyển đổi số cấp tỉnh (DTI)',
      'Chỉ số DTI',
    ]),
    rank('dti-rank', 'DTI rank', ['Xếp hạng DTI', 'Thứ hạng DTI']),
    index('digital-government-index', 'Digital government index', [
      'Chỉ số chính quyền số',
      'Trụ cột chính quyền số',
    ]),
    index('digital-economy-index', 'Digital economy index', ['Chỉ số kinh tế số', 'Trụ cột kinh tế số']),
    index('digital-society-index', 'Digital society index', ['Chỉ số xã hội số', 'Trụ cột xã hội số']),
    rank('digital-economy-index-rank', 'Digital economy rank', [
      'Xếp hạng chỉ số kinh tế số',
      'Xếp hạng kinh tế số',
    ]),
  ],
  business: [
    {
      ...index('pci', 'PCI', ['PCI', 'Chỉ số PCI', 'Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)']),
      least: 50,
      most: 75,
      units: [unit('điểm', 'points', 0, 2)],
      sources: ['vcci'],
    },
    rank('pci-rank', 'PCI rank', ['Xếp hạng PCI', 'Thứ hạng PCI'], ['vcci']),
  ],
  firms: [
    count(
      'digital-tech-firms',
      'Digital technology firms',
      ['Số doanh nghiệp công nghệ số', 'Doanh nghiệp công nghệ số', 'Số DN công nghệ số'],
      [FIRMS, 120],
    ),
    count(
      'active-enterprises',
      'Active enterprises',
      ['Số doanh nghiệp đang hoạt động', 'Doanh nghiệp đang hoạt động'],
      [FIRMS, 4000],
    ),
    count(
      'bts-stations',
      'Mobile base stations',
      ['Số trạm thu phát sóng di động', 'Số trạm BTS'],
      [[unit('trạm', 'stations')], 900],
    ),
    count(
      'community-tech-teams',
      'Community technology teams',
      ['Số tổ công nghệ số cộng đồng', 'Tổ công nghệ số cộng đồng'],
      [[unit('tổ', 'teams')], 300],
    ),
  ],
} satisfies Record<string, readonly Subject[]>;
export type Family = keyof typeof FAMILIES;

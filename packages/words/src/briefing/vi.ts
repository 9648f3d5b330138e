const withResolution = (number: string | null): string =>
  number === null ? '' : ` (Nghị quyết số ${number})`;

/** What a briefing says around its findings: title, notices, table, gaps, charts, signature. */
export const briefing = {
  title: {
    kind: 'BÁO CÁO',
    subject: (place: string, isCountry: boolean) =>
      `Tình hình thực hiện mục tiêu phát triển kinh tế số ${isCountry ? 'của ' : ''}${place}`,
    knownUntil: (date: string) => `Số liệu biết đến ngày ${date}`,
  },
  sections: {
    targets: '1. Kết quả thực hiện mục tiêu',
    findings: '2. Nhận định',
    gaps: '3. Hạn chế về số liệu',
    sources: 'Nguồn số liệu',
  },
  notices: {
    madeUp: 'SỐ LIỆU MINH HỌA: mọi con số trong báo cáo này được tạo ra để dùng thử.',
    /** Areas are formed and dissolved by resolutions of the National Assembly. */
    dissolved: (area: string, successors: string, date: string, resolution: string | null) =>
      `Từ ngày ${date}, ${area} được sắp xếp vào ${successors}${withResolution(resolution)}; các mục tiêu có hạn sau ngày này dừng theo dõi tại đây.`,
    formed: (area: string, former: string, date: string) =>
      `${area} được lập ngày ${date} từ các tỉnh, thành phố cũ: ${former}`,
    notMerged: 'mục tiêu ghi tên tỉnh cũ: chưa có chỉ tiêu hợp nhất',
  },
  table: {
    headings: [
      'Chỉ tiêu',
      'Mục tiêu (năm)',
      'Văn bản',
      'Số liệu (kỳ, nguồn)',
      'Đánh giá',
      'Nhịp cần/\nthực tế',
    ],
    without: 'Chưa có số liệu để đánh giá',
    noFigure: 'Chưa có số liệu',
    afterPeriod: 'sau kỳ',
    former: (name: string) => `(${name} cũ)`,
    about: 'khoảng',
    short: (distance: string) => `thiếu ${distance}`,
    document: 'Văn bản',
    national: '(cả nước)',
    moreDocuments: (count: number) => `và ${count} văn bản khác`,
    numberless: (documents: string) => `Văn bản chưa rõ số: ${documents}.`,
    paceOfMoney: (base: string) => `Nhịp của chỉ tiêu tính bằng tiền: ${base}.`,
    moreTargets: (count: number) => `Và ${count} mục tiêu khác (xem bảng mục tiêu của hệ thống).`,
  },

  gaps: {
    noFigures: (date: string) => `Đến ngày ${date} chưa có số liệu nào của địa bàn này.`,
    noTargets: 'Chưa có mục tiêu nào trong danh mục cho địa bàn này.',
    noChanges: (from: string, to: string) =>
      `Từ ngày ${from} đến ngày ${to} không có số liệu mới hoặc số liệu điều chỉnh.`,
    withoutFigures: (targets: number) => `${targets} mục tiêu chưa có số liệu`,
    inTable: '(nêu trong bảng)',
    missing: (indicators: string) => `Chưa có số liệu về: ${indicators}.`,
    old: (indicators: string) => `Số liệu cũ hơn hai năm: ${indicators}.`,
    oldCount: (count: number) => `${count} chỉ tiêu (xem kỳ trong bảng)`,
    unverified: (have: number, of: number) =>
      `Dấu (*): số dẫn lại, chưa đối chiếu bản gốc (${have}/${of} số liệu đã dùng).`,
  },
  noSources: 'chưa có số liệu',
  /** Behind the sources: what the marks at numbers say. */
  marks: (legend: string) => `Ký hiệu: ${legend}.`,

  charts: {
    trend: (name: string) => `${name} so với mục tiêu`,
    trendAlt: (name: string, actual: string, targets: string) =>
      `${name}. Thực tế: ${actual}; mục tiêu: ${targets}.`,
    none: 'chưa có',
    rank: (place: number, of: number) => `Hạng ${place}/${of}`,
    /** `of`: null where it is published, and for which provinces is the source's to say. */
    mean: (of: number | null) => `Bình quân ${of ?? 'các'} tỉnh`,
    reach: 'Số dùng để xét so với mục tiêu',
  },

  signature: {
    recipientsTitle: 'Nơi nhận:',
    recipients: (committee: string, agency: string) => [
      `- UBND ${committee} (để báo cáo);`,
      `- Lưu: VT, ${agency}.`,
    ],
    capacity: 'QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ',
    hint: '(Chữ ký của người có thẩm quyền, dấu)',
    name: 'Họ và tên',
  },
};

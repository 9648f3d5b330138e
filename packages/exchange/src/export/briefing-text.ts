import { type DataGap, dayAfter, type FigureUsed, type Tally, VERDICTS } from '@kts/domain';
import type { Briefing } from './briefing.ts';
import { chartsOf } from './charts.ts';
import {
  areaWithType,
  capitalised,
  decapitalised,
  formatFor,
  type Language,
  listed,
  plainName,
  sayFinding,
  shortName,
  words,
} from '@kts/words';
import { type BriefingLayout, fitOnePage } from './briefing-layout.ts';
import { type BriefingTable, briefingTable, type Detail } from './briefing-table.ts';
import { lineCount, textWidth } from './text-width.ts';
import type { WrittenBriefing } from './written-briefing.ts';

/** Of the left column of the head, in millimetres. */
export const HEAD_WIDTH = 72;

export type BriefingText = WrittenBriefing & { readonly layout: BriefingLayout };

/** Puts a briefing into the words of Nghị định 30/2020/NĐ-CP, and chooses what fits one page. */
export function briefingText(briefing: Briefing, language: Language): BriefingText {
  const texts = {
    full: inWords(briefing, language, 'full'),
    short: inWords(briefing, language, 'short'),
    brief: inWords(briefing, language, 'brief'),
  };
  const layout = fitOnePage(texts);
  const chosen = texts[layout.detail];
  return { ...chosen, findings: chosen.findings.slice(0, layout.findings), layout };
}

function inWords(briefing: Briefing, language: Language, detail: Detail): WrittenBriefing {
  const table = briefingTable(briefing, language, detail);
  return {
    language,
    head: headOf(briefing),
    title: titleOf(briefing, language),
    notices: noticesOf(briefing, language),
    sections: SECTIONS[language],
    tally: tallyText(briefing.tally, language),
    table,
    tableNotes: tableNotes(table, language),
    charts: chartsOf(briefing, language),
    findings: briefing.findings.map((finding) => ({
      finding,
      text: sayFinding(language, finding, briefing),
    })),
    gaps: briefing.gaps.map((gap) => gapText(gap, briefing, table, language)),
    sources: sourcesText(figuresIn(briefing, table), briefing, language),
    signature: signatureOf(briefing, language),
  };
}

/** The figures that the briefing shows, each once. */
export const figuresIn = (briefing: Pick<Briefing, 'findings'>, table: BriefingTable): FigureUsed[] => {
  const all = [
    ...table.rows.flatMap(({ figures }) => figures),
    ...briefing.findings.filter(({ kind }) => kind !== 'changes').flatMap(({ figures }) => figures),
  ];
  return [
    ...new Map(
      all.map((each) => [
        `${each.indicator}|${each.area}|${each.period}|${each.source}|${each.derivation}`,
        each,
      ]),
    ).values(),
  ];
};

const SECTIONS: Readonly<Record<Language, WrittenBriefing['sections']>> = {
  vi: {
    targets: '1. Kết quả thực hiện mục tiêu',
    findings: '2. Nhận định',
    gaps: '3. Hạn chế về số liệu',
    sources: 'Nguồn số liệu',
  },
  en: { targets: '1. Targets', findings: '2. Findings', gaps: '3. Gaps in the data', sources: 'Sources' },
};

/** Always Vietnamese: the head of an official document is not translated. */
function headOf({ agency, seat, today }: Briefing): WrittenBriefing['head'] {
  return {
    superior: `UBND ${areaWithType(seat, today, 'vi')}`.toLocaleUpperCase('vi'),
    agency: agencyLines(agency.toLocaleUpperCase('vi')),
    number: `Số: ……/BC-${initialsOf(agency)}`,
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    place: `${plainNameOf(seat, today)}, ngày … tháng … năm ……`,
  };
}

/** A name too long for its column is broken in two lines of like length, before "và" where that is near. */
function agencyLines(name: string): string[] {
  if (lineCount(name, 12, HEAD_WIDTH, 'bold') === 1) return [name];
  const words = name.split(' ');
  const uneven = (at: number): number => {
    const [first, second] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    return Math.abs(textWidth(first) - textWidth(second)) - (words[at] === 'VÀ' ? 4 : 0);
  };
  const places = words.map((_, index) => index).slice(1);
  const at = places.toSorted((a, b) => uneven(a) - uneven(b))[0] ?? words.length;
  return [words.slice(0, at).join(' '), words.slice(at).join(' ')];
}

const plainNameOf = (seat: Briefing['seat'], today: string): string =>
  areaWithType(seat, today, 'vi').replace(/^(tỉnh|thành phố) /, '');

/** "Sở Thông tin và Truyền thông" → "STTTT", as offices abbreviate themselves. */
const initialsOf = (agency: string): string =>
  agency
    .split(/[\s,-]+/)
    .filter((word) => word !== '' && word !== 'và')
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('');

function titleOf({ area, today }: Briefing, language: Language): WrittenBriefing['title'] {
  const place = areaWithType(area, today, language);
  return language === 'vi'
    ? {
        kind: 'BÁO CÁO',
        subject: `Tình hình thực hiện mục tiêu phát triển kinh tế số ${area.level === 'country' ? 'của ' : ''}${place}`,
        knownUntil: `Số liệu biết đến ngày ${formatFor(language).date(today)}`,
      }
    : {
        kind: 'REPORT',
        subject: `Progress towards digital-economy targets: ${place}`,
        knownUntil: `Figures known until ${formatFor(language).date(today)}`,
      };
}

function noticesOf(briefing: Briefing, language: Language): string[] {
  const { area, today, madeUp } = briefing;
  const warning =
    language === 'vi'
      ? 'SỐ LIỆU MINH HỌA: mọi con số trong báo cáo này được tạo ra để dùng thử.'
      : 'MADE-UP FIGURES: every figure of this report is for trying out.';
  return [
    ...(madeUp ? [warning] : []),
    ...(area.validTo !== null && area.validTo < today
      ? [dissolvedText(briefing, area.validTo, language)]
      : []),
    ...(area.predecessors.length > 0 ? [formedText(briefing, language)] : []),
  ];
}

function dissolvedText({ area, today, names }: Briefing, lastDay: string, language: Language): string {
  const successors = area.successors
    .flatMap((slug) => names.area(slug) ?? [])
    .map((each) => areaWithType(each, today, language))
    .join(', ');
  const [on, own, by] = [
    formatFor(language).date(dayAfter(lastDay)),
    areaWithType(area, today, language),
    resolutionOf(area.document),
  ];
  return language === 'vi'
    ? `Từ ngày ${on}, ${own} được sắp xếp vào ${successors}${by}; các mục tiêu có hạn sau ngày này dừng theo dõi tại đây.`
    : `On ${on} ${own} became part of ${successors}${by}; targets due after that day are no longer followed here.`;
}

function formedText({ area, today, names, targets }: Briefing, language: Language): string {
  const former = area.predecessors.map((slug) => plainName(slug, names, area.validFrom, language)).join(', ');
  const [on, own] = [formatFor(language).date(area.validFrom), areaWithType(area, today, language)];
  const unsettled = targets.some(({ area: judged }) => judged !== area.slug);
  if (language === 'vi') {
    const notMerged = unsettled ? '; mục tiêu ghi tên tỉnh cũ: chưa có chỉ tiêu hợp nhất' : '';
    return `${capitalised(own)} được lập ngày ${on} từ các tỉnh, thành phố cũ: ${former}${notMerged}.`;
  }
  const notMerged = unsettled ? '; targets under a former name have not been merged' : '';
  return `${own} was formed on ${on} from ${former}${notMerged}.`;
}

/** Areas are formed and dissolved by resolutions of the National Assembly. */
const resolutionOf = (number: string | null): string => (number === null ? '' : ` (Nghị quyết số ${number})`);

function tallyText({ total, byVerdict }: Tally, language: Language): string {
  if (total === 0) return language === 'vi' ? 'Chưa có mục tiêu nào.' : 'No targets.';
  const parts = VERDICTS.flatMap((verdict) => {
    const count = byVerdict.get(verdict);
    const word = words[language].verdicts[verdict];
    return count === undefined ? [] : [`${count} ${decapitalised(word)}`];
  });
  return language === 'vi'
    ? `${total} mục tiêu: ${parts.join('; ')}.`
    : `${total} targets: ${parts.join('; ')}.`;
}

function tableNotes({ more, documents }: BriefingTable, language: Language): string[] {
  const beyond =
    language === 'vi'
      ? `Và ${more} mục tiêu khác (xem bảng mục tiêu của hệ thống).`
      : `And ${more} more targets.`;
  const heading = language === 'vi' ? 'Văn bản chưa rõ số: ' : 'Documents without a known number: ';
  return [
    ...(more > 0 ? [beyond] : []),
    ...(documents.length > 0 ? [`${heading}${documents.join('; ')}.`] : []),
  ];
}

type GapWords = { readonly [K in DataGap['kind']]: (gap: Extract<DataGap, { kind: K }>) => string };

function gapText(gap: DataGap, briefing: Briefing, { more }: BriefingTable, language: Language): string {
  const { names, area, today, since } = briefing;
  const name = (code: string): string => shortName(code, names, language, area.slug);
  const named = (codes: readonly string[]): string => listed(codes.map(name), 4, language);
  const old = (figures: readonly { indicator: string; period: string }[], counted: string): string =>
    figures.length > 2
      ? counted
      : figures
          .map(({ indicator, period }) => `${name(indicator)} (${formatFor(language).periodShort(period)})`)
          .join('; ');
  const [from, to] = [formatFor(language).date(since), formatFor(language).date(today)];
  const vi: GapWords = {
    'no-figures': () => `Đến ngày ${to} chưa có số liệu nào của địa bàn này.`,
    'no-targets': () => 'Chưa có mục tiêu nào trong danh mục cho địa bàn này.',
    'no-changes': () => `Từ ngày ${from} đến ngày ${to} không có số liệu mới hoặc được sửa.`,
    'targets-without-figures': ({ targets, indicators }) =>
      more === 0
        ? `${targets} mục tiêu chưa có số liệu (nêu trong bảng).`
        : `${targets} mục tiêu chưa có số liệu: ${named(indicators)}.`,
    'missing-indicators': ({ indicators }) => `Chưa có số liệu về: ${named(indicators)}.`,
    'old-figures': ({ figures }) =>
      `Số liệu cũ hơn hai năm: ${old(figures, `${figures.length} chỉ tiêu (xem kỳ trong bảng)`)}.`,
    unverified: ({ have, of }) =>
      `Dấu *: số dẫn lại, chưa đối chiếu bản gốc (${have}/${of} số liệu đã dùng).`,
  };
  const en: GapWords = {
    'no-figures': () => `No figures of this area are known on ${to}.`,
    'no-targets': () => 'The register has no target for this area.',
    'no-changes': () => `Nothing was added or revised from ${from} to ${to}.`,
    'targets-without-figures': ({ targets, indicators }) =>
      more === 0
        ? `${targets} targets have no figure (see the table).`
        : `${targets} targets have no figure: ${named(indicators)}.`,
    'missing-indicators': ({ indicators }) => `No figures on: ${named(indicators)}.`,
    'old-figures': ({ figures }) =>
      `Older than two years: ${old(figures, `${figures.length} indicators (see the table)`)}.`,
    unverified: ({ have, of }) =>
      `*: second-hand, not checked against the original (${have} of ${of} figures used).`,
  };
  const said = { vi, en }[language];
  return (said[gap.kind] as (gap: DataGap) => string)(gap);
}

function sourcesText(figures: readonly FigureUsed[], { names }: Briefing, language: Language): string {
  const sources = [...new Set(figures.map(({ source }) => source))].map((code) => {
    const source = names.source(code);
    return (language === 'vi' ? source?.nameVi : source?.nameEn) ?? code;
  });
  const none = language === 'vi' ? 'chưa có số liệu' : 'no figures';
  return sources.length === 0 ? `${none}.` : `${sources.join('; ')}.`;
}

function signatureOf({ seat, today, agency }: Briefing, language: Language): WrittenBriefing['signature'] {
  const place = areaWithType(seat, today, 'vi');
  return language === 'vi'
    ? {
        recipientsTitle: 'Nơi nhận:',
        recipients: [`- UBND ${place} (để báo cáo);`, `- Lưu: VT, ${initialsOf(agency)}.`],
        capacity: 'QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ',
        hint: '(Chữ ký của người có thẩm quyền, dấu)',
        name: 'Họ và tên',
      }
    : {
        recipientsTitle: 'To:',
        recipients: ['- The provincial People’s Committee;', '- File.'],
        capacity: 'AUTHORITY AND POSITION OF THE SIGNATORY',
        hint: '(Signature and seal)',
        name: 'Full name',
      };
}

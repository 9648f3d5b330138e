import type {
  AimFound,
  ChangesFinding,
  FigureUsed,
  Finding,
  Indicator,
  ProgressFinding,
  RatioFinding,
  StandingFinding,
  TrendFinding,
} from '@kts/domain';
import { isRank } from '@kts/domain';
import type { Briefing } from './briefing.ts';
import type { Language } from './language.ts';
import { plainName, shortName } from './paper-words.ts';
import {
  unitOf,
  writeDay,
  writeDistance,
  writeFigure,
  writeNumber,
  writePeriod,
  writePromise,
} from './written-numbers.ts';

type Told = Pick<Briefing, 'names' | 'today' | 'area'>;

/** One finding as a sentence of an administrative paper. */
export function sentenceOf(finding: Finding, briefing: Told, language: Language): string {
  switch (finding.kind) {
    case 'progress':
      return progressSentence(finding, briefing, language);
    case 'standing':
      return standingSentence(finding, briefing, language);
    case 'ratio':
      return ratioSentence(finding, briefing, language);
    case 'trend':
      return trendSentence(finding, briefing, language);
    case 'changes':
      return changesSentence(finding, briefing, language);
  }
}

function indicatorOf(code: string, { names }: Told): Indicator {
  const indicator = names.indicator(code);
  if (indicator === undefined) throw new Error(`A finding of an unknown indicator: ${code}`);
  return indicator;
}

/** "(ước tính)", "(sơ bộ)": what a reader must know before he quotes the figure. */
function firmness({ status }: Pick<FigureUsed, 'status'>, language: Language): string {
  if (status.includes('E')) return language === 'vi' ? ' (ước tính)' : ' (estimate)';
  if (status.includes('P')) return language === 'vi' ? ' (sơ bộ)' : ' (provisional)';
  return '';
}

const nameOf = (finding: { indicator: string }, briefing: Told, area: string, language: Language): string =>
  shortName(finding.indicator, briefing.names, language, area);

function progressSentence(finding: ProgressFinding, briefing: Told, language: Language): string {
  const indicator = indicatorOf(finding.indicator, briefing);
  const { latest } = finding;
  const period = `${writePeriod(latest.period, language)}${firmness(latest, language)}`;
  const elsewhere = finding.area === briefing.area.slug ? '' : ofFormer(finding.area, briefing, language);
  const name = nameOf(finding, briefing, finding.area, language);
  const figure = isRank(indicator)
    ? `${language === 'vi' ? 'hạng' : 'place'} ${writeFigure(indicator, latest.value, language)}`
    : writeFigure(indicator, latest.value, language);
  const aims = finding.aims.map((aim) => aimPhrase(aim, finding, indicator, language));
  return language === 'vi'
    ? `${name}${elsewhere} ${period} đạt ${figure}; ${aims.join('; ')}.`
    : `${name}${elsewhere} was ${figure} in ${period}; ${aims.join('; ')}.`;
}

const ofFormer = (slug: string, { names, today }: Told, language: Language): string =>
  language === 'vi'
    ? ` của ${plainName(slug, names, today, language)} (trước sắp xếp)`
    : ` of the former ${plainName(slug, names, today, language)}`;

function aimPhrase(
  aim: AimFound,
  { inheritedFrom }: ProgressFinding,
  indicator: Indicator,
  language: Language,
): string {
  const promised = writePromise(indicator, aim, language);
  const year = writePeriod(aim.period, language);
  const shared = inheritedFrom === 'vn';
  const aimed =
    language === 'vi'
      ? `mục tiêu${shared ? ' chung cả nước' : ''} ${promised} ${year}`
      : `${shared ? 'the national' : 'the'} target of ${promised} by ${year}`;
  return `${standPhrase(aim, aimed, indicator, language)}${pacePhrase(aim, indicator, language)}`;
}

/** How an aim stands, in the words of its verdict. */
function standPhrase(aim: AimFound, aimed: string, indicator: Indicator, language: Language): string {
  const short = aim.gap === null || aim.gap <= 0 ? null : writeDistance(indicator, aim.gap, language);
  const vi = language === 'vi';
  if (aim.verdict === 'met' || aim.verdict === 'met-early') {
    return vi ? `đạt ${aimed}` : `it meets ${aimed}`;
  }
  if (aim.verdict === 'missed')
    return vi ? `không đạt ${aimed}, thiếu ${short}` : `it misses ${aimed} by ${short}`;
  const waits = aim.verdict === 'awaiting-official';
  const waiting = vi ? ', chờ số chính thức' : ', awaiting the official figure';
  if (aim.gap === null) return vi ? `chưa đủ số để so với ${aimed}` : `too little to compare with ${aimed}`;
  const stands = vi
    ? short === null
      ? `đã tới mức của ${aimed}`
      : `còn thiếu ${short} so với ${aimed}`
    : short === null
      ? `it is at the level of ${aimed}`
      : `${short} short of ${aimed}`;
  return `${stands}${waits ? waiting : ''}`;
}

/** "(cần tăng 2,60 điểm %/năm, thực tế 0,85: phải nhanh gấp 3,1 lần)". */
function pacePhrase(
  { gap, needed, actual, paceUnit }: AimFound,
  indicator: Indicator,
  language: Language,
): string {
  if (needed === null || gap === null || gap <= 0) return '';
  const vi = language === 'vi';
  const pace = (value: number): string =>
    paceUnit === 'percent'
      ? `${writeNumber(language, Math.abs(value), 1)}\u00a0%`
      : writeDistance(indicator, value, language);
  const verb = vi ? (needed > 0 ? 'cần tăng' : 'cần giảm') : needed > 0 ? 'needs +' : 'needs −';
  const year = vi ? '/năm' : ' a year';
  const wanted = vi ? `${verb} ${pace(needed)}${year}` : `${verb}${pace(needed)}${year}`;
  if (actual === null) return ` (${wanted})`;
  const wrongWay = actual !== 0 && actual > 0 !== needed > 0;
  if (wrongWay) return vi ? ` (${wanted}, đang đi ngược)` : ` (${wanted}, now moving away)`;
  const ratio = actual === 0 ? null : needed / actual;
  const so = vi ? `thực tế ${pace(actual)}${year}` : `so far ${pace(actual)}${year}`;
  if (ratio === null || ratio <= 1) return ` (${wanted}, ${so})`;
  const times = writeNumber(language, ratio, 1);
  return vi
    ? ` (${wanted}, ${so}: phải nhanh gấp ${times} lần)`
    : ` (${wanted}, ${so}: ${times} times as fast)`;
}

function standingSentence(finding: StandingFinding, briefing: Told, language: Language): string {
  const indicator = indicatorOf(finding.indicator, briefing);
  const period = writePeriod(finding.period, language);
  const name = nameOf(finding, briefing, briefing.area.slug, language);
  const firm = finding.value === null ? '' : firmness(finding.value, language);
  const parts = [rankPhrase(finding, indicator, language), valuePhrase(finding, indicator, language)].filter(
    (part) => part !== '',
  );
  return language === 'vi'
    ? `${name} ${period}${firm} ${parts.join(', ')}.`
    : `${name} in ${period}${firm}: ${parts.join(', ')}.`;
}

function rankPhrase({ rank, before }: StandingFinding, indicator: Indicator, language: Language): string {
  if (rank === null) return '';
  const vi = language === 'vi';
  // "Xếp hạng DTI" already says that what follows is a place.
  const verb = isRank(indicator) ? 'đứng thứ' : 'xếp hạng';
  const place = vi ? `${verb} ${rank.place}/${rank.of}` : `place ${rank.place} of ${rank.of}`;
  const computed = rank.kind === 'computed' ? (vi ? ' (tính từ số đã công bố)' : ' (computed)') : '';
  return `${place}${computed}${movePhrase(before, language)}`;
}

function movePhrase(before: StandingFinding['before'], language: Language): string {
  if (before === null) return '';
  const vi = language === 'vi';
  const then = writePeriod(before.period, language);
  const places = Math.abs(before.gained);
  if (places === 0) return vi ? `, giữ nguyên so với ${then}` : `, unchanged from ${then}`;
  const moved = before.gained > 0 ? (vi ? 'tăng' : 'up') : vi ? 'giảm' : 'down';
  return vi ? `, ${moved} ${places} bậc so với ${then}` : `, ${moved} ${places} from ${then}`;
}

function valuePhrase(finding: StandingFinding, indicator: Indicator, language: Language): string {
  const { value, mean, difference } = finding;
  if (value === null) return '';
  const vi = language === 'vi';
  if (mean === null || difference === null) {
    const alone = writeFigure(indicator, value.value, language);
    return vi ? `đạt ${alone}` : alone;
  }
  // Other units than per cent are said once, with the distance.
  const short = unitOf(indicator, language) === '%' ? indicator : { ...indicator, unit: '', unitEn: '' };
  const figure = writeFigure(short, value.value, language);
  const average = writeFigure(short, mean.value, language);
  const distance = writeDistance(indicator, difference, language);
  const beside = difference > 0 ? (vi ? 'cao hơn' : 'above by') : vi ? 'thấp hơn' : 'below by';
  return vi
    ? `đạt ${figure} so với trung bình ${average}, ${beside} ${distance}`
    : `${figure} against a mean of ${average}, ${beside} ${distance}`;
}

function ratioSentence(finding: RatioFinding, briefing: Told, language: Language): string {
  const { first, second } = finding;
  const indicator = indicatorOf(finding.indicator, briefing);
  const [over, under] = [indicatorOf(first.indicator, briefing), indicatorOf(second.indicator, briefing)];
  const period = writePeriod(first.period, language);
  const quotient = writeFigure(indicator, finding.value, language);
  if (finding.indicator === 'community-tech-team-members-per-team') {
    const [members, teams] = [first, second].map(({ value }) => writeNumber(language, value, 0));
    return language === 'vi'
      ? `Có ${members} thành viên trong ${teams} tổ công nghệ số cộng đồng (${period}), bình quân ${quotient}.`
      : `${members} members in ${teams} community digital-technology teams (${period}), ${quotient} on average.`;
  }
  const [top, bottom] = [
    writeFigure(over, first.value, language),
    writeFigure(under, second.value, language),
  ];
  const name = shortName(first.indicator, briefing.names, language, briefing.area.slug);
  const of =
    unitOf(indicator, language) === '%'
      ? ` ${shortName(second.indicator, briefing.names, language, briefing.area.slug)}`
      : '';
  return language === 'vi'
    ? `${name} ${period} đạt ${top} trên ${bottom}, bằng ${quotient}${of}.`
    : `${name} in ${period}: ${top} of ${bottom}, ${quotient}${of === '' ? '' : ` of${of}`}.`;
}

function trendSentence(finding: TrendFinding, briefing: Told, language: Language): string {
  const { latest, previous, change, changePercent } = finding;
  const indicator = indicatorOf(finding.indicator, briefing);
  const vi = language === 'vi';
  const name = nameOf(finding, briefing, briefing.area.slug, language);
  const when = `${writePeriod(latest.period, language)}${firmness(latest, language)}`;
  const then = writePeriod(previous.period, language);
  const figure = writeFigure(indicator, latest.value, language);
  const size =
    changePercent === null
      ? writeDistance(indicator, change, language)
      : `${writeNumber(language, Math.abs(changePercent), 1)}\u00a0%`;
  if (change === 0) {
    return vi
      ? `${name} ${when}: ${figure}, không đổi so với ${then}.`
      : `${name} in ${when}: ${figure}, as in ${then}.`;
  }
  const moved = change > 0 ? (vi ? 'tăng' : 'up') : vi ? 'giảm' : 'down';
  const reached = isRank(indicator) ? 'đứng thứ' : 'đạt';
  return vi
    ? `${name} ${when} ${reached} ${figure}, ${moved} ${size} so với ${then}.`
    : `${name} in ${when}: ${figure}, ${moved} ${size} from ${then}.`;
}

function changesSentence(finding: ChangesFinding, briefing: Told, language: Language): string {
  const vi = language === 'vi';
  const count = (n: number, words: string): string[] => (n === 0 ? [] : [`${n} ${words}`]);
  const parts = [
    ...count(finding.created, vi ? 'số liệu mới' : 'new figures'),
    ...count(finding.revised, vi ? 'số liệu được sửa' : 'revised figures'),
    ...count(finding.withdrawn, vi ? 'số liệu được rút' : 'withdrawn figures'),
    ...count(finding.verdicts.length, vi ? 'mục tiêu đổi đánh giá' : 'verdicts changed'),
  ];
  const between = vi
    ? `Từ ngày ${writeDay(finding.since)} đến ngày ${writeDay(briefing.today)} có`
    : `From ${writeDay(finding.since)} to ${writeDay(briefing.today)}:`;
  return `${between} ${parts.join(', ')}${examplePhrase(finding, briefing, language)}.`;
}

function examplePhrase({ example, subjects }: ChangesFinding, briefing: Told, language: Language): string {
  if (example === null) {
    const named = subjects
      .slice(0, 2)
      .map((code) => shortName(code, briefing.names, language, briefing.area.slug));
    const rest = subjects.length - named.length;
    const more = language === 'vi' ? ` và ${rest} chỉ tiêu khác` : ` and ${rest} more`;
    return ` (${named.join('; ')}${rest > 0 ? more : ''})`;
  }
  const indicator = indicatorOf(example.indicator, briefing);
  const name = nameOf(example, briefing, briefing.area.slug, language);
  const subject = `${name.charAt(0).toLowerCase()}${name.slice(1)} ${writePeriod(example.period, language)}`;
  const [before, after] = [example.before, example.after].map((value) =>
    writeFigure(indicator, value, language),
  );
  return language === 'vi'
    ? ` (${subject} từ ${before} thành ${after})`
    : ` (${subject} from ${before} to ${after})`;
}

import type {
  TargetInFinding,
  ChangesFinding,
  Finding,
  Indicator,
  ProgressFinding,
  RatioFinding,
  StandingFinding,
  TrendFinding,
} from '@kts/domain';
import { isInPercent, isRank } from '@kts/domain';
import type { Briefing } from './briefing.ts';
import { formatFor, type Language, sayPace, words, writeCaveat } from '@kts/words';
import { plainName, shortName } from './briefing-names.ts';

type Told = Pick<Briefing, 'names' | 'today' | 'area'>;

/** One finding as a sentence of an administrative document. */
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

const nameOf = (finding: { indicator: string }, briefing: Told, area: string, language: Language): string =>
  shortName(finding.indicator, briefing.names, language, area);

function progressSentence(finding: ProgressFinding, briefing: Told, language: Language): string {
  const indicator = indicatorOf(finding.indicator, briefing);
  const { latest } = finding;
  const period = `${formatFor(language).periodInText(latest.period)}${writeCaveat(words[language].readings, latest.status)}`;
  const elsewhere = finding.area === briefing.area.slug ? '' : ofFormer(finding.area, briefing, language);
  const name = nameOf(finding, briefing, finding.area, language);
  const figure = isRank(indicator)
    ? `${language === 'vi' ? 'hạng' : 'place'} ${formatFor(language).withUnit(indicator, latest.value)}`
    : formatFor(language).withUnit(indicator, latest.value);
  const targets = finding.targets.map((target) => targetPhrase(target, finding, indicator, language));
  return language === 'vi'
    ? `${name}${elsewhere} ${period} đạt ${figure}; ${targets.join('; ')}.`
    : `${name}${elsewhere} was ${figure} in ${period}; ${targets.join('; ')}.`;
}

const ofFormer = (slug: string, { names, today }: Told, language: Language): string =>
  language === 'vi'
    ? ` của ${plainName(slug, names, today, language)} (trước sắp xếp)`
    : ` of the former ${plainName(slug, names, today, language)}`;

function targetPhrase(
  target: TargetInFinding,
  { inheritedFrom }: ProgressFinding,
  indicator: Indicator,
  language: Language,
): string {
  const value = formatFor(language).targetValue(indicator, target.value, target.valueMax);
  const year = formatFor(language).periodInText(target.period);
  const shared = inheritedFrom === 'vn';
  const aimedAt =
    language === 'vi'
      ? `mục tiêu${shared ? ' chung cả nước' : ''} ${value} ${year}`
      : `${shared ? 'the national' : 'the'} target of ${value} by ${year}`;
  return `${standPhrase(target, aimedAt, indicator, language)}${pacePhrase(target, indicator, language)}`;
}

/** What the words of a verdict say; `short` is what is missing, null when nothing is. */
type Stand = (aimedAt: string, short: string | null) => string;

const STANDS: Readonly<Record<Language, Record<'met' | 'missed' | 'unknown' | 'short' | 'level', Stand>>> = {
  vi: {
    met: (aimedAt) => `đạt ${aimedAt}`,
    missed: (aimedAt, short) => `không đạt ${aimedAt}, thiếu ${short}`,
    unknown: (aimedAt) => `chưa đủ số để so với ${aimedAt}`,
    short: (aimedAt, short) => `còn thiếu ${short} so với ${aimedAt}`,
    level: (aimedAt) => `đã tới mức của ${aimedAt}`,
  },
  en: {
    met: (aimedAt) => `it meets ${aimedAt}`,
    missed: (aimedAt, short) => `it misses ${aimedAt} by ${short}`,
    unknown: (aimedAt) => `too little to compare with ${aimedAt}`,
    short: (aimedAt, short) => `${short} short of ${aimedAt}`,
    level: (aimedAt) => `it is at the level of ${aimedAt}`,
  },
};

const WAITING: Readonly<Record<Language, string>> = {
  vi: ', chờ số chính thức',
  en: ', awaiting the official figure',
};

/** How a target stands, in the words of its verdict. */
function standPhrase(
  target: TargetInFinding,
  aimedAt: string,
  indicator: Indicator,
  language: Language,
): string {
  const short =
    target.gap === null || target.gap <= 0 ? null : formatFor(language).distance(indicator, target.gap);
  const waiting = target.verdict === 'awaiting-official' && target.gap !== null ? WAITING[language] : '';
  return `${STANDS[language][standOf(target)](aimedAt, short)}${waiting}`;
}

function standOf({ verdict, gap }: TargetInFinding): keyof (typeof STANDS)['vi'] {
  if (verdict === 'met' || verdict === 'met-early') return 'met';
  if (gap === null) return 'unknown';
  if (verdict === 'missed') return 'missed';
  return gap > 0 ? 'short' : 'level';
}

/** "(cần tăng 2,60 điểm %/năm, thực tế tăng 0,85 điểm %/năm: phải nhanh gấp 3,1 lần)"; nothing once it is met. */
function pacePhrase(target: TargetInFinding, indicator: Indicator, language: Language): string {
  if (target.gap === null) return '';
  const telling = { words: words[language].targets, format: formatFor(language), indicator };
  const phrase = sayPace(telling, { ...target, unit: target.paceUnit });
  return phrase === null ? '' : ` (${phrase})`;
}

function standingSentence(finding: StandingFinding, briefing: Told, language: Language): string {
  const indicator = indicatorOf(finding.indicator, briefing);
  const period = formatFor(language).periodInText(finding.period);
  const name = nameOf(finding, briefing, briefing.area.slug, language);
  const firm = finding.value === null ? '' : writeCaveat(words[language].readings, finding.value.status);
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
  const then = formatFor(language).periodInText(before.period);
  const places = Math.abs(before.gained);
  if (places === 0) return vi ? `, giữ nguyên so với ${then}` : `, unchanged from ${then}`;
  const moved = MOVED[language][before.gained > 0 ? 'up' : 'down'];
  return vi ? `, ${moved} ${places} bậc so với ${then}` : `, ${moved} ${places} from ${then}`;
}

function valuePhrase(finding: StandingFinding, indicator: Indicator, language: Language): string {
  const { value, mean, difference } = finding;
  if (value === null) return '';
  const verb = language === 'vi' ? 'đạt ' : '';
  if (mean === null || difference === null)
    return `${verb}${formatFor(language).withUnit(indicator, value.value)}`;
  // Other units than per cent are said once, with the distance.
  const short = isInPercent(indicator) ? indicator : { ...indicator, unit: '', unitEn: '' };
  const against = language === 'vi' ? 'so với trung bình' : 'against a mean of';
  const distance = formatFor(language).distance(indicator, difference);
  const beside = BESIDE[language][difference > 0 ? 'above' : 'below'];
  return `${verb}${formatFor(language).withUnit(short, value.value)} ${against} ${formatFor(language).withUnit(short, mean.value)}, ${beside} ${distance}`;
}

const BESIDE: Readonly<Record<Language, Record<'above' | 'below', string>>> = {
  vi: { above: 'cao hơn', below: 'thấp hơn' },
  en: { above: 'above by', below: 'below by' },
};

const MOVED: Readonly<Record<Language, Record<'up' | 'down', string>>> = {
  vi: { up: 'tăng', down: 'giảm' },
  en: { up: 'up', down: 'down' },
};

function ratioSentence(finding: RatioFinding, briefing: Told, language: Language): string {
  const { first, second } = finding;
  const indicator = indicatorOf(finding.indicator, briefing);
  const [over, under] = [indicatorOf(first.indicator, briefing), indicatorOf(second.indicator, briefing)];
  const period = formatFor(language).periodInText(first.period);
  const quotient = formatFor(language).withUnit(indicator, finding.value);
  if (finding.indicator === 'community-tech-team-members-per-team') {
    const [members, teams] = [first, second].map(({ value }) => formatFor(language).number(value, 0));
    return language === 'vi'
      ? `Có ${members} thành viên trong ${teams} tổ công nghệ số cộng đồng (${period}), bình quân ${quotient}.`
      : `${members} members in ${teams} community digital-technology teams (${period}), ${quotient} on average.`;
  }
  const [top, bottom] = [
    formatFor(language).withUnit(over, first.value),
    formatFor(language).withUnit(under, second.value),
  ];
  const name = shortName(first.indicator, briefing.names, language, briefing.area.slug);
  const of = isInPercent(indicator)
    ? ` ${shortName(second.indicator, briefing.names, language, briefing.area.slug)}`
    : '';
  return language === 'vi'
    ? `${name} ${period} đạt ${top} trên ${bottom}, bằng ${quotient}${of}.`
    : `${name} in ${period}: ${top} of ${bottom}, ${quotient}${of === '' ? '' : ` of${of}`}.`;
}

function trendSentence(finding: TrendFinding, briefing: Told, language: Language): string {
  const { latest, previous, change } = finding;
  const indicator = indicatorOf(finding.indicator, briefing);
  const name = nameOf(finding, briefing, briefing.area.slug, language);
  const when = `${formatFor(language).periodInText(latest.period)}${writeCaveat(words[language].readings, latest.status)}`;
  const then = formatFor(language).periodInText(previous.period);
  const figure = formatFor(language).withUnit(indicator, latest.value);
  const moved = `${MOVED[language][change > 0 ? 'up' : 'down']} ${sizeOf(finding, indicator, language)}`;
  if (language === 'vi') {
    const reached = isRank(indicator) ? 'đứng thứ' : 'đạt';
    return `${name} ${when} ${reached} ${figure}, ${change === 0 ? 'không đổi' : moved} so với ${then}.`;
  }
  return `${name} in ${when}: ${figure}, ${change === 0 ? 'as' : moved} ${change === 0 ? 'in' : 'from'} ${then}.`;
}

const sizeOf = ({ change, changePercent }: TrendFinding, indicator: Indicator, language: Language): string =>
  changePercent === null
    ? formatFor(language).distance(indicator, change)
    : `${formatFor(language).number(Math.abs(changePercent), 1)}\u00a0%`;

function changesSentence(finding: ChangesFinding, briefing: Told, language: Language): string {
  const vi = language === 'vi';
  const count = (n: number, what: string): string[] => (n === 0 ? [] : [`${n} ${what}`]);
  const parts = [
    ...count(finding.created, vi ? 'số liệu mới' : 'new figures'),
    ...count(finding.revised, vi ? 'số liệu được sửa' : 'revised figures'),
    ...count(finding.withdrawn, vi ? 'số liệu được rút' : 'withdrawn figures'),
    ...count(finding.verdicts.length, vi ? 'mục tiêu đổi đánh giá' : 'verdicts changed'),
  ];
  const between = vi
    ? `Từ ngày ${formatFor(language).date(finding.since)} đến ngày ${formatFor(language).date(briefing.today)} có`
    : `From ${formatFor(language).date(finding.since)} to ${formatFor(language).date(briefing.today)}:`;
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
  const subject = `${name.charAt(0).toLowerCase()}${name.slice(1)} ${formatFor(language).periodInText(example.period)}`;
  const [before, after] = [example.before, example.after].map((value) =>
    formatFor(language).withUnit(indicator, value),
  );
  return language === 'vi'
    ? ` (${subject} từ ${before} thành ${after})`
    : ` (${subject} from ${before} to ${after})`;
}

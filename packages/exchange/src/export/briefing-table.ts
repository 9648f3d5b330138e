import {
  comparePeriods,
  type FigureUsed,
  figureOfPoint,
  type Indicator,
  isInPercent,
  isMoney,
  isRank,
  type SeriesPoint,
  type TargetDocument,
  urgencyOf,
  type Verdict,
} from '@kts/domain';
import type { BriefedTarget, Briefing } from './briefing.ts';
import {
  formatFor,
  type Language,
  markedNumber,
  plainName,
  sayVerdict,
  shortName,
  shortSource,
  words,
} from '@kts/words';

/** A row of the table: the target, the document, what is known, and the judgement. */
export type BriefingRow = {
  /** The targets that it stands for: several documents may set the same one. */
  readonly targets: readonly string[];
  readonly cells: readonly string[];
  readonly verdict: Verdict;
  readonly figures: readonly FigureUsed[];
};

export type BriefingTable = {
  readonly headers: readonly string[];
  readonly rows: readonly BriefingRow[];
  /** Targets without a figure, gathered in a last row; '' when they have rows of their own. */
  readonly without: string;
  /** Targets beyond those shown; 0 when all are. */
  readonly more: number;
  /** Documents without a number, named in full under the table. */
  readonly documents: readonly string[];
  /** A pace in it is one of money, at the prices of each year. */
  readonly nominal: boolean;
};

/** The page holds ten; what is beyond is counted, never dropped in silence. */
export const MOST_TABLE_ROWS = 10;
export const LEAST_TABLE_ROWS = 4;

/**
 * How much room the table may take. `short` leaves out reasons and second documents and puts the years of
 * an indicator in one row; `brief` also gathers the targets without a figure in one last row; `least` keeps
 * the most urgent rows only.
 */
export type Detail = 'full' | 'short' | 'brief' | 'least';

const isTight = (detail: Detail): boolean => detail === 'brief' || detail === 'least';

export function briefingTable(briefing: Briefing, language: Language, detail: Detail): BriefingTable {
  const groups = [...Map.groupBy(briefing.targets, groupKey).values()]
    .toSorted(byUrgency)
    .map((group) => group.toSorted(byNumber));
  const gathered = isTight(detail) ? groups.filter(hasNoFigure) : [];
  const told = groups.filter((group) => !gathered.includes(group));
  const rows = detail === 'full' ? told.map((group) => [group]) : [...Map.groupBy(told, lineOf).values()];
  const shown = rows.slice(0, detail === 'least' ? LEAST_TABLE_ROWS : MOST_TABLE_ROWS);
  const telling: Telling = { briefing, language, detail, documents: numberless(shown.flat(), detail) };
  return {
    headers: words[language].briefing.table.headings,
    rows: shown.flatMap((each) => rowOf(each, telling) ?? []),
    without: withoutText(gathered, telling),
    more: told.length - shown.flat().length,
    nominal: shown.flat().some(([first]) => first !== undefined && isNominal(first, language)),
    documents: [...telling.documents.values()].map(
      ({ mark, document }) => `${mark} ${titleOf(document, language)}`,
    ),
  };
}

/** The title as it is cited: without what follows a colon or stands in brackets at its end. */
const titleOf = ({ titleVi, titleEn }: TargetDocument, language: Language): string =>
  (formatFor(language).text(titleVi, titleEn) ?? '').replace(/(:.*| \([^)]*\)|, nhiệm kỳ .*)$/, '');

const hasNoFigure = ([first]: readonly BriefedTarget[]): boolean => first?.judgement.latest === null;

/** "Chưa có số liệu (5): Hộ có Internet cáp quang 80 % (2025), 100 % (2025); …" */
function withoutText(groups: readonly (readonly BriefedTarget[])[], telling: Telling): string {
  if (groups.length === 0) return '';
  const firsts = groups.flatMap(([first]) => first ?? []);
  const names = [...Map.groupBy(firsts, (each) => nameCell(each, telling))].map(
    ([name, each]) =>
      `${name} ${each.map((one) => `${valueText(one, telling.language)} (${formatFor(telling.language).periodShort(one.target.period)})`).join(', ')}`,
  );
  const { without } = words[telling.language].briefing.table;
  return `${without} (${groups.length}): ${names.join('; ')}.`;
}

/** Targets of several years with one verdict share a row, a line each. */
const lineOf = ([first]: readonly BriefedTarget[]): string =>
  first === undefined
    ? ''
    : `${first.area}|${first.target.indicator}|${first.judgement.verdict}|${first.inheritedFrom}|${first.judgement.judged?.period}|${first.judgement.latest?.period}`;

type Telling = {
  readonly briefing: Briefing;
  readonly language: Language;
  readonly detail: Detail;
  readonly documents: Numberless;
};

/** Documents with a number first: they can be looked up. */
const byNumber = (a: BriefedTarget, b: BriefedTarget): number =>
  Number(a.target.document.number === null) - Number(b.target.document.number === null);

/** How many documents of a group are named. */
const DOCUMENTS_NAMED: Readonly<Record<Detail, number>> = { full: 2, short: 1, brief: 1, least: 1 };

/** Documents that set the same value of the same indicator for the same period form one group. */
const groupKey = ({ target, area, judgement }: BriefedTarget): string =>
  `${area}|${target.indicator}|${target.period}|${target.value}|${target.valueMax}|${judgement.verdict}`;

/** Groups with figures first, own before inherited, then by urgency; the codebook's order within. */
function byUrgency(a: readonly BriefedTarget[], b: readonly BriefedTarget[]): number {
  const order = (group: readonly BriefedTarget[]): readonly number[] => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      Number(first.judgement.latest === null),
      Number(first.inheritedFrom !== null),
      urgencyOf(first.judgement.verdict),
    ];
  };
  const [left, right] = [order(a), order(b)];
  return left.map((each, index) => each - (right[index] ?? 0)).find((each) => each !== 0) ?? 0;
}

type Numberless = ReadonlyMap<string, { readonly mark: string; readonly document: TargetDocument }>;

function numberless(groups: readonly (readonly BriefedTarget[])[], detail: Detail): Numberless {
  const found = new Map<string, { mark: string; document: TargetDocument }>();
  for (const { target } of groups.flatMap((group) => group.slice(0, DOCUMENTS_NAMED[detail]))) {
    const { document } = target;
    if (document.number !== null || found.has(document.code)) continue;
    found.set(document.code, { mark: `(${found.size + 1})`, document });
  }
  return found;
}

function rowOf(unordered: readonly (readonly BriefedTarget[])[], telling: Telling): BriefingRow | null {
  const groups = unordered.toSorted((a, b) => comparePeriods(periodOf(a), periodOf(b)));
  const firsts = groups.flatMap(([first]) => first ?? []);
  const [first] = firsts;
  if (first === undefined) return null;
  const { judgement } = first;
  const { language } = telling;
  return {
    targets: groups.flat().map(({ target }) => target.code),
    verdict: judgement.verdict,
    figures: figuresOf(first),
    cells: [
      nameCell(first, telling),
      lines(
        firsts.map(
          (each) => `${valueText(each, language)} (${formatFor(language).periodShort(each.target.period)})`,
        ),
      ),
      lines([...new Set(groups.map((group) => documentsCell(group, telling)))]),
      figureCell(first, telling),
      verdictCell(first, telling),
      judgement.pace === null ? '–' : lines(firsts.map((each) => paceCell(each, language))),
    ],
  };
}

/** The figure that is judged, and a newer one that cannot decide. */
function figuresOf({ judgement, area, indicator, latestParts, judgedParts }: BriefedTarget): FigureUsed[] {
  const { judged, latest } = judgement;
  return [
    ...(judged === null ? [] : [figureOfPoint(judged, indicator.code, area, judgedParts)]),
    ...(latest === null || latest.period === judged?.period
      ? []
      : [figureOfPoint(latest, indicator.code, area, latestParts)]),
  ];
}

const periodOf = ([first]: readonly BriefedTarget[]): string => first?.target.period ?? '9999';

/** Lines of one cell. */
const lines = (texts: readonly string[]): string => texts.join('\n');

/** The unit stands with the name, unless the name says it or it is the per cent of the figures. */
function nameCell({ target, area, indicator }: BriefedTarget, { briefing, language }: Telling): string {
  const name = shortName(target.indicator, briefing.names, language, area);
  const unit = formatFor(language).unit(indicator);
  const [word = ''] = unit.split(/[ /]/);
  const told = isInPercent(indicator) || name.toLocaleLowerCase('vi').includes(word.toLocaleLowerCase('vi'));
  return `${name}${told ? '' : ` (${unit})`}${formerly(area, briefing, language)}`;
}

/** Behind what is of a province that is now part of this one: " (Tiền Giang cũ)". */
export function formerly(slug: string, { area, names, today }: Briefing, language: Language): string {
  if (slug === area.slug) return '';
  const name = plainName(slug, names, today, language);
  return ` ${words[language].briefing.table.former(name)}`;
}

/** In the cells only per cent is repeated; other units stand in the first column. */
const bare = (indicator: Indicator): Indicator =>
  isInPercent(indicator) ? { ...indicator, unit: '%', unitEn: '%' } : { ...indicator, unit: '', unitEn: '' };

function valueText({ target, indicator }: BriefedTarget, language: Language): string {
  const value = formatFor(language).targetValue(bare(indicator), target.value, target.valueMax);
  const { about } = words[language].briefing.table;
  const sign = { '>=': '≥ ', '<=': '≤ ', '=': '', '~': `${about} `, range: '' };
  return `${sign[target.comparator]}${value}`;
}

/** What has no number is marked and named under the table; the number of further documents follows. */
function documentsCell(group: readonly BriefedTarget[], { documents, detail, language }: Telling): string {
  const named = group
    .slice(0, DOCUMENTS_NAMED[detail])
    .map(({ target }) => documentName(target.document, documents, language));
  const rest = group.length - named.length;
  const { moreDocuments, national } = words[language].briefing.table;
  return [
    named.join('; '),
    ...(rest > 0 ? [moreDocuments(rest)] : []),
    ...(group[0]?.inheritedFrom === 'vn' ? [national] : []),
  ].join(' ');
}

const KINDS_VI = [
  'Nghị quyết',
  'Kế hoạch',
  'Đề án',
  'Chương trình',
  'Dự thảo',
  'Báo cáo',
  'Phong trào',
  'Mục tiêu',
];

function documentName(document: TargetDocument, documents: Numberless, language: Language): string {
  const { document: plain } = words[language].briefing.table;
  const kind = language === 'vi' ? KINDS_VI.find((each) => document.titleVi.startsWith(each)) : undefined;
  // "111" alone says nothing; "08-NQ/TU" says what it is.
  if (document.number !== null)
    return document.number.includes('/') ? document.number : `${kind ?? plain} ${document.number}`;
  const mark = documents.get(document.code)?.mark ?? '';
  return `${kind ?? plain} ${mark}`;
}

/** "86/193 (*) (2022, LHQ); sau kỳ: 71/193 (*) (2024)": gap and verdict are of the first one. */
function figureCell({ judgement, indicator }: BriefedTarget, { briefing, language }: Telling): string {
  const { judged, latest } = judgement;
  const { noFigure, afterPeriod } = words[language].briefing.table;
  const { figure, periodShort } = formatFor(language);
  const write = (point: SeriesPoint): string => {
    const number = figure(bare(indicator), point.value, point.boundaries);
    return markedNumber(words[language].readings, point, number);
  };
  const told =
    judged === null
      ? null
      : `${write(judged)} (${periodShort(judged.period)}, ${shortSource(judged.source, briefing.names, language)})`;
  const later =
    latest === null || latest.period === judged?.period
      ? null
      : `${afterPeriod}: ${write(latest)} (${periodShort(latest.period)})`;
  return [told, later].filter((part) => part !== null).join('; ') || noFigure;
}

function verdictCell({ judgement, indicator }: BriefedTarget, { language, detail }: Telling): string {
  const { verdict, gap } = judgement;
  const word = isTight(detail) ? markedVerdict(judgement, language) : sayVerdict(words[language], judgement);
  if (verdict === 'missed' && gap !== null) {
    return `${word}, ${words[language].briefing.table.short(formatFor(language).distance(indicator, gap))}`;
  }
  const detailed = detail === 'full' ? detailOf(judgement, language) : '';
  return `${word}${detailed}`;
}

/** "Không đạt (ƯT)", "Không đạt (*)": a provisional verdict with the mark that its figure bears in the table. */
function markedVerdict(
  { verdict, provisional, judged }: BriefedTarget['judgement'],
  language: Language,
): string {
  const { verdicts, readings } = words[language];
  if (!provisional || judged === null) return verdicts[verdict];
  return markedNumber(
    readings,
    { bound: null, status: judged.status, quality: 'ok', derivation: 'reported' },
    verdicts[verdict],
  );
}

function detailOf(
  { reason, sensitive, conversionSensitive }: BriefedTarget['judgement'],
  language: Language,
): string {
  const { asides } = words[language].targets;
  if (reason !== null && reason !== 'nothing-for-period' && reason !== 'no-points')
    return ` (${asides[reason]})`;
  const told = [
    ...(sensitive ? [asides.sensitive] : []),
    ...(conversionSensitive ? [asides.conversion] : []),
  ];
  return told.length === 0 ? '' : ` (${told.join('; ')})`;
}

/** A pace of money that is told. */
const isNominal = (target: BriefedTarget, language: Language): boolean =>
  isMoney(target.indicator) && paceCell(target, language) !== NO_PACE;

const NO_PACE = '–';

function paceCell({ judgement, indicator }: BriefedTarget, language: Language): string {
  const { decides } = judgement.inputs;
  const pace = judgement.pace?.[decides] ?? null;
  if (pace === null || pace.needed === null || (judgement.gap ?? 0) <= 0) return NO_PACE;
  const percent = decides === 'percent';
  // A place rises as its number falls.
  const sign = isRank(indicator) ? -1 : 1;
  const write = (value: number | null): string =>
    value === null
      ? '–'
      : `${formatFor(language).signed(sign * value, percent ? 1 : indicator.decimals)}${percent ? '\u00a0%' : ''}`;
  return `${write(pace.needed)} / ${write(pace.actual)}`;
}

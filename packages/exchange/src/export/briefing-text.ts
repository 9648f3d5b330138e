import { type Counts, type DataGap, dayAfter, type FigureUsed } from '@kts/domain';
import type { Briefing } from './briefing.ts';
import { chartsOf } from './charts.ts';
import {
  areaWithType,
  capitalised,
  formatFor,
  type Language,
  listed,
  marksOf,
  plainName,
  sayCounts,
  sayFinding,
  shortName,
  words,
  writeLegend,
} from '@kts/words';
import { type BriefingLayout, fitOnePage } from './briefing-layout.ts';
import { type BriefingTable, briefingTable, type Detail } from './briefing-table.ts';
import { shortForm } from './short-form.ts';
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
    least: inWords(briefing, language, 'least'),
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
    sections: words[language].briefing.sections,
    tally: countsText(briefing.counts, language),
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

/** Always Vietnamese: the head of an official document is not translated. */
function headOf({ agency, seat, today }: Briefing): WrittenBriefing['head'] {
  return {
    superior: `UBND ${areaWithType(seat, today, 'vi')}`.toLocaleUpperCase('vi'),
    agency: agencyLines(agency.toLocaleUpperCase('vi')),
    number: `Số: ……/BC-${shortForm(agency)}`,
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

function titleOf({ area, today }: Briefing, language: Language): WrittenBriefing['title'] {
  const { kind, subject, knownUntil } = words[language].briefing.title;
  const place = areaWithType(area, today, language);
  return {
    kind,
    subject: subject(place, area.level === 'country'),
    knownUntil: knownUntil(formatFor(language).date(today)),
  };
}

function noticesOf(briefing: Briefing, language: Language): string[] {
  const { area, today, madeUp } = briefing;
  return [
    ...(madeUp ? [words[language].briefing.notices.madeUp] : []),
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
  const date = formatFor(language).date(dayAfter(lastDay));
  const own = areaWithType(area, today, language);
  return words[language].briefing.notices.dissolved(own, successors, date, area.document);
}

function formedText({ area, today, names, targets }: Briefing, language: Language): string {
  const { formed, notMerged } = words[language].briefing.notices;
  const former = area.predecessors.map((slug) => plainName(slug, names, area.validFrom, language)).join(', ');
  const own = capitalised(areaWithType(area, today, language));
  const unsettled = targets.some(({ area: judged }) => judged !== area.slug);
  const text = formed(own, former, formatFor(language).date(area.validFrom));
  return unsettled ? `${text}; ${notMerged}.` : `${text}.`;
}

/** "2/9 mục tiêu đạt; 1 không đạt; 6 chưa kết luận. Ngoài tổng này: …" */
function countsText(counts: Counts, language: Language): string {
  const telling = { words: words[language].targets, format: formatFor(language) };
  const { met, rest, apart } = sayCounts(telling, counts, 'targets');
  return [`${[met, ...rest].join('; ')}.`, apart].filter((part) => part !== null).join(' ');
}

function tableNotes({ more, documents, nominal }: BriefingTable, language: Language): string[] {
  const { briefing, targets } = words[language];
  const { moreTargets, numberless, paceOfMoney } = briefing.table;
  return [
    ...(more > 0 ? [moreTargets(more)] : []),
    ...(nominal ? [paceOfMoney(targets.pace.currentPrices)] : []),
    ...(documents.length > 0 ? [numberless(documents.join('; '))] : []),
  ];
}

function gapText(gap: DataGap, briefing: Briefing, { more }: BriefingTable, language: Language): string {
  const { names, area, today, since } = briefing;
  const { gaps } = words[language].briefing;
  const { date, periodShort } = formatFor(language);
  const name = (code: string): string => shortName(code, names, language, area.slug);
  const named = (codes: readonly string[]): string => listed(codes.map(name), 4, language);
  switch (gap.kind) {
    case 'no-figures':
      return gaps.noFigures(date(today));
    case 'no-targets':
      return gaps.noTargets;
    case 'no-changes':
      return gaps.noChanges(date(since), date(today));
    case 'targets-without-figures': {
      const said = gaps.withoutFigures(gap.targets);
      return more === 0 ? `${said} ${gaps.inTable}.` : `${said}: ${named(gap.indicators)}.`;
    }
    case 'missing-indicators':
      return gaps.missing(named(gap.indicators));
    case 'old-figures': {
      const old = gap.figures.map(({ indicator, period }) => `${name(indicator)} (${periodShort(period)})`);
      return gaps.old(old.length > 2 ? gaps.oldCount(old.length) : old.join('; '));
    }
    case 'unverified':
      return gaps.unverified(gap.have, gap.of);
  }
}

function sourcesText(figures: readonly FigureUsed[], { names }: Briefing, language: Language): string {
  const sources = [...new Set(figures.map(({ source }) => source))].map((code) => {
    const source = names.source(code);
    return source === undefined ? code : formatFor(language).name(source);
  });
  const { briefing, readings } = words[language];
  const legend = writeLegend(readings, figures.flatMap(marksOf));
  return [
    `${sources.length === 0 ? briefing.noSources : sources.join('; ')}.`,
    ...(legend === '' ? [] : [briefing.marks(legend)]),
  ].join(' ');
}

function signatureOf({ seat, today, agency }: Briefing, language: Language): WrittenBriefing['signature'] {
  const { recipients, ...said } = words[language].briefing.signature;
  return { ...said, recipients: recipients(areaWithType(seat, today, 'vi'), shortForm(agency)) };
}

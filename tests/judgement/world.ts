import {
  applicableTargets,
  type Area,
  type Codebook,
  codebookOf,
  codesFor,
  COMPARATORS,
  dateAt,
  endOfDay,
  type Indicator,
  type Instant,
  judgeTargets,
  type ObservationStatus,
  type Quality,
  type ShownReading,
  startOfDay,
  type Target,
  type TargetJudged,
  verdictRevisions,
} from '@kts/domain';
import { AREAS, type AreaName, type CaseIndicator, INDICATORS } from './cases.ts';

/** A world of the table of cases, in the terms of the domain. */
export type CaseWorld = {
  readonly codebook: Codebook;
  readonly readings: readonly KnownReading[];
};

type KnownReading = ShownReading & { readonly knownUntil: Instant };

/** Puts the notation of `cases.ts` into a codebook and readings. */
export function worldOf(readings: readonly string[], targets: readonly string[]): CaseWorld {
  const codebook = codebookOf({
    indicators: Object.entries(INDICATORS).map(([code, entry]) => indicatorOf(code, entry)),
    units: [],
    areas: Object.values(AREAS).map(areaOf),
    formerAreas: [],
    sources: [],
    targets: targets.map(targetOf),
  });
  return { codebook, readings: readings.map(readingOf) };
}

/** What an area answers for at the end of a day, judged; `changed` by code of target. */
export function judgedOn({ codebook, readings }: CaseWorld, area: AreaName, day: string) {
  const judgeAt = (targets: Parameters<typeof judgeTargets>[0], moment: Parameters<typeof judgeTargets>[2]) =>
    judgeTargets(
      targets,
      (indicator) => {
        const codes = codesFor(indicator, codebook);
        const asOf = moment.asOf ?? Number.MAX_SAFE_INTEGER;
        return readings.filter(
          (reading) =>
            codes.includes(reading.indicator) &&
            (reading.knownFrom ?? 0) <= asOf &&
            asOf < reading.knownUntil,
        );
      },
      moment,
      codebook,
    );
  const found = codebook.area(slugOf(area));
  if (found === undefined) throw new Error(`No such area: ${area}`);
  const moment = { asOf: endOfDay(day), today: dateAt(endOfDay(day)) };
  // Which documents are known is settled elsewhere: all of them are, here.
  const applicable = applicableTargets(found, codebook, null);
  const judged: TargetJudged[] = judgeAt(applicable, moment);
  return { judged, changed: verdictRevisions(judged, moment, judgeAt) };
}

const slugOf = (name: string): string => {
  const area = Object.entries(AREAS).find(([key]) => key === name)?.[1];
  if (area === undefined) throw new Error(`No such area: ${name}`);
  return area.slug;
};

const areaOf = ({ slug, level, from, to, predecessors, successors }: (typeof AREAS)[AreaName]): Area => ({
  slug,
  level,
  validFrom: from,
  validTo: to,
  names: [{ from, nameVi: slug, nameEn: slug, type: level }],
  codes: [],
  aliases: [],
  regions: [],
  predecessors: predecessors.map(slugOf),
  successors: successors.map(slugOf),
  document: null,
});

const ANY = { min: null, max: null };

function indicatorOf(code: string, entry: CaseIndicator): Indicator {
  const { kind, country, pace, formula, breaks, direction, min, max } = entry;
  const { accumulation, restate, sources, inheritable } = entry;
  return {
    code,
    nameVi: code,
    nameEn: code,
    countryNameVi: null,
    countryNameEn: null,
    shortVi: null,
    shortEn: null,
    countryShortVi: null,
    countryShortEn: null,
    unit: '',
    unitEn: '',
    unitCode: kind,
    unitKind: kind,
    decimals: 2,
    direction,
    min,
    max,
    integer: false,
    bounds: { province: ANY, country: ANY },
    accumulation,
    restate,
    sources,
    countryValue: country,
    paceUnit: pace,
    inheritable,
    aliases: [],
    definitionVi: '',
    definitionEn: '',
    noteVi: '',
    noteEn: '',
    formula: formula === null ? null : ({ factor: 1, ...formula } as Indicator['formula']),
    breaks: breaks.map((each) => ({ ...each, textVi: '', textEn: '' })),
  };
}

let ids = 0;

function readingOf(line: string): KnownReading {
  const [indicator = '', area = '', period = '', where = '', value = '', ...tokens] = line.split(' ');
  const [source = '', list] = where.split('/');
  const named = (letter: string) => tokens.find((each) => each.startsWith(`${letter}=`))?.slice(2);
  const status = tokens.find((each) => /^[A-Z](,[A-Z])*$/.test(each)) ?? 'A';
  const quality = tokens.find((each) => ['doubtful', 'lower', 'upper', 'about'].includes(each));
  const knownUntil = named('u');
  ids += 1;
  return {
    id: ids,
    indicator,
    area: slugOf(area),
    period,
    source,
    boundaries: list === '63' ? '2024' : list === '34' ? '2025' : null,
    value: value === 'null' ? null : Number(value),
    missingReason: value === 'null' ? 'O' : null,
    status: status.split(',') as ObservationStatus[],
    quality: (quality === undefined || quality === 'doubtful' ? (quality ?? 'ok') : 'bound') as Quality,
    bound: quality === undefined || quality === 'doubtful' ? null : (quality as 'lower'),
    note: null,
    noteEn: null,
    releasedOn: named('r') ?? null,
    sourceTitle: null,
    sourceUrl: null,
    derivation: 'reported',
    parts: [],
    missingParts: [],
    knownFrom: startOfDay(named('k') ?? '2001-01-01'),
    knownUntil: knownUntil === undefined ? Number.POSITIVE_INFINITY : startOfDay(knownUntil),
  } as KnownReading;
}

function targetOf(line: string): Target {
  const [code = '', area = '', indicator = '', period = '', asked = '', ...tokens] = line.split(' ');
  const named = (key: string) => tokens.find((each) => each.startsWith(`${key}=`))?.slice(key.length + 1);
  const sign = COMPARATORS.find((each) => asked.startsWith(each)) ?? 'range';
  const [least, most] = asked.replace(/^[<>=~]+/, '').split('..');
  const [basePeriod, baseValue] = named('base')?.split(':') ?? [];
  const published = named('cite');
  return {
    code,
    area: slugOf(area),
    indicator,
    period,
    comparator: sign,
    value: Number(least),
    valueMax: most === undefined ? null : Number(most),
    document: {
      code: named('doc') ?? code,
      number: null,
      titleVi: '',
      titleEn: '',
      issuedOn: named('on') ?? null,
      issuer: '',
      area: null,
      address: null,
      note: null,
    },
    source: named('src') ?? null,
    baseline:
      basePeriod === undefined ? null : { period: basePeriod, value: Number(baseValue), source: null },
    noteVi: null,
    noteEn: null,
    citations:
      published === undefined
        ? []
        : [
            {
              title: '',
              address: null,
              published,
              comparator: null,
              value: null,
              valueMax: null,
              noteVi: null,
              noteEn: null,
            },
          ],
  };
}

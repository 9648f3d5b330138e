import type { IndicatorItem, JudgedTarget, SeriesPointOut } from '@kts/contract';
import { pageFormatFor } from '../../i18n/format.ts';
import * as words from '../../i18n/vi/words.ts';
import type { Telling } from '@kts/words/targets';

/** Tiền Giang's target of 15 % by 2025, as judged at the end of 2023; tests change what they are about. */
export const judged = (change: Partial<JudgedTarget> = {}): JudgedTarget => ({ ...tienGiang, ...change });

const of2021: SeriesPointOut = {
  period: '2021',
  value: 8.592,
  status: ['V'],
  quality: 'ok',
  bound: null,
  source: 'province',
  boundaries: '2024',
  observation: 1,
  derivation: 'reported',
  releasedOn: '2022-11-18',
  knownFrom: '2022-11-17T17:00:00.000Z',
  beside: [],
};

const tienGiang: JudgedTarget = {
  code: 'tien-giang-digital-economy-grdp-share-2025-08-nq-tu',
  indicator: 'digital-economy-grdp-share',
  area: 'tien-giang',
  inherited: false,
  inheritedFrom: null,
  document: {
    code: '08-nq-tu-tien-giang',
    number: '08-NQ/TU',
    titleVi: 'Nghị quyết về chuyển đổi số',
    titleEn: 'Resolution on digital transformation',
    issuedOn: null,
    issuer: 'Tỉnh ủy Tiền Giang',
    area: 'tien-giang',
    address: null,
    note: null,
  },
  alike: [],
  comparator: '=',
  value: 15,
  valueMax: null,
  period: '2025',
  source: 'province',
  sourceNamed: false,
  citations: [],
  noteVi: null,
  noteEn: null,
  baseline: { period: '2021', value: 8.592, source: 'province', named: false },
  latest: of2021,
  latestAside: null,
  judged: of2021,
  series: [],
  set: null,
  others: [],
  path: [],
  verdict: 'insufficient',
  reason: 'one-point',
  provisional: false,
  changed: null,
  sensitive: false,
  conversionSensitive: false,
  sensitivity: null,
  gap: 6.408,
  pace: {
    points: { needed: 1.602, actual: null, lastYear: null, ratio: null, slope: null },
    percent: { needed: 14.95, actual: null, lastYear: null, ratio: null, slope: null },
  },
  position: null,
  yearReached: { points: null, percent: null, reason: 'no-pace' },
  decomposition: null,
  forecast: null,
  forecastReason: 'too-few-points',
  successors: [],
  inputs: {
    n: 4,
    decides: 'points',
    requiredFromBaseline: { points: 1.602, percent: 14.95 },
    progressRatio: { points: null, percent: null },
    deadline: '2025-12-31',
    today: '2023-12-31',
    dissolvedOn: null,
  },
};

const share: IndicatorItem = {
  code: 'digital-economy-grdp-share',
  nameVi: 'Tỷ trọng kinh tế số trong GRDP',
  nameEn: 'Share of the digital economy in GRDP',
  countryNameVi: null,
  countryNameEn: null,
  unit: '%',
  unitEn: '%',
  unitKind: 'share',
  decimals: 2,
  direction: 'higher',
  min: 0,
  max: 100,
  integer: false,
  accumulation: 'flow',
  restate: 'ratio-of-sums',
  formula: null,
  sources: [],
  countryValue: 'national',
  paceUnit: 'points',
  inheritable: true,
  definitionVi: '',
  definitionEn: '',
  noteVi: '',
  noteEn: '',
  methodBreaks: [],
  coverage: [],
};

/** Vietnamese sentences about an indicator, a share unless told otherwise. */
export const tellingOf = (indicator: Partial<IndicatorItem> = {}): Telling => ({
  words: words.targets,
  format: pageFormatFor('vi', words),
  indicator: { ...share, ...indicator },
});

export const rank = {
  code: 'un-egov-rank',
  unit: 'hạng',
  unitEn: 'rank',
  unitKind: 'rank',
  decimals: 0,
} as const;

/** Figures and units are joined by a space that does not break. */
export const plain = (text: string | null): string | null => text?.replaceAll('\u00a0', ' ') ?? null;

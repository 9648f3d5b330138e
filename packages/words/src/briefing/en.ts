import type { briefing as vi } from './vi.ts';

const withResolution = (number: string | null): string => (number === null ? '' : ` (Resolution ${number})`);

export const briefing: typeof vi = {
  title: {
    kind: 'REPORT',
    subject: (place) => `Progress towards digital-economy targets: ${place}`,
    knownUntil: (date) => `Figures known until ${date}`,
  },
  sections: {
    targets: '1. Targets',
    findings: '2. Findings',
    gaps: '3. Gaps in the data',
    sources: 'Sources',
  },
  notices: {
    madeUp: 'MADE-UP FIGURES: every figure of this report is for trying out.',
    dissolved: (area, successors, date, resolution) =>
      `On ${date} ${area} became part of ${successors}${withResolution(resolution)}; targets due after that day are no longer tracked here.`,
    formed: (area, former, date) => `${area} was formed on ${date} from ${former}`,
    notMerged: 'targets under a former name have not been merged',
  },
  table: {
    headings: [
      'Indicator',
      'Target (year)',
      'Document',
      'Figure (period, source)',
      'Verdict',
      'Pace:\nneed/now',
    ],
    without: 'No figure yet',
    noFigure: 'No figure',
    afterPeriod: 'later',
    former: (name) => `(former ${name})`,
    about: 'about',
    short: (distance) => `short by ${distance}`,
    document: 'Document',
    national: '(national)',
    moreDocuments: (count) => `and ${count} more`,
    numberless: (documents) => `Documents without a known number: ${documents}.`,
    paceOfMoney: (base: string) => `Paces of amounts of money: ${base}.`,
    moreTargets: (count) => `And ${count} more ${count === 1 ? 'target' : 'targets'}.`,
  },

  gaps: {
    noFigures: (date) => `No figures of this area are known on ${date}.`,
    noTargets: 'The register has no target for this area.',
    noChanges: (from, to) => `Nothing was added or revised from ${from} to ${to}.`,
    withoutFigures: (targets) =>
      targets === 1 ? '1 target has no figure' : `${targets} targets have no figure`,
    inTable: '(see the table)',
    missing: (indicators) => `No figures on: ${indicators}.`,
    old: (indicators) => `Older than two years: ${indicators}.`,
    oldCount: (count) => `${count} indicators (see the table)`,
    unverified: (have, of) =>
      `(*): second-hand, not checked against the original (${have} of ${of} figures used).`,
  },
  noSources: 'no figures',
  marks: (legend) => `Marks: ${legend}.`,

  charts: {
    trend: (name) => `${name} against targets`,
    trendAlt: (name, actual, targets) => `${name}. Actual: ${actual}; targets: ${targets}.`,
    none: 'none',
    rank: (place, of) => `Place ${place} of ${of}`,
    mean: (of: number | null) => (of === null ? 'Provincial mean' : `Mean of ${of}`),
    reach: 'Judged figures against targets',
  },

  signature: {
    recipientsTitle: 'To:',
    recipients: () => ['- The provincial People’s Committee;', '- File.'],
    capacity: 'AUTHORITY, TITLE OF SIGNATORY',
    hint: '(Signature and seal)',
    name: 'Full name',
  },
};

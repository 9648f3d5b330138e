import type { FindingWords } from './finding-words.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const ofFormer = (former: string | null): string => (former === null ? '' : ` of the former ${former}`);
const ofWhole = (of: string | null): string => (of === null ? '' : ` of ${of}`);

export const findings: FindingWords = {
  progress: ({ name, former, period, figure, targets }) =>
    `${name}${ofFormer(former)} was ${figure} in ${period}; ${targets}.`,
  place: (figure) => `place ${figure}`,
  target: (value, period, national) => `the ${national ? 'national ' : ''}target of ${value} by ${period}`,
  stands: {
    met: (target) => `it meets ${target}`,
    missed: (target, short) => `it misses ${target} by ${short}`,
    unknown: (target) => `too little to compare with ${target}`,
    short: (target, short) => `${short} short of ${target}`,
    level: (target) => `it is at the level of ${target}`,
  },
  waiting: (source) => `no figure of ${source} for the target period yet`,

  standing: (name, period, parts) => `${name} in ${period}: ${parts}.`,
  rank: ({ place, of }) => `place ${place} of ${of}`,
  computed: '(computed from published figures)',
  unmoved: (then) => `unchanged from ${then}`,
  moved: ({ up, places, then }) => `${up ? 'up' : 'down'} ${counted(places, 'place', 'places')} from ${then}`,
  value: (figure) => figure,
  against: ({ value, mean, above, distance }) =>
    `${value} against ${mean}, ${distance} ${above ? 'above' : 'below'} it`,

  meanOf: ({ mean, of, published }) =>
    published
      ? `the unweighted mean of the provinces, ${mean} (as published, list of ${of})`
      : `the unweighted mean of ${of} provinces, ${mean}`,

  teams: ({ members, teams, period, each }) =>
    `${members} members in ${teams} community digital-technology teams (${period}), ${each} on average.`,
  ratio: ({ name, period, part, whole, share, of }) =>
    `${name} in ${period}: ${part} of ${whole}, ${share}${ofWhole(of)}.`,

  trend: ({ name, period, figure, change }) => `${name} in ${period}: ${figure}, ${change}.`,
  rose: (size, then) => `up ${size} from ${then}`,
  fell: (size, then) => `down ${size} from ${then}`,
  same: (then) => `as in ${then}`,
  nominal: (size, base) => `${size} ${base},`,

  changes: ({ from, to, counts, example }) => `From ${from} to ${to}: ${counts} (${example}).`,
  counts: {
    created: (count) => counted(count, 'new figure', 'new figures'),
    revised: (count) => counted(count, 'revised figure', 'revised figures'),
    withdrawn: (count) => counted(count, 'withdrawn figure', 'withdrawn figures'),
    verdicts: (count) => counted(count, 'verdict changed', 'verdicts changed'),
  },
  revision: ({ subject, period, before, after }) => `${subject} in ${period} from ${before} to ${after}`,
  more: (count) => `and ${count} more`,
};

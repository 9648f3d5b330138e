import type { targets as vi } from './vi.ts';

export const targets: typeof vi = {
  value: {
    atLeast: (value) => `at least ${value}`,
    atMost: (value) => `at most ${value}`,
    among: (value) => `among the first ${value}`,
    equal: (value) => `reach ${value}`,
    about: (value) => `about ${value}`,
    range: (least, most) => `from ${least} to ${most}`,
  },
  by: (target, period) => `${target} by ${period}`,

  gap: {
    short: (distance) => `${distance} short of the target`,
    beyond: (distance) => `${distance} past the target`,
    none: 'exactly on the target',
  },

  asides: {
    'no-points': 'no usable figure yet',
    'one-point': 'figures of one period only',
    'method-break': 'the method changed after the baseline',
    'definition-change': 'the definition changed after the baseline',
    'baseline-past-target': 'the baseline is past the target already',
    'estimate-meets': 'estimate: met',
    'estimate-below': 'estimate: not met yet',
    sensitive: 'depends on the computation',
  },

  reasons: {
    dissolved: (date, successors) =>
      `No longer tracked: the province was reorganised on ${date}, before the target period was over; successor: ${successors}.`,
    dissolvedLast: (period, gap) => `Last position (${period}): ${gap}.`,
    met: (period) => `The official figure for ${period} meets the target.`,
    missed: (period) => `The official figure for ${period} does not meet the target.`,
    nothing: (period) => `The target period is over; there is no figure for ${period} yet.`,
    awaiting: (aside, period) =>
      `The target period is over; ${aside}, awaiting the official figure for ${period}.`,
    metEarly: (period) => `Met since ${period}, ahead of time.`,
    insufficient: (aside) => `Not enough evidence: ${aside}.`,
    insufficientPlain: 'Not enough evidence for a verdict.',
    rated: (share, period) =>
      `The actual pace is ${share} of what the target asks for from the baseline (${period}).`,
    reversing: (period) => `Moving away from the target since the baseline (${period}).`,
  },

  pace: {
    needed: (pace, rising) => `must ${rising ? 'gain' : 'fall by'} ${pace} a year`,
    actual: (pace, rising) => `is ${rising ? 'gaining' : 'falling by'} ${pace} a year`,
    still: 'is not moving',
    faster: (times) => `needs ${times} times the pace`,
    enough: 'faster than needed',
    reverse: 'moving away from the target',
  },

  year: {
    both: (points, percent) =>
      `At this pace it is met in ${points} (steady points) or ${percent} (steady per cent).`,
    one: (year) => `At this pace it is met in ${year}.`,
    wrongWay: 'At this pace it is never met.',
  },

  position: {
    ahead: (distance) => `${distance} ahead of the path.`,
    on: 'On the path.',
    behind: (distance) => `${distance} behind the path.`,
  },

  forecast: {
    said: (period, value) => `Forecast for ${period}: ${value}`,
    band: (low, high) => `80 % likely between ${low} and ${high}`,
    probability: (share) => `probability of meeting it ${share}`,
    below: (share) => `below ${share}`,
    above: (share) => `above ${share}`,
    none: {
      'too-few-points': 'Too few figures for a forecast (it takes 4 periods of one method).',
      'mixed-frequency': 'No forecast: the series mixes quarters, months and years.',
      break: 'No forecast: the method changed within the series.',
      'deadline-passed': 'No forecast: the target period is over.',
      'area-dissolved': 'No forecast: the area was reorganised.',
      'not-forecastable': 'Ranks are not forecast.',
    },
  },
};

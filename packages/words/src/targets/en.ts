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

  counts: {
    none: { targets: 'No targets yet', areas: 'No province has this target' },
    met: {
      targets: (met, total) => `${met} of ${total} targets met`,
      areas: (met, total) => `${met} of ${total} provinces meet the target`,
    },
    provisional: (count) => `${count} by estimates or unverified figures`,
    missed: (count) => `${count} missed`,
    underWay: (count) => `${count} under way`,
    undecided: (count) => `${count} undecided`,
    without: (count) => `${count} without this target`,
    apart: (parts) => `Not in this sum: ${parts}.`,
    predecessors: (count) => `${count} set for the former provinces`,
    dissolved: {
      targets: (count) => `${count} no longer tracked since the provinces were reorganised`,
      areas: (count) => `${count} provinces no longer tracked since the reorganisation`,
    },
  },

  nationwide: {
    have: (have, of, source, period) =>
      `${have} of ${of} provinces have figures of one source and period (${source}, ${period})`,
    nobody: (of) => `None of the ${of} provinces has a figure to compare with the target`,
    there: (count) => `${count} there already`,
    short: (count, least, most) => `${count} short by ${least === null ? '' : `${least} to `}${most}`,
    withoutFigure: (count) => `${count} without a figure`,
    otherGround: (count) => `${count} with figures of another source or period only`,
  },

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
    sensitive: 'depends on the computation',
    conversion: 'depends on the restatement',
  },

  reasons: {
    dissolved: (date, successors) =>
      `No longer tracked: the province was reorganised on ${date}, before the target period was over; successor: ${successors}.`,
    dissolvedLast: (period, gap) => `Last position (${period}): ${gap}.`,
    met: (figure, period) => `${figure} for ${period} meets the target.`,
    missed: (figure, period) => `${figure} for ${period} does not meet the target.`,
    awaiting: (period, source) =>
      `The target period is over; there is no figure of ${source} for ${period} yet.`,
    unreported: (period, source) =>
      `The target period has been over for more than a year without a figure of ${source} for ${period}.`,
    anySource: 'any source',
    othersOfPeriod: (figures) => `Other sources have figures for that period: ${figures}.`,
    lastFigure: (period, gap) => `Last figure (${period}): ${gap}.`,
    metEarly: (figure, period) => `${figure} for ${period} meets the target, ahead of time.`,
    insufficient: (aside) => `Not enough evidence: ${aside}.`,
    noPoints: (source) => `Not enough evidence: no usable figure of ${source} yet.`,
    insufficientPlain: 'Not enough evidence for a verdict.',
    rated: (share, period) =>
      `The actual pace is ${share} of what the target asks for from the baseline (${period}).`,
    reversing: (period) => `Moving away from the target since the baseline (${period}).`,
  },

  latest: {
    'after-period': (period) => `Does not decide: it lies after the target period (${period}).`,
    'before-period': (period) => `Does not settle it: not a figure for the target period (${period}).`,
  },

  beside: {
    list: (of) => `list of ${of} provinces`,
    difference: (difference) => `differs by ${difference}`,
    same: 'same value',
  },

  changed: (from, to, date) => `Changed from ${from} to ${to} as figures were revised on ${date}`,
  changedFigures: (before, after) => `${before} → ${after}`,

  sensitive: 'Sensitive to the method: computed in points and in per cent it falls into different classes.',
  conversionSensitive:
    'Sensitive to the conversion: a published and a restated figure differ by more than 2 %.',

  decomposition: {
    between: (from, to, change) => `From ${from} to ${to}: ${change}`,
    lastYear: (period, change) => `${period} alone: ${change}`,
    parts: (first, firstName, second, secondName) => `${first} by ${firstName}, ${second} by ${secondName}`,
    missing: (names) => `The change of the share cannot be taken apart: no figures of ${names}.`,
  },

  figures: {
    official: 'The official figure',
    estimated: 'The estimate',
    unverified: 'The unverified figure',
  },

  set: (of) => `Judged among ${of} provinces.`,
  setChanged: (issued, of) => `Set among ${issued}, judged among ${of} provinces.`,

  pace: {
    needed: (pace, rising) => `must ${rising ? 'gain' : 'fall by'} ${pace} a year`,
    actual: (pace, rising) => `is ${rising ? 'gaining' : 'falling by'} ${pace} a year`,
    still: 'is not moving',
    lastYear: (pace, rising) => `${rising ? 'gained' : 'fell by'} ${pace} in the last year`,
    lastYearStill: 'did not move in the last year',
    faster: (times) => `needs ${times} times the pace`,
    enough: 'faster than needed',
    reverse: 'moving away from the target',
    currentPrices: 'at current prices, not adjusted for price changes',
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
    restated: (count, of) => `${count} of ${of} periods are restated`,
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

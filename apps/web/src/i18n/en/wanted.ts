import type { wanted as vi } from '../vi/wanted.ts';

export const wanted: typeof vi = {
  title: 'Missing figures: {area}',
  lead: '{count, plural, =0 {} one {# figure would give {targets, plural, one {# target} other {# targets}} a verdict or a trend. } other {# figures would give {targets, plural, one {# target} other {# targets}} a verdict or a trend. }}Figures known until {date}.',
  board: 'Target board',
  meaning:
    'Each row is a figure that would settle the targets in the last column, or give them the second period that a pace needs. A target that stands in several rows needs them all. Those that serve most targets come first.',
  download: 'Download the list (CSV)',
  template: 'Download a form of just these figures (Excel)',
  table: '{count} missing figures',
  figure: 'Missing figure',
  period: 'Period',
  source: 'Source, boundaries',
  knownFrom: 'Could be known since',
  gives: 'Gives',
  serves: 'Targets that need it',
  noneTitle: 'No figure is missing',
  none: 'No target of the area waits for figures: each has a verdict or a trend, is no longer tracked, or there are no targets yet.',
  noneHelps: 'Some targets are undecided, but no figure could settle them.',
  beyond: 'Targets that no figure can settle',
  beyondMeaning:
    'For example, the baseline is past the target already, or no period is left to compare before the target’s.',
  boardLead:
    '{count, plural, one {# figure} other {# figures}} would give {targets, plural, one {# target} other {# targets}} a verdict or a trend:',
  boardNone: 'No target waits for figures.',
  boardBeyond:
    '{count, plural, one {# target is} other {# targets are}} undecided, but no figure could settle them.',
  boardFigure:
    '{figure} ({source}; for {targets, plural, one {# target} other {# targets}}; could be known since {date})',
  boardAll: 'All {count} missing figures, what would do instead, and downloads',
};

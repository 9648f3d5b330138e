import type { faults as vi } from './vi.ts';

export const faults: typeof vi = {
  fields: {
    'area-unknown': 'There is no such area.',
    'indicator-unknown': 'There is no such indicator.',
    'source-unknown': 'There is no such source.',
    'period-form': 'A year like 2025 (or 2025-S1, 2025-Q2, 2025-06).',
    'period-range': 'The year is not within 1990–2100.',
    'value-range': 'Outside the range of the indicator; check figure and unit.',
    'value-integer': 'This indicator is a whole number.',
    'range-end-missing': 'A range needs its far end.',
    'range-end-before': 'The far end must be above the near one.',
    'range-end-unwanted': 'Only a range has a far end.',
    'baseline-after': 'The base lies after the period of the target.',
    'text-missing': 'Must not be empty.',
    'date-form': 'A date like 2021-04-15 (or 2021-04, 2021 where the day is not known).',
    'date-future': 'The date lies after today.',
    'address-form': 'An address begins with http:// or https://.',
    'password-short': 'A password has 12 characters at least; a long sentence is best.',
    'password-long': 'A password has 1,000 characters at most.',
    'password-common':
      'Easily guessed: mostly made of common passwords, names of provinces, of this system, or your own.',
  },

  parameters: {
    period: 'A period looks like 2023, 2023-S1, 2023-Q2 or 2023-06.',
    date: 'A date looks like 2025-06-30.',
    'as-of': 'Must be a date (2024-01-31) or an RFC 3339 instant.',
    unrecognized_keys: 'The API has no such parameter.',
    invalid_type: 'Missing, or of the wrong type.',
    invalid_value: 'Not one of the allowed values.',
    invalid_format: 'Wrong form: lower-case letters, digits and hyphens only.',
    too_small: 'Below what is allowed.',
    too_big: 'Above what is allowed.',
    invalid_union: 'Of none of the allowed forms.',
    other: 'Invalid value.',
  },
};

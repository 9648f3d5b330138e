import type { reports as vi } from '../vi/reports.ts';

export const reports: typeof vi = {
  title: 'Report: {area}',
  lead: 'One page of A4 to be signed. Figures known until {date}; changes since {since}.',
  download: 'Download for Word',
  print: 'Print',
  profile: 'Province profile',
  grounds: 'Figures of this sentence ({count})',
  value: '{indicator}, {area}, {period}: {value} ({source})',
  rank: 'Place by {indicator}, {area}, {period}: {value} ({source})',
  mean: 'Unweighted mean of the provinces of {indicator}, {period}: {value} ({source})',
  observation: '· figure no. {id}',
  parts: '· computed from {count} figures',
};

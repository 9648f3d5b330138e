import { expect, test } from 'vitest';
import { subjectOf } from './subjects.ts';

test.each([
  ['digital-economy-grdp-share', 'economy'],
  ['digital-economy-value-added-growth', 'economy'],
  ['digital-economy-index', 'dti'],
  ['digital-society-index-rank', 'dti'],
  ['dti', 'dti'],
  ['dti-activity-economy-rank', 'dti'],
  ['dti-national', 'dti'],
  ['digital-tech-firms', 'firms'],
  ['digital-tech-firms-per-1000', 'firms'],
  ['digital-tech-firm-growth', 'firms'],
  ['hardware-manufacturing-firms', 'firms'],
  ['active-enterprises', 'firms'],
  ['econtract-firm-share', 'economy'],
  ['sme-platform-share', 'economy'],
  ['ict-sector-grdp-share', 'economy'],
  ['ict-index-rank', 'indices'],
  ['community-tech-team-members-per-team', 'society'],
  ['bts-stations', 'society'],
  ['grdp-per-capita', 'background'],
  ['population', 'background'],
  ['pci', 'indices'],
  ['union-initiative-benefit', 'union'],
  ['something-new', 'other'],
] as const)('%s is of %s', (code, subject) => {
  expect(subjectOf(code)).toBe(subject);
});

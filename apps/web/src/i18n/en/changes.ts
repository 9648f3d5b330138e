import type { changes as vi } from '../vi/changes.ts';

export const changes: typeof vi = {
  since: 'Since the end of',
  lead: 'Since the end of {date}: {created, plural, =0 {no new figure} one {# new figure} other {# new figures}}, {revised, plural, =0 {no revision} one {# revision} other {# revisions}}{withdrawn, plural, =0 {} other {, # withdrawn}}; {verdicts, plural, =0 {no verdict has changed} one {# verdict has changed} other {# verdicts have changed}}.',
  changedVerdicts: 'Verdicts that changed',
  changedTo: 'became',
  table: 'New and revised figures',
  more: 'Show {count} more figures',
  kind: 'Change',
  kinds: { created: 'New', revised: 'Revised', withdrawn: 'Withdrawn' },
  before: 'Before',
  after: 'Now',
};

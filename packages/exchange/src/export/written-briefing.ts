import type { Finding } from '@kts/domain';
import type { Language } from '@kts/words';
import type { BriefingTable } from './briefing-table.ts';
import type { Chart } from './charts.ts';

/** A sentence with what it was computed from. */
export type FindingText = { readonly finding: Finding; readonly text: string };

/** The briefing in words, whatever it is then written in: Word or a page. */
export type WrittenBriefing = {
  readonly language: Language;
  readonly head: {
    readonly superior: string;
    /** In lines, as they are broken. */
    readonly agency: readonly string[];
    readonly number: string;
    readonly country: string;
    readonly motto: string;
    readonly place: string;
  };
  readonly title: { readonly kind: string; readonly subject: string; readonly knownUntil: string };
  readonly notices: readonly string[];
  readonly sections: {
    readonly targets: string;
    readonly findings: string;
    readonly gaps: string;
    readonly sources: string;
  };
  readonly tally: string;
  readonly table: BriefingTable;
  /** Said under the table: targets beyond ten, documents without a number. */
  readonly tableNotes: readonly string[];
  readonly charts: readonly Chart[];
  readonly findings: readonly FindingText[];
  readonly gaps: readonly string[];
  readonly sources: string;
  readonly signature: {
    readonly recipientsTitle: string;
    readonly recipients: readonly string[];
    readonly capacity: string;
    readonly hint: string;
    readonly name: string;
  };
};

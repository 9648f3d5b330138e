import { ACKNOWLEDGED_CODES, changeKind, excerpt, type IssueCode } from '@kts/domain';
import type { ImportPlan } from '@kts/exchange';
import type { ShownPlan } from '@kts/store';
import { proposalsOf, type RememberedForm } from './form-memory.ts';
import type { KeptPlan } from './kept-plan.ts';
import type { Planned } from './plan-upload.ts';

const ISSUES_SHOWN = 100;

const asked: readonly IssueCode[] = ACKNOWLEDGED_CODES;

/** Codes of warnings that somebody must have seen before the file is submitted. */
const mustAcknowledge = ({ issues }: ImportPlan): IssueCode[] => [
  ...new Set(
    issues.flatMap(({ severity, code }) => (severity === 'warning' && asked.includes(code) ? [code] : [])),
  ),
];

/** Counts of changes by kind; each figure that is erased is warned of, whether or not the file is ready. */
function changesOf({ changes, issues }: ImportPlan): KeptPlan['changes'] {
  const erased = issues.filter(({ code }) => code === 'erases-figure').length;
  return { ...changes, revised: changes.revised - erased, erased };
}

export function summaryOf({ plan, mends, memory }: Omit<Planned, 'revision'>): KeptPlan {
  const proposals = proposalsOf(plan, memory === null ? null : (JSON.parse(memory.said) as RememberedForm));
  const { rows } = plan;
  const errors = plan.issues.filter(({ severity }) => severity === 'error');
  const warnings = plan.issues.filter(({ severity }) => severity === 'warning');
  const areas = new Set(
    plan.observations
      .filter(({ before, reading }) => changeKind({ before, after: reading }) !== 'unchanged')
      .map(({ key }) => key.area),
  );
  return {
    file: {
      encoding: plan.file.encoding,
      delimiter: plan.file.delimiter,
      sheet: plan.file.sheet,
      sheets: [...plan.file.sheets],
    },
    layout: plan.layout,
    headerLine: plan.headerLine,
    columns: [...plan.columns],
    understood: [...plan.understood],
    preview: (plan.preview?.rows ?? []).map(({ line, cells }) => ({ line, cells: cells.map(excerpt) })),
    conversions: [...plan.conversions],
    rows: {
      ...rows,
      skipped: Object.values(rows.skipped).reduce((sum, count) => sum + count, 0),
      skippedBy: rows.skipped,
    },
    changes: changesOf(plan),
    questions: plan.questions,
    proposals: Object.fromEntries(proposals),
    issues: [...errors.slice(0, ISSUES_SHOWN), ...warnings.slice(0, ISSUES_SHOWN)],
    issueTotals: plan.issueTotals,
    mustAcknowledge: mustAcknowledge(plan),
    areas: [...areas],
    form: plan.form,
    mends: mends.map(({ line, column, original }) => ({ line, column, original })),
  };
}

export const shownPlan = ({ revision, ...planned }: Planned): ShownPlan => ({
  state: planned.plan.state,
  plan: JSON.stringify(summaryOf(planned)),
  digest: planned.plan.digest,
  revision,
});

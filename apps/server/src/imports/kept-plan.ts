import type { PlanSummary } from '@kts/contract';
import type { Issue, Question } from '@kts/domain';
import type { Mend, StoredImport } from '@kts/store';

/** What an earlier version kept of issues and questions: its sentences, in Vietnamese. */
type ToldIssue = Omit<Issue, 'params' | 'fix'> & {
  readonly message: string;
  readonly suggestion: string | null;
};
type ToldQuestion = Omit<Question, 'params' | 'options' | 'cells' | 'group'> & {
  readonly text: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

export type KeptIssue = Issue | ToldIssue;
export type KeptQuestion = Question | ToldQuestion;

/** What is kept of a plan: as it is shown, in codes, and the areas whose figures it changes. */
export type KeptPlan = Omit<PlanSummary, 'issues' | 'questions'> & {
  readonly issues: readonly KeptIssue[];
  readonly questions: readonly KeptQuestion[];
  readonly areas: readonly string[];
  /** Which form the file has; null: none. */
  readonly form: string | null;
  /** Question → option that the last file of the form was answered with. */
  readonly proposals: Readonly<Record<string, string>>;
  readonly mends: readonly Pick<Mend, 'line' | 'column' | 'original'>[];
};

/** What an earlier version did not keep. */
const NOT_KEPT = { form: null, proposals: {}, mends: [] } as const;

export function keptPlan({ plan }: Pick<StoredImport, 'plan'>): KeptPlan | null {
  if (plan === null) return null;
  const kept = JSON.parse(plan) as KeptPlan;
  // An earlier version wrote the list of provinces into the value.
  return {
    ...NOT_KEPT,
    ...kept,
    changes: { ...kept.changes, erased: kept.changes.erased ?? 0 },
    understood: kept.understood.map((one) => ({ ...one, list: one.list ?? null })),
  };
}

import type { ObservationStatus, Verdict } from '@kts/domain';

/** The words of verdicts, in one language. */
export type VerdictWords = {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly provisionally: { readonly estimated: string; readonly unverified: string };
};

type Judged = {
  readonly verdict: Verdict;
  readonly provisional: boolean;
  readonly judged: { readonly status: readonly ObservationStatus[] } | null;
};

/** "Đạt (theo số ước tính)": the verdict, and by which figure while an official one may still settle it. */
export function sayVerdict(words: VerdictWords, { verdict, provisional, judged }: Judged): string {
  const word = words.verdicts[verdict];
  if (!provisional) return word;
  const kind = judged?.status.includes('V') === true ? 'unverified' : 'estimated';
  return `${word} (${words.provisionally[kind]})`;
}

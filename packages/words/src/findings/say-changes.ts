import type { ChangesFinding } from '@kts/domain';
import { decapitalised } from '../sentences.ts';
import {
  figureInFinding,
  indicatorInFinding,
  nameInFinding,
  type FindingTelling,
} from './finding-telling.ts';

/** What became known between two moments. */
export function sayChanges(telling: FindingTelling, finding: ChangesFinding): string {
  const { words, format, today } = telling;
  const { created, revised, withdrawn, verdicts, since } = finding;
  const numbers = { created, revised, withdrawn, verdicts: verdicts.length };
  const counts = (['created', 'revised', 'withdrawn', 'verdicts'] as const)
    .filter((kind) => numbers[kind] > 0)
    .map((kind) => words.findings.counts[kind](numbers[kind]));
  return words.findings.changes({
    from: format.date(since),
    to: format.date(today),
    counts: counts.join(', '),
    example: sayExample(telling, finding),
  });
}

/** The revision that matters most; without one, what the changes are about. */
function sayExample(telling: FindingTelling, { example, subjects }: ChangesFinding): string {
  const { words, format } = telling;
  if (example === null) {
    const named = subjects.slice(0, 2).map((code) => nameInFinding(telling, code));
    const rest = subjects.length - named.length;
    return `${named.join('; ')}${rest > 0 ? ` ${words.findings.more(rest)}` : ''}`;
  }
  const { before, after } = example;
  const indicator = indicatorInFinding(telling, after.indicator);
  return words.findings.revision({
    subject: decapitalised(nameInFinding(telling, after.indicator)),
    period: format.periodInText(after.period),
    before: figureInFinding(telling, indicator, before),
    after: figureInFinding(telling, indicator, after),
  });
}

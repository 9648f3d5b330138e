import { readdirSync, readFileSync } from 'node:fs';
import type { Codebook, ObservationKey, Reading, ImportGround, ImportSettings } from '@kts/domain';
import { codebookOf, keyText } from '@kts/domain';
import { readCodebook } from '../ingest/codebook/codebook-files.ts';
import type { ImportPlan } from '../ingest/import-plan.ts';
import type { ImportRequest } from '../ingest/import-request.ts';
import { planImport } from '../ingest/plan-import.ts';

/** Only for tests: the product's own codebook, read from its files. */
const FOLDER = new URL('../../../../data/codebook/', import.meta.url);

export const codebookFiles = (): Map<string, string> =>
  new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')]));

export const theCodebook: Codebook = codebookOf(readCodebook(codebookFiles()).entries);

export const nothingThere: ImportGround = { current: () => null };

/** A ground that holds what was planned before. */
export function groundOf(plan: ImportPlan): ImportGround {
  const readings = new Map<string, Reading>(
    plan.observations.map(({ key, reading }) => [keyText(key), reading]),
  );
  return { current: (key: ObservationKey) => readings.get(keyText(key)) ?? null };
}

/** A day after all that fixtures bring. */
export const TODAY = '2027-01-31';

/** Figures that bear no mark are official, unless a test says otherwise. */
export const official = (settings: ImportSettings = {}): ImportSettings => ({ status: 'A', ...settings });

/** Plans a text as a file, on an empty ground unless told otherwise. */
export const planText = (
  text: string,
  rest: Partial<ImportRequest> = {},
  ground = nothingThere,
): ImportPlan =>
  planImport(
    {
      bytes: new TextEncoder().encode(text),
      fileName: 'so-lieu.csv',
      sha256: '0',
      today: TODAY,
      ...rest,
      settings: official(rest.settings),
    },
    theCodebook,
    ground,
  );

/** `key=value` of each observation, for short tests. */
export const told = (plan: ImportPlan): string[] =>
  plan.observations.map(({ key, reading }) => `${keyText(key)}=${reading.value}`);

/** `code line column` of each issue, for short tests. */
export const complaints = (plan: ImportPlan): string[] =>
  plan.issues.map(({ code, line, column }) => [code, line, column].filter((part) => part !== null).join(' '));

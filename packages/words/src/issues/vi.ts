import type { IssueParams } from '@kts/domain';
import type { Said, WordsFor } from './said.ts';
import { cellWords } from './vi/cells.ts';
import { checkWords } from './vi/checks.ts';
import { fileWords } from './vi/files.ts';
import { recordWords } from './vi/records.ts';
import { tableWords } from './vi/tables.ts';
import { targetWords } from './vi/targets.ts';

/** Words for every reason of an issue. */
export const issueWords: WordsFor<IssueParams, Said> = {
  ...fileWords,
  ...tableWords,
  ...cellWords,
  ...checkWords,
  ...targetWords,
  ...recordWords,
};

import type { IssueParams } from '@kts/domain';
import type { Said, WordsFor } from './said.ts';
import { cellWords } from './en/cells.ts';
import { checkWords } from './en/checks.ts';
import { fileWords } from './en/files.ts';
import { recordWords } from './en/records.ts';
import { tableWords } from './en/tables.ts';
import { targetWords } from './en/targets.ts';

/** Words for every reason of an issue. */
export const issueWords: WordsFor<IssueParams, Said> = {
  ...fileWords,
  ...tableWords,
  ...cellWords,
  ...checkWords,
  ...targetWords,
  ...recordWords,
};

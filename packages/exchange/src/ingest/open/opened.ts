import type { Issue, Question, Encoding, Delimiter } from '@kts/domain';
import type { Table } from '../../formats/table.ts';
import type { ImportPlan } from '../import-plan.ts';

/** A file as one table of cells; null when it cannot be read, or when a person must choose first. */
export type Opened = {
  readonly table: Table | null;
  /** The whole text of a text file. */
  readonly text: string | null;
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly sheets: ImportPlan['file']['sheets'];
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
};

export const NOTHING_OPENED: Opened = {
  table: null,
  text: null,
  encoding: null,
  delimiter: null,
  sheets: [],
  issues: [],
  questions: [],
};

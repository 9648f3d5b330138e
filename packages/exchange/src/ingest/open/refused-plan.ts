import { fileIssue, type Issue } from '@kts/domain';
import type { ImportPlan } from '../import-plan.ts';
import type { ImportRequest } from '../import-request.ts';
import { NOTHING_OPENED } from './opened.ts';
import { planOf } from '../plan-of.ts';

/** The plan of a file that is refused without being read to its end. */
export const refusedPlan = (request: ImportRequest, issue: Issue): ImportPlan =>
  planOf(request, NOTHING_OPENED, [issue]);

/** How names of files end that can be imported. */
export const FILE_ENDINGS = ['.csv', '.txt', '.xlsx'] as const;

/** An issue when a file's name does not end as one of those that can be imported, whatever is in it. */
export function fileNameIssue(fileName: string): Issue | null {
  const name = fileName.toLowerCase();
  if (FILE_ENDINGS.some((ending) => name.endsWith(ending) && name.length > ending.length)) return null;
  const ending = /\.[^.]*$/.exec(fileName)?.[0] ?? '';
  return fileIssue({ reason: 'file-misnamed', endings: FILE_ENDINGS }, ending === '' ? null : ending);
}

/** An issue of a file that could not be read within the time that one plan may take. */
export const tooSlowIssue = (seconds: number): Issue => fileIssue({ reason: 'file-too-slow', seconds });

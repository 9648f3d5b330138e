import { fileIssue, type Issue } from '../formats/issue.ts';
import type { ImportPlan } from './import-plan.ts';
import type { ImportRequest } from './import-request.ts';
import { NOTHING_OPENED } from './opened.ts';
import { planOf } from './plan-of.ts';

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
  return fileIssue(
    'file-type',
    `Tên tệp phải kết thúc bằng ${FILE_ENDINGS.join(', ')}.`,
    'Lưu lại tệp ở dạng .xlsx hoặc CSV UTF-8.',
    ending === '' ? null : ending,
  );
}

/** An issue of a file that could not be read within the time that one plan may take. */
export const tooSlowIssue = (seconds: number): Issue =>
  fileIssue(
    'file-too-slow',
    `Đọc tệp quá ${seconds} giây nên đã dừng; chưa ghi gì.`,
    'Bỏ phần không phải số liệu, hoặc chia nhỏ tệp rồi gửi lại.',
  );

import type { Issue } from '@kts/domain';
import { DEFAULT_LANGUAGE, sayIssue } from '@kts/words';

type SeedIssue = {
  readonly file?: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  readonly found: string | null;
};

/** An issue of a file, said. */
export const seedIssue = <T extends Issue>(issue: T): T & { readonly message: string } => ({
  ...issue,
  message: sayIssue(DEFAULT_LANGUAGE, issue.params).message,
});

/** A file of `data/` that cannot be loaded: what stands where, and why. Nothing of it was stored. */
export class SeedError extends Error {
  override readonly name = 'SeedError';

  constructor(file: string, issues: readonly SeedIssue[]) {
    const shown = issues
      .slice(0, 20)
      .map(
        (issue) =>
          `  ${issue.file ?? file}, dòng ${issue.line ?? '–'}, cột ${issue.column ?? '–'}: ${issue.message} [${issue.code}]${issue.found ? ` "${issue.found}"` : ''}`,
      );
    const more = issues.length > shown.length ? `\n  … và ${issues.length - shown.length} lỗi nữa` : '';
    super(`Không nạp được ${file}:\n${shown.join('\n')}${more}`);
  }
}

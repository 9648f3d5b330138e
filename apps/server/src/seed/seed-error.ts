type SeedIssue = {
  readonly file?: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  readonly found: string | null;
};

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

const CODES: ReadonlySet<string> = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT']);

/** Codes of errors by which the database or the folder of files says that its disk is full. */
export const isDiskFull = (code: string | null | undefined): boolean => CODES.has(code ?? '');

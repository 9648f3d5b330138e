import type { IssueCode } from './issue-code.ts';

/** What a file is when it is no table that can be read. */
export const OTHER_FILE_KINDS = [
  'zip',
  'locked-zip',
  'plain-zip',
  'gzip',
  'rar',
  '7z',
  'xls',
  'xlsm',
  'xlsb',
  'ods',
  'pdf',
  'docx',
  'pptx',
  'rtf',
  'png',
  'gif',
  'jpeg',
  'html',
  'mhtml',
  'json',
  'binary',
] as const;
export type OtherFileKind = (typeof OTHER_FILE_KINDS)[number];

/** Why a file as a whole, its text or its workbook cannot be read. */
export type FileReason =
  | { readonly reason: 'other-file-kind'; readonly kind: OtherFileKind }
  /** The name does not end as those of files that can be imported do, whatever is in it. */
  | { readonly reason: 'file-misnamed'; readonly endings: readonly string[] }
  | { readonly reason: 'doctype' }
  | { readonly reason: 'file-empty' }
  | { readonly reason: 'file-blank' }
  | { readonly reason: 'file-too-large'; readonly mebibytes: number }
  /** Reading it was given up. */
  | { readonly reason: 'file-too-slow'; readonly seconds: number }
  | { readonly reason: 'encoding-unreadable' }
  /** Replacement characters (�), letters of a wrong code page, letters that became question marks. */
  | { readonly reason: 'letters-lost' }
  | { readonly reason: 'letters-spoilt' }
  | { readonly reason: 'letters-asked' }
  | { readonly reason: 'legacy-font'; readonly font: string }
  | { readonly reason: 'control-character' }
  | { readonly reason: 'too-many-rows'; readonly most: number }
  | { readonly reason: 'too-many-columns'; readonly columns: number; readonly most: number }
  | { readonly reason: 'cell-too-long'; readonly length: number; readonly most: number }
  | { readonly reason: 'quote-unclosed' }
  | { readonly reason: 'zip-bomb'; readonly megabytes: number; readonly members: number }
  | { readonly reason: 'workbook-damaged' }
  | { readonly reason: 'workbook-unreadable' }
  | { readonly reason: 'workbook-too-many-cells' }
  | { readonly reason: 'sheet-too-many-rows'; readonly most: number }
  | { readonly reason: 'sheet-too-many-columns'; readonly most: number }
  | { readonly reason: 'sheet-cell-too-long'; readonly most: number }
  | { readonly reason: 'sheet-too-large' }
  | { readonly reason: 'sheet-damaged' };

export const FILE_CODES = {
  'other-file-kind': 'file-type',
  'file-misnamed': 'file-type',
  doctype: 'file-type',
  'file-empty': 'file-empty',
  'file-blank': 'file-empty',
  'file-too-large': 'file-too-large',
  'file-too-slow': 'file-too-slow',
  'encoding-unreadable': 'file-encoding',
  'letters-lost': 'file-encoding',
  'letters-spoilt': 'file-encoding',
  'letters-asked': 'file-encoding',
  'legacy-font': 'legacy-font',
  'control-character': 'control-character',
  'too-many-rows': 'too-many-rows',
  'too-many-columns': 'too-many-columns',
  'cell-too-long': 'cell-too-long',
  'quote-unclosed': 'quote-unclosed',
  'zip-bomb': 'zip-bomb',
  'workbook-damaged': 'file-corrupt',
  'workbook-unreadable': 'file-corrupt',
  'workbook-too-many-cells': 'too-many-rows',
  'sheet-too-many-rows': 'too-many-rows',
  'sheet-too-many-columns': 'too-many-columns',
  'sheet-cell-too-long': 'cell-too-long',
  'sheet-too-large': 'zip-bomb',
  'sheet-damaged': 'file-corrupt',
} as const satisfies Readonly<Record<FileReason['reason'], IssueCode>>;

import {
  BOUNDS,
  COLUMN_ROLES,
  DECIMAL_SIGNS,
  DELIMITERS,
  ENCODINGS,
  HIDDEN_CHOICES,
  IMPORT_STATES,
  ISSUE_CODES,
  QUALITIES,
  QUESTION_ABOUTS,
  SEVERITIES,
  SKIP_REASONS,
  UNDERSTOOD_ABOUT,
  UNDERSTOOD_FROM,
} from '@kts/domain';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { code, limit, offset, whole } from './parameters.ts';
import { storedBoundaries } from './reading.ts';

export const importState = z.enum(IMPORT_STATES);

/** Names as the file's own columns would write them. */
const typed = z.string().min(1).max(300);
const column = z.string().regex(/^[A-Z]{1,3}$/);

/** What a person says that the file does not; null takes it back. */
export const importSettings = z.strictObject({
  indicator: typed.nullable().optional(),
  province: typed.nullable().optional(),
  period: typed.nullable().optional(),
  unit: typed.nullable().optional(),
  source: typed.nullable().optional(),
  boundaries: typed.nullable().optional(),
  status: typed.nullable().optional(),
  releasedOn: typed.nullable().optional(),
  decimalSign: z.enum(DECIMAL_SIGNS).nullable().optional(),
  encoding: z.enum(ENCODINGS).nullable().optional(),
  delimiter: z.enum(DELIMITERS).nullable().optional(),
  sheet: typed.nullable().optional(),
  hidden: z.enum(HIDDEN_CHOICES).nullable().optional(),
  headerLine: z.int().min(1).max(1_100_000).nullable().optional(),
  /** Role → column letter. */
  columns: z.record(z.string().max(50), column).nullable().optional(),
  /** Column letter → what it holds. */
  meanings: z.record(column, typed).nullable().optional(),
});
export type ImportSettingsIn = z.infer<typeof importSettings>;

const cellPlace = {
  sheet: z.string().max(300).nullable().default(null),
  line: z.int().min(1).max(1_100_000),
  column,
};
/** What stands in a cell because a person wrote it anew; `at: null`: before that was kept. */
const mended = { text: z.string(), by: z.string(), at: z.string().nullable() };

export const issueCode = z.enum(ISSUE_CODES);

/** Why, finer than a code, and all that the sentence says; `IssueParams` and `QuestionParams` of the domain. */
const spoken = z.looseObject({ reason: z.string() });

export const importIssue = z.object({
  severity: z.enum(SEVERITIES),
  /** Physical line of the file, or row of the sheet; null: the whole file. */
  line: z.int().nullable(),
  /** Letter of the column as spreadsheets show it. */
  column: z.string().nullable(),
  /** The column's own heading. */
  columnName: z.string().nullable(),
  sheet: z.string().nullable(),
  code: issueCode,
  /** Null for a file that an earlier version has read. */
  params: spoken.nullable(),
  /** In the language asked for. */
  message: z.string(),
  found: z.string().nullable(),
  suggestion: z.string().nullable(),
  /** A text that may take the place of the cell's own. */
  fix: z.string().nullable(),
});
export type ImportIssue = z.infer<typeof importIssue>;

export const importQuestion = z.object({
  id: z.string(),
  about: z.enum(QUESTION_ABOUTS),
  code: issueCode,
  /** Null for a file that an earlier version has read. */
  params: spoken.nullable(),
  /** In the language asked for, as the labels of the options. */
  text: z.string(),
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  line: z.int().nullable(),
  column: z.string().nullable(),
  /** The places that it is about, the first of them. */
  cells: z.array(z.object({ sheet: z.string().nullable(), line: z.int(), column: z.string() })),
  /** Questions of one group are lines of one. */
  group: z.string().nullable(),
  /** Value of the option that the last file of this form was answered with. */
  proposal: z.string().nullable(),
});
export type ImportQuestion = z.infer<typeof importQuestion>;

const changeReading = z.object({
  value: z.number().nullable(),
  missingReason: z.string().nullable(),
  status: z.array(z.string()),
  quality: z.enum(QUALITIES),
  bound: z.enum(BOUNDS).nullable(),
  note: z.string().nullable(),
  releasedOn: z.string().nullable(),
});

export const importChange = z.object({
  kind: z.enum(['created', 'revised', 'erased', 'unchanged']),
  indicator: z.string(),
  area: z.string(),
  period: z.string(),
  source: z.string(),
  boundaries: storedBoundaries.nullable(),
  before: changeReading.nullable(),
  after: changeReading,
  sheet: z.string().nullable(),
  line: z.int(),
  column: z.string(),
  /** As it stands in the file. */
  text: z.string(),
  /** What was read instead. */
  mended: z.object(mended).nullable(),
});
export type ImportChange = z.infer<typeof importChange>;

const totals = z.object({ error: z.int(), warning: z.int() });
const changeCounts = z.object({
  created: z.int(),
  revised: z.int(),
  /** A figure was known, and the file says that there is none. */
  erased: z.int(),
  unchanged: z.int(),
});

const mappedColumn = z.object({
  role: z.enum(COLUMN_ROLES).nullable(),
  column: z.string(),
  columnName: z.string(),
  meaning: z.string(),
});

/** What was understood of a file. */
export const planSummary = z.object({
  file: z.object({
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    sheet: z.string().nullable(),
    sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  }),
  layout: z.enum(['long', 'wide']).nullable(),
  headerLine: z.int().nullable(),
  columns: z.array(mappedColumn),
  /** Taken from a title, a setting or the period. */
  understood: z.array(
    z.object({
      about: z.enum(UNDERSTOOD_ABOUT),
      value: z.string(),
      from: z.enum(UNDERSTOOD_FROM),
      /** The list of provinces that a name is of, where both have it. */
      list: storedBoundaries.nullable(),
    }),
  ),
  /** The heading and the first rows below it. */
  preview: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
  conversions: z.array(
    z.object({
      indicator: z.string(),
      from: z.string(),
      to: z.string(),
      exponent: z.number(),
      figures: z.int(),
    }),
  ),
  rows: z.object({
    /** Rows of the file: with figures, and set aside. */
    read: z.int(),
    observations: z.int(),
    identical: z.int(),
    skipped: z.int(),
    skippedBy: z.record(z.enum(SKIP_REASONS), z.int()),
    withFigures: z.int(),
    /** Cells that should hold a figure: `observations` + `identical` + `refused` + `waiting` + `empty`. */
    figures: z.int(),
    refused: z.int(),
    waiting: z.int(),
    empty: z.int(),
  }),
  changes: changeCounts,
  questions: z.array(importQuestion),
  /** The first 100 of each severity; the rest under `/issues`. */
  issues: z.array(importIssue),
  issueTotals: totals,
  /** Codes of warnings that must be acknowledged before it is submitted. */
  mustAcknowledge: z.array(issueCode),
});
export type PlanSummary = z.infer<typeof planSummary>;

/** That the figures of a published import were taken back. */
const undone = z.object({ at: z.string(), by: z.string().nullable(), reason: z.string().nullable() });

const common = {
  id: z.string(),
  state: importState,
  uploadedBy: z.string(),
  uploadedAt: z.string(),
  submittedAt: z.string().nullable(),
  /** Who published, rejected or withdrew it. */
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  batch: z.int().nullable(),
  undone: undone.nullable(),
};

/** An import as far as it is known: what the plan says is null until the file has been read once. */
export const importDetail = z.object({
  ...common,
  /** Rows read so far, while it is `reading`. */
  progress: z.object({ rows: z.int() }).nullable(),
  /** Why it failed, in the language asked for. */
  failure: z.string().nullable(),
  reason: z.string().nullable(),
  file: planSummary.shape.file.extend({ name: z.string(), bytes: z.int(), sha256: z.string() }),
  layout: planSummary.shape.layout,
  headerLine: planSummary.shape.headerLine,
  columns: planSummary.shape.columns,
  understood: planSummary.shape.understood,
  preview: planSummary.shape.preview,
  conversions: planSummary.shape.conversions,
  rows: planSummary.shape.rows.nullable(),
  changes: changeCounts.nullable(),
  questions: planSummary.shape.questions,
  issues: planSummary.shape.issues,
  issueTotals: totals,
  mustAcknowledge: planSummary.shape.mustAcknowledge,
  digest: z.string().nullable(),
  settings: importSettings,
  answers: z.record(z.string(), z.string()),
  /** Settings and answers that are those of an earlier file of the form; null: none was used. */
  remembered: z
    .object({
      /** Of `/forms/:id`; null: forgotten since. */
      form: z.int().nullable(),
      file: z.string(),
      by: z.string(),
      at: z.string(),
      settings: importSettings,
      answers: z.record(z.string(), z.string()),
    })
    .nullable(),
  /** Cells as they were mended; `original` as the file has them, null until it has been read. */
  cells: z.array(z.object({ ...cellPlace, ...mended, original: z.string().nullable() })),
  acknowledged: z.array(z.string()),
  /** Code → why it was acknowledged. */
  reasons: z.record(z.string(), z.string()),
  /** What who asks may do now. */
  may: z.object({
    change: z.boolean(),
    submit: z.boolean(),
    withdraw: z.boolean(),
    approve: z.boolean(),
    reject: z.boolean(),
    /** Take the file and its error report away. */
    download: z.boolean(),
  }),
});
export type ImportDetail = z.infer<typeof importDetail>;

export const importItem = z.object({
  ...common,
  file: z.object({ name: z.string(), bytes: z.int() }),
  changes: changeCounts.nullable(),
  issueTotals: totals.nullable(),
});

const params = z.strictObject({ id: z.string().regex(/^[\w-]{22}$/) });
const reason = z.string().trim().min(1).max(1000);

export const uploadImport = endpoint({
  method: 'POST',
  path: '/imports',
  summary: 'Upload a file as the request body (at most 20 MiB); an Idempotency-Key repeats the first answer',
  access: 'editor',
  query: z.strictObject({
    filename: z.string().trim().min(1).max(255),
    indicator: typed.optional(),
    province: typed.optional(),
    period: typed.optional(),
    unit: typed.optional(),
    /** Of figures that the file does not mark: `A`, `P`, `E`, or as a file would write it. */
    status: typed.optional(),
    source: typed.optional(),
    boundaries: typed.optional(),
  }),
  response: z.object({ id: z.string(), state: importState }),
  status: 201,
});

export const listImports = endpoint({
  method: 'GET',
  path: '/imports',
  summary: "Uploads, latest first: an editor's own, everybody's for who publishes",
  access: 'editor',
  query: z.strictObject({ state: importState.optional(), limit, offset }),
  response: z.object({ items: z.array(importItem), total: z.int() }),
});

export const getImport = endpoint({
  method: 'GET',
  path: '/imports/:id',
  summary: 'An import; with `wait`, as soon as it has been read or the seconds are over',
  access: 'editor',
  params,
  query: z.strictObject({ wait: whole(0, 30).default(0) }),
  response: importDetail,
});

export const listImportChanges = endpoint({
  method: 'GET',
  path: '/imports/:id/changes',
  summary: 'What an import would change, in the order of the file',
  access: 'editor',
  params,
  query: z.strictObject({ kind: importChange.shape.kind.optional(), limit, offset }),
  response: z.object({ items: z.array(importChange), total: z.int() }),
});

/** How many issues of a kind there are. */
export const issueCount = z.object({
  severity: importIssue.shape.severity,
  code: issueCode,
  count: z.int(),
});
export type IssueCount = z.infer<typeof issueCount>;

export const listImportIssues = endpoint({
  method: 'GET',
  path: '/imports/:id/issues',
  summary: 'Issues of an import, by line, and how many there are of each kind',
  access: 'editor',
  params,
  query: z.strictObject({
    severity: importIssue.shape.severity.optional(),
    code: code.optional(),
    limit,
    offset,
  }),
  response: z.object({
    items: z.array(importIssue),
    total: z.int(),
    /** Whatever was filtered: errors first, the most frequent first. */
    counts: z.array(issueCount),
  }),
});

export const getIssueReport = endpoint({
  method: 'GET',
  path: '/imports/:id/issues.csv',
  summary: 'The error report to send back: each issue beside its row',
  access: 'editor',
  params,
  /** Goes before Accept-Language, which a link cannot send. */
  query: z.strictObject({ lang: z.enum(['vi', 'en']).optional() }),
  response: z.string(),
});

export const getImportFile = endpoint({
  method: 'GET',
  path: '/imports/:id/file',
  summary: 'The file as it was uploaded',
  access: 'editor',
  params,
  response: z.string(),
});

export const getFigureFile = endpoint({
  method: 'GET',
  path: '/observations/:id/file',
  summary: 'The file that a published figure came from, for who may see the import',
  access: 'editor',
  params: z.strictObject({ id: whole(1, 2 ** 53 - 1) }),
  response: z.string(),
});

/** So many cells can be mended by one request. */
export const MOST_CELLS = 1000;

export const changeImport = endpoint({
  method: 'PATCH',
  path: '/imports/:id',
  summary: 'Answer questions, correct what was understood, mend cells, acknowledge warnings: plans again',
  access: 'editor',
  params,
  // So many cells of a kilobyte each, which is a long sentence.
  bodyLimit: MOST_CELLS * 1024,
  body: z.strictObject({
    /** Question → value of the option; null takes the answer back. */
    answers: z.record(z.string().max(300), z.string().max(300).nullable()).optional(),
    settings: importSettings.optional(),
    /** Cells as a person writes them anew; `text: null` brings the original back. */
    cells: z
      .array(z.strictObject({ ...cellPlace, text: z.string().max(32_767).nullable() }))
      .max(MOST_CELLS)
      .optional(),
    /** All codes that are acknowledged; they hold for the plan that was seen. */
    acknowledged: z.array(z.string().max(50)).max(100).optional(),
    /** Why, by code, for warnings that must be acknowledged with a reason (`erases-figure`). */
    reasons: z.record(z.string().max(50), reason.nullable()).optional(),
  }),
  response: importDetail,
});
export type ImportDecisions = z.infer<typeof changeImport.body & object>;

const step = { method: 'POST', params, response: importDetail } as const;

export const submitImport = endpoint({
  ...step,
  path: '/imports/:id/submit',
  summary: 'Hand a file that is ready to those who publish',
  access: 'editor',
});

export const approveImport = endpoint({
  ...step,
  path: '/imports/:id/approve',
  summary: 'Publish what was shown under this digest; 409 when that is not what would be published now',
  access: 'approver',
  body: z.strictObject({ digest: z.string().max(100) }),
});

export const rejectImport = endpoint({
  ...step,
  path: '/imports/:id/reject',
  summary: 'Send a submitted import back for good',
  access: 'approver',
  body: z.strictObject({ reason }),
});

export const withdrawImport = endpoint({
  ...step,
  path: '/imports/:id/withdraw',
  summary: 'Take back what one has uploaded, also while it is being read',
  access: 'editor',
});

export * from './formats/csv.ts';
export * from './formats/decode.ts';
export * from './formats/delimiter.ts';
export * from './formats/issue.ts';
export * from './formats/table.ts';
export {
  isZip,
  MOST_BYTES_UNPACKED,
  MOST_MEMBERS,
  unpackWorkbook,
  type Unpacked,
} from './formats/xlsx-gate.ts';
export * from './ingest/codebook-files.ts';
export * from './ingest/import-plan.ts';
export * from './ingest/import-request.ts';
export * from './ingest/plan-import.ts';
export type { FileIssue } from './ingest/records.ts';

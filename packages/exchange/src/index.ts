export * from './export/briefing.ts';
export * from './export/briefing-docx.ts';
export * from './export/chart-svg.ts';
export type { Chart } from './export/charts.ts';
export * from './export/briefing-text.ts';
export { COLUMNS, type BriefingLayout } from './export/briefing-layout.ts';
export { targetTable } from './export/target-table.ts';
export { wantedTable } from './export/wanted-table.ts';
export { templateGuide } from './export/templates/template-guide.ts';
export {
  OF_AREA,
  reportedIn,
  type TemplateRequest,
  templateRowsOf,
  templateRows,
} from './export/templates/template-rows.ts';
export { templateTable } from './export/templates/template-table.ts';
export { templateWorkbook } from './export/templates/template-workbook.ts';
export { type BriefingRow, type BriefingTable, briefingTable, type Detail } from './export/briefing-table.ts';
export * from './formats/csv.ts';
export * from './formats/decode.ts';
export * from './formats/delimiter.ts';
export * from './formats/table.ts';
export { type WrittenCell, type WrittenTable, writeCsv } from './formats/write-table.ts';
export {
  isZip,
  MOST_BYTES_UNPACKED,
  MOST_MEMBERS,
  unpackWorkbook,
  type Unpacked,
} from './formats/xlsx-gate.ts';
export * from './ingest/account/sheet-view.ts';
export * from './ingest/codebook/codebook-files.ts';
export * from './ingest/import-plan.ts';
export * from './ingest/import-request.ts';
export * from './ingest/plan-import.ts';
export * from './ingest/targets/plan-targets.ts';
export * from './ingest/open/refused-plan.ts';
export type { FileIssue } from './ingest/codebook/records.ts';

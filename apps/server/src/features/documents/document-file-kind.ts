import type { DocumentFileKind } from '@kts/domain';

const PDF = '%PDF-';
/** Names stand in a zip as they are, whatever is packed. */
const DOCX_BODY = 'word/document.xml';
const MACROS = 'vbaProject.bin';

/** What a file is by its content, whatever its name says; null: nothing that is kept here. */
export function documentFileKind(bytes: Buffer): DocumentFileKind | null {
  if (bytes.subarray(0, PDF.length).toString('latin1') === PDF) return 'pdf';
  const isZip = bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
  return isZip && bytes.includes(DOCX_BODY) && !bytes.includes(MACROS) ? 'docx' : null;
}

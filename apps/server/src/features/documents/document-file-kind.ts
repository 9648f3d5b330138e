import type { DocumentFileKind } from '@kts/domain';

const PDF = '%PDF-';
const ZIP = 'PK\u0003\u0004';
/** Names stand in a zip as they are, whatever is packed. */
const DOCX_BODY = 'word/document.xml';
const MACROS = 'vbaProject.bin';
/** A name may stand across two chunks. */
const OVERLAP = 32;

/** What a file is by its content, whatever its name says; null: nothing that is kept here. Never held whole. */
export async function documentFileKind(chunks: AsyncIterable<Buffer>): Promise<DocumentFileKind | null> {
  let tail = Buffer.alloc(0);
  let begin: string | null = null;
  let isDocx = false;
  for await (const chunk of chunks) {
    const seen = Buffer.concat([tail, chunk]);
    begin ??= seen.subarray(0, PDF.length).toString('latin1');
    if (begin === PDF) return 'pdf';
    if (!begin.startsWith(ZIP) || seen.includes(MACROS)) return null;
    isDocx ||= seen.includes(DOCX_BODY);
    tail = seen.subarray(-OVERLAP);
  }
  return isDocx ? 'docx' : null;
}

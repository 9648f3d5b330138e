import { type Codebook, excerpt, newDocumentCode, type TargetDocument, type TargetRole } from '@kts/domain';
import { foldTight } from '@kts/words/reading/fold';
import type { RecordRow } from '../shape/record-row.ts';

type Row = RecordRow<TargetRole>;

/** Gives the document that a row names; null once it was told what is wrong. */
export type DocumentFinder = (row: Row, area: string, issuedOn: string | null) => TargetDocument | null;

/**
 * Finds a document by number (two provinces may each have a 08-NQ/TU) and date, or by its title where it has no
 * number. One not known is new, and has a number.
 */
export function documentFinder({ documentsAsOf }: Pick<Codebook, 'documentsAsOf'>): DocumentFinder {
  const known = [...documentsAsOf(null)];
  return (row, area, issuedOn) => {
    const [document, another] = known.filter((each) => isNamed(each, row, area, issuedOn));
    if (document !== undefined && another === undefined) return asKnown(document, row);
    const number = row.text('number');
    if (document !== undefined || number === '') {
      row.complain('number', { reason: document ? 'documents-several' : 'document-number-missing' });
      return null;
    }
    const written = newDocument(row, area, issuedOn);
    const isTaken = (code: string): boolean => known.some((each) => each.code === code);
    const made = { code: newDocumentCode(written, isTaken), ...written };
    known.push(made);
    return made;
  };
}

const isSame = (a: string, b: string): boolean => foldTight(a) === foldTight(b);

function isNamed(document: TargetDocument, row: Row, area: string, issuedOn: string | null): boolean {
  const number = row.text('number');
  const isOne =
    number === ''
      ? document.number === null && isSame(document.titleVi, row.text('document'))
      : document.number !== null && isSame(document.number, number);
  const isOfArea = document.area === null || document.area === 'vn' || document.area === area;
  return isOne && isOfArea && areOneDay(issuedOn, document.issuedOn);
}

/** Days of which one may be known as a month or a year only, or not at all. */
const areOneDay = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a.startsWith(b) || b.startsWith(a);

/** A file of targets does not correct documents: what it writes of one otherwise is said, and left. */
function asKnown(document: TargetDocument, row: Row): TargetDocument {
  const differs = (role: TargetRole, kept: string): boolean =>
    row.text(role) !== '' && !isSame(row.text(role), kept);
  const { issuer, titleVi } = document;
  if (differs('issuer', issuer))
    row.complain('issuer', { reason: 'document-issuer-differs', kept: issuer }, 'warning');
  if (differs('document', titleVi))
    row.complain('document', { reason: 'document-title-differs', kept: excerpt(titleVi) }, 'warning');
  return document;
}

const newDocument = (row: Row, area: string, issuedOn: string | null): Omit<TargetDocument, 'code'> => ({
  number: row.text('number'),
  titleVi: row.text('document'),
  titleEn: '',
  issuedOn,
  issuer: row.text('issuer'),
  area,
  address: row.text('address') || null,
  note: null,
});

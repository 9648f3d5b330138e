import { createHash } from 'node:crypto';
import type { Reading } from '@kts/domain';
import type { Remarks } from './drafts.ts';
import type { PlannedFigure } from './planned-figure.ts';
import type { Slot } from './slots.ts';

const LINES_A_TIME = 2000;

/** SHA-256, in hex, of what a plan would change: keys, readings, and what was there before, in the file's order. */
export function digestOf(figures: readonly PlannedFigure[]): string {
  const hash = createHash('sha256');
  const slotText = lastOf(textOfSlot);
  const remarksText = lastOf(textOfRemarks);
  let lines = '';
  figures.forEach(({ draft, remarks, value, missing, before }, index) => {
    const told = missing === null ? value : `${missing.reason} ${missing.status.toSorted().join(' ')}`;
    lines += `${slotText(draft.slot)}${draft.area.slug}\u001f${told}${remarksText(remarks)}`;
    lines +=
      before === null ? '\n' : `\u001f${before.value}\u001e${before.missingReason}${textOfRemarks(before)}\n`;
    if (index % LINES_A_TIME === LINES_A_TIME - 1) {
      hash.update(lines);
      lines = '';
    }
  });
  return hash.update(lines).digest('hex');
}

/** Keeps the text made of the last thing: neighbouring figures share theirs. */
function lastOf<T>(make: (of: T) => string): (of: T) => string {
  let last: { readonly of: T; readonly text: string } | null = null;
  return (of) => {
    if (last?.of !== of) last = { of, text: make(of) };
    return last.text;
  };
}

const textOfSlot = ({ indicator, period, source, boundaries }: Slot): string =>
  `${indicator.code}|${period}|${source}|${boundaries ?? ''}|`;

/** The order of status codes means nothing. */
const textOfRemarks = (remarks: Remarks | Reading): string =>
  [
    '',
    remarks.status.toSorted().join(' '),
    remarks.quality,
    // Only where there is one, so that a plan of before keeps its digest.
    ...(remarks.bound === null ? [] : [remarks.bound]),
    remarks.note,
    remarks.noteEn,
    remarks.releasedOn,
    remarks.sourceTitle,
    remarks.sourceUrl,
  ].join('\u001e');

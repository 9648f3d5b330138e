import { columnLetter } from '../column-meaning.ts';
import { type ShownCell, shownCell } from './drafts.ts';
import type { Place } from './place.ts';
import type { Mending } from './use-mending.ts';
import type { Sheet } from './use-sheet.ts';

export type SheetTexts = {
  readonly at: (place: Place) => ShownCell;
  /** Whether there is something in a cell; of one that is not at hand, that there is. */
  readonly isFilled: (place: Place) => boolean;
  readonly write: (place: Place, text: string) => void;
  /** As `write`, for many cells. */
  readonly writeAll: (writings: readonly (Place & { readonly text: string })[]) => void;
  /** Brings back what stands in the file. */
  readonly restore: (place: Place) => void;
  readonly isMended: (place: Place) => boolean;
  /** Leaves a row empty, so that it is set aside. */
  readonly dropRow: (line: number) => void;
  readonly restoreRow: (line: number) => void;
  readonly isRowMended: (line: number) => boolean;
};

/** What the cells say now, and how that is changed. */
export function sheetTexts({ rowAt, isLoaded }: Sheet, { texts, write }: Mending): SheetTexts {
  const at = ({ line, index }: Place) => shownCell(rowAt(line)?.cells[index], index, texts.get(line));
  const written = (line: number) =>
    [...(texts.get(line) ?? [])].filter(([, text]) => text !== null).map(([column]) => column);
  const restored = (line: number, columns: readonly string[]): void =>
    write(columns.map((column) => ({ line, column, text: null })));
  const writeAll: SheetTexts['writeAll'] = (writings) => {
    const changed = writings.flatMap(({ text, ...place }) => {
      const { text: now, original } = at(place);
      const isAsFile = text === (original ?? now);
      const { line, index } = place;
      return text === now ? [] : [{ line, column: columnLetter(index), text: isAsFile ? null : text }];
    });
    if (changed.length > 0) write(changed);
  };
  return {
    at,
    isFilled: (place) => !isLoaded(place.line) || at(place).text.trim() !== '',
    write: (place, text) => writeAll([{ ...place, text }]),
    writeAll,
    restore: ({ line, index }) => restored(line, [columnLetter(index)]),
    isMended: ({ line, index }) => written(line).includes(columnLetter(index)),
    dropRow: (line) =>
      write(
        (rowAt(line)?.cells ?? []).flatMap(({ text, original = text }, index) =>
          original === '' ? [] : [{ line, column: columnLetter(index), text: '' }],
        ),
      ),
    restoreRow: (line) => restored(line, written(line)),
    isRowMended: (line) => written(line).length > 0,
  };
}

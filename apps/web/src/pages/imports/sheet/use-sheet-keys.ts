import type { ClipboardEvent, KeyboardEvent } from 'react';
import { pasted } from './drafts.ts';
import { type Extent, moved } from './move-in-sheet.ts';
import type { Place } from './place.ts';
import type { ActiveCell } from './use-active-cell.ts';

type SheetKeys = {
  readonly active: ActiveCell;
  readonly extent: Extent;
  readonly isEditable: boolean;
  readonly textAt: (place: Place) => string;
  readonly isFilled: (place: Place) => boolean;
  readonly rowsInSight: () => number;
  readonly onGo: (place: Place) => void;
  readonly onWrite: (writings: readonly (Place & { readonly text: string })[]) => void;
  readonly onMenu: (place: Place) => void;
  readonly onNext: (step: 1 | -1) => void;
};

/** What the keys of a spreadsheet do (https://www.w3.org/WAI/ARIA/apg/patterns/grid/). */
export function useSheetKeys(keys: SheetKeys) {
  const { active, extent, isEditable, textAt, onGo, onWrite } = keys;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || event.altKey || event.metaKey) return;
    const { key, ctrlKey: ctrl } = event;
    const pressed = { key, ctrl, page: keys.rowsInSight() };
    const to = moved(active.now(), pressed, extent, keys.isFilled);
    if (to !== null) {
      event.preventDefault();
      onGo(to);
    } else if (command(keys, event)) {
      event.preventDefault();
      // A menu that a key opens would close by the same key.
      event.stopPropagation();
    }
    // What is typed goes into the field that is drawn for it here and now.
    else if (isEditable && !ctrl && isWriting(key)) active.edit('typing');
  };

  return {
    onKeyDown,
    onCopy: (event: ClipboardEvent<HTMLElement>): void => {
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', textAt(active.now()));
    },
    onPaste: (event: ClipboardEvent<HTMLElement>): void => {
      if (event.target !== event.currentTarget || !isEditable) return;
      event.preventDefault();
      const writings = pasted(event.clipboardData.getData('text/plain'), active.now());
      onWrite(writings.filter(({ line, index }) => line <= extent.lines && index < extent.columns));
    },
  };
}

/** Keys that do something else than to move; false: the key is none of them. */
function command(keys: SheetKeys, event: KeyboardEvent): boolean {
  const { key, shiftKey } = event;
  if (key === 'F8') keys.onNext(shiftKey ? -1 : 1);
  else if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) keys.onMenu(keys.active.now());
  else return keys.isEditable && changing(keys, key);
  return true;
}

/** Keys that write in the active cell. */
function changing({ active, onWrite }: SheetKeys, key: string): boolean {
  if (key === 'Enter') active.edit('over');
  else if (key === 'F2') active.edit('end');
  else if (key === 'Delete') {
    const { line, index } = active.now();
    onWrite([{ line, index, text: '' }]);
  } else return false;
  return true;
}

/** A letter, or one that an input method is about to make. */
const isWriting = (key: string): boolean => [...key].length === 1 || key === 'Process' || key === 'Backspace';

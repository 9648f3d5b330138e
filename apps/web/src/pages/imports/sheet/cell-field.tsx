import { type KeyboardEvent, useRef } from 'react';
import classes from './sheet.module.css';

/** Where to go once a cell is written. */
export type Lead = 'stay' | 'up' | 'down' | 'left' | 'right' | 'away';

/** How writing began: over the text, at its end, or as if a key had been typed in an empty cell. */
export type Mode = 'over' | 'end' | 'typing';

type CellFieldProps = {
  readonly text: string;
  readonly mode: Mode;
  readonly label: string;
  /** With the new text, or null when it is as it was. */
  readonly onDone: (text: string | null, lead: Lead) => void;
};

/** A cell that is being written in. */
export function CellField({ text, mode, label, onDone }: CellFieldProps) {
  // Leaving the field by a key also takes the focus from it: that must not count twice.
  const isDone = useRef(false);
  const finish = (value: string | null, lead: Lead): void => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(value === text ? null : value, lead);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation();
    // Vietnamese is put together from several keys: Enter may only end a word.
    if (event.nativeEvent.isComposing) return;
    const lead = leadOf(event, mode);
    if (lead === null) return;
    event.preventDefault();
    finish(event.key === 'Escape' ? null : event.currentTarget.value, lead);
  };
  return (
    <textarea
      className={classes.cellField}
      aria-label={label}
      defaultValue={mode === 'typing' ? '' : text}
      maxLength={32_767}
      rows={1}
      spellCheck={false}
      ref={(field) => {
        if (field === null || document.activeElement === field) return;
        field.focus({ preventScroll: true });
        if (mode === 'over') field.select();
        else field.setSelectionRange(field.value.length, field.value.length);
      }}
      onBlur={({ currentTarget: { value } }) => finish(value, 'away')}
      onKeyDown={onKeyDown}
    />
  );
}

const ARROWS: Readonly<Record<string, Lead>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Arrows leave a cell that one began to type in; within a text they move the caret. */
function leadOf({ key, shiftKey, altKey }: KeyboardEvent, mode: Mode): Lead | null {
  if (key === 'Enter' && !altKey) return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  if (key === 'Escape') return 'stay';
  return mode === 'typing' ? (ARROWS[key] ?? null) : null;
}

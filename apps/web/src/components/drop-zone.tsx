import { type DragEvent, type ReactNode, useState } from 'react';
import classes from './drop-zone.module.css';

type DropZoneProps = {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
};

/** Where files are dropped; what is inside is the way for everybody else. */
export function DropZone({ onFiles, children }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const stop = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button and the field inside are for everybody
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => stop(event, true)}
      onDragLeave={(event) => stop(event, false)}
      onDrop={(event) => {
        stop(event, false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
    </div>
  );
}

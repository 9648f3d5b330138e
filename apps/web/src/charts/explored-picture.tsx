import { nearestStop, type Picture } from '@kts/pictures';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useMemo, useState } from 'react';
import classes from './charts.module.css';
import { Shapes } from './shapes.tsx';
import { usePictureWidth } from './use-picture-width.ts';

type ExploredPictureProps = {
  /** Said of the whole picture to a screen reader. */
  readonly label: string;
  readonly draw: (sheet: { readonly width: number; readonly onPaper: boolean }) => Picture;
  /** What is said of a stop. */
  readonly cardOf: (stop: number) => ReactNode;
  /** False: a small picture among many, whose figures stand beside it too; the Tab key passes it by. */
  readonly tabStop?: boolean;
};

/** A picture that tells about each of its stops: by pointer, by touch, and by arrow keys. */
export function ExploredPicture({ label, draw, cardOf, tabStop = true }: ExploredPictureProps) {
  const { ref, width, onPaper } = usePictureWidth();
  const picture = useMemo(() => draw({ width, onPaper }), [draw, width, onPaper]);
  const [chosen, setStop] = useState<number | null>(null);
  const stop = chosen === null || onPaper ? undefined : picture.stops[chosen];
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setStop(nearestStop(picture, { x: event.clientX - box.left, y: event.clientY - box.top }));
  };
  // A finger that is lifted has not gone elsewhere: the next tap closes the card.
  const leave = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'touch') setStop(null);
  };
  const walk = (event: KeyboardEvent) => {
    const next = stepTo(event.key, chosen, picture.stops.length);
    if (next === undefined) return;
    event.preventDefault();
    setStop(next);
  };
  return (
    <div ref={ref} className={classes.explored} style={{ height: picture.height }}>
      <svg
        role={tabStop ? 'application' : 'img'}
        aria-label={label}
        tabIndex={tabStop ? 0 : -1}
        onKeyDown={walk}
        onBlur={() => setStop(null)}
        width="100%"
        height={picture.height}
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        preserveAspectRatio="xMinYMin meet"
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={leave}
        data-chart
      >
        <Shapes shapes={stop?.lit ?? NOTHING} />
        <Shapes shapes={picture.shapes} />
      </svg>
      <div aria-live="polite">
        {stop !== undefined && chosen !== null && (
          <div className={classes.card} style={placeOf(stop.card, picture)}>
            {cardOf(chosen)}
          </div>
        )}
      </div>
    </div>
  );
}

const NOTHING = [] as const;

/** Where a key leads; null is out of the picture, undefined nowhere. */
function stepTo(key: string, from: number | null, count: number): number | null | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(from === null ? 0 : from + 1, last);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(from === null ? last : from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return null;
    default:
      return undefined;
  }
}

/** Below a bar; beside a moment, on the side that has more room. */
function placeOf({ x, y }: { readonly x: number; readonly y: number }, { along, width }: Picture) {
  if (along === 'y') return { left: x, top: y + 4 };
  return x > width / 2 ? { right: width - x + 12, top: y } : { left: x + 12, top: y };
}

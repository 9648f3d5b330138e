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
  /** Inside of an element that is a picture itself nothing takes the keyboard. */
  readonly withinImage?: boolean;
};

/** A picture that tells about each of its stops: by pointer, by touch, and by arrow keys. */
export function ExploredPicture({ label, draw, cardOf, withinImage = false }: ExploredPictureProps) {
  const { ref, width, onPaper } = usePictureWidth();
  const picture = useMemo(() => draw({ width, onPaper }), [draw, width, onPaper]);
  const [chosen, setStop] = useState<number | null>(null);
  const stop = chosen === null || onPaper ? undefined : picture.stops[chosen];
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setStop(nearestStop(picture, { x: event.clientX - box.left, y: event.clientY - box.top }));
  };
  const walk = (event: KeyboardEvent) => {
    const next = stepTo(event.key, chosen, picture.stops.length);
    if (next === undefined) return;
    event.preventDefault();
    setStop(next);
  };
  const keyboard = withinImage
    ? { 'aria-hidden': true }
    : { role: 'application', 'aria-label': label, tabIndex: 0, onKeyDown: walk, onBlur: () => setStop(null) };
  return (
    <div ref={ref} className={classes.explored} style={{ height: picture.height }}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: it has a label; a title would cover the card with a second one */}
      <svg
        {...keyboard}
        width="100%"
        height={picture.height}
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        preserveAspectRatio="xMinYMin meet"
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setStop(null)}
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

import { lazy, Suspense, useId, useRef } from 'react';
import { useCatalog } from '../api/catalog.ts';
import { useFormat } from '../i18n/format.ts';
import classes from './figure/figure.module.css';
import type { Figure } from './figure/figure.ts';
import { useReveal } from './figure/use-reveal.ts';

export { type Figure, shownFigure, shownPoint } from './figure/figure.ts';

const FigurePopover = lazy(() =>
  import('./figure/figure-popover.tsx').then((module) => ({ default: module.FigurePopover })),
);

type FigureValueProps = {
  readonly figure: Figure;
  /** Off in columns whose heading has the unit. */
  readonly unit?: boolean;
  /** In large type: bound, number, unit and marks may stand on lines of their own. */
  readonly large?: string | undefined;
};

/** A figure that tells on hover and on focus where it comes from; Enter or a click keeps it open. */
export function FigureValue({ figure, unit = true, large }: FigureValueProps) {
  const text = useFigureText(figure, unit);
  const reveal = useReveal();
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const opened = reveal.state !== 'closed';
  return (
    <>
      <button
        ref={button}
        type="button"
        id={`${id}-target`}
        className={`${classes.value} ${large ?? ''}`}
        data-missing={figure.value === null || undefined}
        aria-haspopup="dialog"
        aria-expanded={opened}
        aria-controls={opened ? `${id}-dropdown` : undefined}
        {...reveal.target}
      >
        {large === undefined ? text : text.replaceAll('\u00a0', ' ')}
      </button>
      {opened && (
        <Suspense>
          <FigurePopover id={id} figure={figure} text={text} anchor={button} reveal={reveal} />
        </Suspense>
      )}
    </>
  );
}

function useFigureText(figure: Figure, unit: boolean): string {
  const format = useFormat();
  const indicator = useCatalog().indicators.get(figure.indicator);
  const { value } = figure;
  if (value === null) return format.missing(figure.missingReason);
  if (indicator === undefined) return String(value);
  return unit
    ? format.marked(indicator, { ...figure, value })
    : format.markedValue(indicator, { ...figure, value });
}

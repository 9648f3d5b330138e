import { type BarMark, FAINT, INK, marker, PAPER, type SeriesStyle } from '@kts/pictures';
import classes from './charts.module.css';
import { Shapes } from './shapes.tsx';

export type LegendSymbol =
  | { readonly kind: 'line'; readonly style: SeriesStyle }
  | { readonly kind: 'bar'; readonly color: string; readonly look: 'filled' | 'hollow' | 'dashed' }
  | { readonly kind: 'mark'; readonly mark: BarMark }
  | { readonly kind: 'rule'; readonly color: string; readonly dash: string };

export type LegendEntry = { readonly key: string; readonly label: string; readonly symbol: LegendSymbol };

export const SYMBOL_WIDTH = 34;
export const SYMBOL_HEIGHT = 14;

function SymbolDrawing({ symbol }: { readonly symbol: LegendSymbol }) {
  const [width, middle] = [SYMBOL_WIDTH, SYMBOL_HEIGHT / 2];
  const centre = { x: width / 2, y: middle };
  if (symbol.kind === 'mark') {
    return <Shapes shapes={marker(centre, { shape: 'circle', color: INK, mark: symbol.mark })} />;
  }
  if (symbol.kind === 'bar') {
    return (
      <rect
        x={2}
        y={2}
        width={width - 4}
        height={SYMBOL_HEIGHT - 4}
        fill={symbol.look === 'filled' ? symbol.color : PAPER}
        stroke={symbol.color}
        strokeWidth={1.5}
        strokeDasharray={symbol.look === 'dashed' ? '4 2' : undefined}
      />
    );
  }
  if (symbol.kind === 'rule') {
    return (
      <line
        x1={0}
        x2={width}
        y1={middle}
        y2={middle}
        stroke={symbol.color}
        strokeWidth={1.5}
        strokeDasharray={symbol.dash}
      />
    );
  }
  const { color, dash, shape } = symbol.style;
  return (
    <>
      <line
        x1={0}
        x2={width}
        y1={middle}
        y2={middle}
        stroke={color}
        strokeWidth={2}
        strokeDasharray={dash ?? undefined}
      />
      <Shapes shapes={marker(centre, { shape, color, mark: 'reported' })} />
    </>
  );
}

/** What colours, dashes and markers stand for. Saved pictures take their legend from this list. */
export function Legend({
  entries,
  label,
}: {
  readonly entries: readonly LegendEntry[];
  readonly label: string;
}) {
  if (entries.length === 0) return null;
  return (
    <ul className={classes.legend} aria-label={label} data-legend>
      {entries.map((entry) => (
        <li key={entry.key}>
          <svg width={SYMBOL_WIDTH} height={SYMBOL_HEIGHT} aria-hidden="true" color={FAINT}>
            <SymbolDrawing symbol={entry.symbol} />
          </svg>
          <span>{entry.label}</span>
        </li>
      ))}
    </ul>
  );
}

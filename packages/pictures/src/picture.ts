type Paint = {
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeOpacity?: number;
  readonly strokeWidth?: number;
  readonly strokeDasharray?: string;
  readonly strokeLinejoin?: 'round';
  readonly paintOrder?: 'stroke';
};

/** One element of a drawing, its attributes named as React names them. */
export type Shape = Paint &
  (
    | {
        readonly kind: 'rect';
        readonly x: number;
        readonly y: number;
        readonly width: number;
        readonly height: number;
      }
    | {
        readonly kind: 'line';
        readonly x1: number;
        readonly y1: number;
        readonly x2: number;
        readonly y2: number;
      }
    | { readonly kind: 'path'; readonly d: string }
    | {
        readonly kind: 'text';
        readonly text: string;
        readonly x: number;
        readonly y: number;
        readonly fontSize: number;
        readonly textAnchor?: 'start' | 'middle' | 'end';
        readonly fontWeight?: number;
        readonly textDecoration?: 'underline';
      }
  );

/** A place of a picture that can be asked about: a bar, a moment. */
export type Stop = {
  /** Its place along the axis that readers walk along. */
  readonly at: number;
  /** Where what is said of it stands. */
  readonly card: { readonly x: number; readonly y: number };
  /** Drawn below the picture while a reader stands here. */
  readonly lit: readonly Shape[];
};

/** A drawing as a plain value: what browser, print, downloads and the server draw alike. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** The axis along which the stops follow each other. */
  readonly along: 'x' | 'y';
  readonly stops: readonly Stop[];
};

/** The stop that is nearest to a point. */
export function nearestStop({ along, stops }: Picture, point: { readonly x: number; readonly y: number }) {
  const distances = stops.map(({ at }) => Math.abs(at - point[along]));
  return distances.indexOf(Math.min(...distances));
}

/** A tenth of a pixel is as fine as anybody sees. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Straight lines through points. */
export const through = (points: readonly (readonly [x: number, y: number])[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${tenth(x)},${tenth(y)}`).join('');

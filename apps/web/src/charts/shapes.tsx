import type { Shape } from '@kts/pictures';
import { createElement, memo, type SVGProps } from 'react';

/** The shapes of a picture as elements. */
export const Shapes = memo(({ shapes }: { readonly shapes: readonly Shape[] }) =>
  createElement('g', null, ...shapes.map(elementOf)),
);

function elementOf({ kind, ...rest }: Shape) {
  const { text, ...attributes }: SVGProps<SVGElement> & { readonly text?: string } = rest;
  return createElement<SVGProps<SVGElement>>(kind, attributes, text);
}

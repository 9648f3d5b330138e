import type { ReactNode } from 'react';
import classes from './figure.module.css';

/** Name and value, one below the other; facts without a value are left out. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className={classes.facts}>{children}</dl>;
}

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What is told of a value, when there is one. */
export const ifKnown = <T,>(value: T | null | undefined, tell: (value: T) => ReactNode): ReactNode =>
  value === null || value === undefined ? null : tell(value);

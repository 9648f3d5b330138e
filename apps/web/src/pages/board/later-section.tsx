import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { PartBoundary } from '../../components/part-boundary.tsx';
import classes from './board.module.css';

type LaterSectionProps = {
  readonly id: string;
  readonly title: string;
  /** What it is asked for with: another one is another try. */
  readonly asked: readonly unknown[];
  readonly children: ReactNode;
};

/** A section of the board that comes after the figures. */
export const LaterSection = ({ id, title, asked, children }: LaterSectionProps) => (
  <section aria-labelledby={id}>
    <Title order={2} id={id} className={classes.section}>
      {title}
    </Title>
    <PartBoundary resetKey={JSON.stringify(asked)} height={160}>
      {children}
    </PartBoundary>
  </section>
);

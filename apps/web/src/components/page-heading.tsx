import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page-heading.module.css';

type PageHeadingProps = {
  /** Also the title of the window. */
  readonly title: string;
  readonly lead?: ReactNode;
  /** Buttons at the right. */
  readonly actions?: ReactNode;
};

/** The one `h1` of a page. The shell gives the `main` around it. */
export function PageHeading({ title, lead, actions }: PageHeadingProps) {
  return (
    <header className={classes.heading}>
      <title>{`${title} · KTS`}</title>
      <div>
        <Title order={1}>{title}</Title>
        {lead !== undefined && <p className={classes.lead}>{lead}</p>}
      </div>
      {actions !== undefined && <div className="no-print">{actions}</div>}
    </header>
  );
}

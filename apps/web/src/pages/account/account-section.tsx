import { Group, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './account.module.css';

type AccountSectionProps = {
  readonly title: string;
  readonly lead?: string;
  /** How it stands, in a word or two. */
  readonly standing?: string | undefined;
  readonly children: ReactNode;
};

/** A part of the page of an account, under its heading. */
export function AccountSection({ title, lead, standing, children }: AccountSectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <Group gap="xs">
        <Title order={2} id={id}>
          {title}
        </Title>
        {standing !== undefined && <span className={classes.mark}>{standing}</span>}
      </Group>
      {lead !== undefined && <p className={classes.lead}>{lead}</p>}
      {children}
    </section>
  );
}

import { type ReactNode, Suspense, useState } from 'react';

type FoldProps = {
  readonly summary: ReactNode;
  /** For screen readers, where the words alone say too little. */
  readonly label?: string;
  readonly className?: string | undefined;
  /** Made when it is opened for the first time. */
  readonly children: () => ReactNode;
};

/** A part that most readers leave closed: it costs nothing until it is opened. */
export function Fold({ summary, label, className, children }: FoldProps) {
  const [opened, setOpened] = useState(false);
  return (
    <details className={className} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary aria-label={label}>{summary}</summary>
      {opened && <Suspense>{children()}</Suspense>}
    </details>
  );
}

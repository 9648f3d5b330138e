import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type StateLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  readonly ref?: Ref<HTMLAnchorElement>;
  /** Whether this is the choice that the page shows now. */
  readonly chosen: boolean;
  /** Set by the router for links to the page that is open; a choice says itself whether it is made. */
  readonly 'data-status'?: string;
};

/** A link that makes a choice on the same page: a view, a filter, a language. */
export const StateLink = createLink(
  ({ ref, chosen, 'data-status': _status, className, ...props }: StateLinkProps) => (
    <a
      ref={ref}
      {...props}
      className={className?.replace(/ active$|^active$/, '')}
      aria-current={chosen ? 'true' : undefined}
    />
  ),
);

import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';

type Native = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>;
type NativeAnchor = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof AnchorProps>;

/** A link of the router that looks like a button. */
export const ButtonLink = createLink(
  ({ ref, ...props }: ButtonProps & Native & { ref?: Ref<HTMLAnchorElement>; children?: ReactNode }) => (
    <Button component="a" ref={ref} {...props} />
  ),
);

/** A link of the router in running text. */
export const TextLink = createLink(
  ({
    ref,
    ...props
  }: AnchorProps & NativeAnchor & { ref?: Ref<HTMLAnchorElement>; children?: ReactNode }) => (
    <Anchor underline="always" inherit ref={ref} {...props} />
  ),
);

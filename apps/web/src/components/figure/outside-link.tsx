import { Anchor, VisuallyHidden } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { linkable } from './figure.ts';

/** The title of a document, with a link where the address is one that a browser may open. */
export function OutsideLink({ title, address }: { readonly title: string; readonly address: string | null }) {
  const t = useTranslations('common');
  const href = linkable(address);
  if (href === null) return <>{title}</>;
  return (
    <Anchor href={href} target="_blank" rel="noreferrer noopener" underline="always" inherit>
      {title} <IconExternalLink size={13} aria-hidden />
      <VisuallyHidden> ({t('opensNewTab')})</VisuallyHidden>
    </Anchor>
  );
}

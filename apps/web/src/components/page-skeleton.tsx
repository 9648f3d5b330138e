import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'use-intl';

/** While a page or its figures are on the way. */
export function PageSkeleton() {
  return (
    <Stack gap="md">
      <Loading />
      <Skeleton height={32} width="50%" />
      <Skeleton height={18} width="80%" />
      <Skeleton height={96} />
      <Skeleton height={220} aria-busy />
    </Stack>
  );
}

/** While one part of a page is on the way; as tall as the part, so that nothing jumps. */
export function PartSkeleton({ height = 160 }: { readonly height?: number }) {
  return (
    <>
      <Loading />
      <Skeleton height={height} aria-busy />
    </>
  );
}

function Loading() {
  const t = useTranslations('common');
  return <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>;
}

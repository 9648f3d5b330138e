import { Stack, Text } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ButtonLink } from './button-link.tsx';
import { PageHeading } from './page-heading.tsx';

export function NotFoundPage() {
  const t = useTranslations('errors');
  const path = useLocation({ select: ({ pathname }) => pathname });
  return (
    <Stack gap="md" align="flex-start">
      <PageHeading title={t('notFoundTitle')} lead={t('notFound', { path })} />
      <Text>{t('notFoundAction')}</Text>
      <ButtonLink to="/">{t('home')}</ButtonLink>
    </Stack>
  );
}

/** An area of the address that the codebook does not have. */
export function UnknownArea({ area }: { readonly area: string }) {
  const t = useTranslations('errors');
  return (
    <Stack gap="md" align="flex-start">
      <PageHeading title={t('unknownArea', { area })} />
      <Text>{t('unknownAreaAction')}</Text>
      <ButtonLink to="/" search={{ area: undefined }}>
        {t('home')}
      </ButtonLink>
    </Stack>
  );
}

/** An indicator of the address that the codebook does not have. */
export function UnknownIndicator({ indicator }: { readonly indicator: string }) {
  const t = useTranslations('errors');
  return (
    <Stack gap="md" align="flex-start">
      <PageHeading title={t('unknownIndicator', { indicator })} />
      <Text>{t('unknownIndicatorAction')}</Text>
      <ButtonLink to="/indicators">{t('toIndicators')}</ButtonLink>
    </Stack>
  );
}

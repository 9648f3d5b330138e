import type { AreaProfile } from '@kts/contract';
import { Text } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../api/catalog.ts';
import { useFormat } from '../i18n/format.ts';
import { TextLink } from './button-link.tsx';
import classes from './dissolved-notice.module.css';

type DissolvedNoticeProps = {
  readonly area: string;
  readonly dissolved: NonNullable<AreaProfile['dissolved']>;
  /** Where the link to the successor leads: the same page about it. */
  readonly page: 'board' | 'profile';
};

/** "Tiền Giang đã trở thành một phần của tỉnh Đồng Tháp từ ngày 01/7/2025 theo …" */
export function DissolvedNotice({ area, dissolved, page }: DissolvedNoticeProps) {
  const t = useTranslations('common');
  const format = useFormat();
  const { areaName } = useCatalog();
  const [successor] = dissolved.successors;
  if (successor === undefined) return null;
  const values = {
    area: areaName(area),
    successor: format.language === 'vi' ? `${successor.type} ${successor.nameVi}` : successor.nameEn,
    date: format.date(dissolved.on),
  };
  const { document } = dissolved;
  return (
    <aside className={classes.notice} aria-label={t('dissolvedTitle')}>
      <IconArrowMerge size={20} aria-hidden />
      <div>
        <Text fw={600}>
          {document === null ? t('dissolved', values) : t('dissolvedBy', { ...values, document })}
        </Text>
        <Text size="sm">
          {t('dissolvedMeaning')}{' '}
          <SuccessorLink slug={successor.slug} page={page}>
            {t('dissolvedOpen', { successor: values.successor })}
          </SuccessorLink>
        </Text>
      </div>
    </aside>
  );
}

type SuccessorLinkProps = {
  readonly slug: string;
  readonly page: 'board' | 'profile';
  readonly children: string;
};

function SuccessorLink({ slug, page, children }: SuccessorLinkProps) {
  return page === 'board' ? (
    <TextLink to="/" search={{ area: slug }}>
      {children}
    </TextLink>
  ) : (
    <TextLink to="/areas/$area" params={{ area: slug }} search={{ area: slug }}>
      {children}
    </TextLink>
  );
}

import type { AreaItem } from '@kts/contract';
import { Text } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { TextLink } from '../../components/button-link.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './profile.module.css';

type FormedNoticeProps = { readonly area: AreaItem; readonly formedFrom: readonly AreaItem[] };

/** What the province was formed from, with the ways to the former ones. */
export function FormedNotice({ area, formedFrom }: FormedNoticeProps) {
  const t = useTranslations('profile');
  const format = useFormat();
  const { areaLabel } = useCatalog();
  const words = {
    area:
      format.language === 'vi'
        ? `${area.type.charAt(0).toLocaleUpperCase('vi')}${area.type.slice(1)} ${area.nameVi}`
        : area.nameEn,
    date: format.date(area.validFrom),
    predecessors: formedFrom.map((each) => format.name(each)).join(', '),
  };
  return (
    <aside className={classes.notice} aria-label={t('formedTitle')}>
      <IconArrowMerge size={20} aria-hidden />
      <div>
        <Text fw={600}>
          {area.document === null ? t('formed', words) : t('formedBy', { ...words, document: area.document })}
        </Text>
        <Text size="sm">
          {t('formedMeaning')}{' '}
          {formedFrom.map(({ slug }, index) => (
            <Fragment key={slug}>
              {index > 0 && ', '}
              <TextLink to="/areas/$area" params={{ area: slug }} search={{ area: slug }}>
                {areaLabel(slug)}
              </TextLink>
            </Fragment>
          ))}
          .
        </Text>
      </div>
    </aside>
  );
}

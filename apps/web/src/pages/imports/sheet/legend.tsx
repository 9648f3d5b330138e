import type { ImportAccount } from '@kts/contract';
import { CELL_ROLES, type CellRole } from '@kts/domain';
import { ActionIcon, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../../i18n/format.ts';
import { RoleMark } from './role-mark.tsx';
import classes from './sheet.module.css';

type LegendProps = {
  readonly account: ImportAccount | undefined;
  /** The only role whose cells are tinted; null: all. */
  readonly emphasis: CellRole | null;
  readonly onEmphasis: (role: CellRole | null) => void;
  /** Cells that somebody should look at. */
  readonly wanting: number;
  readonly onNext: (step: 1 | -1) => void;
};

/** What the tints mean, with how many cells have each; and the way from one cell in question to the next. */
export function Legend({ account, emphasis, onEmphasis, wanting, onNext }: LegendProps) {
  const t = useTranslations('sheet.legend');
  const format = useFormat();
  return (
    <div className={classes.legend}>
      <ul aria-label={t('label')}>
        {CELL_ROLES.map((role) => (
          <li key={role}>
            <button
              type="button"
              className={classes.legendItem}
              aria-pressed={emphasis === role}
              title={t(`explained.${role}`)}
              onClick={() => onEmphasis(emphasis === role ? null : role)}
            >
              <RoleMark role={role} />
              {t(`roles.${role}`)}
              <b>{account === undefined ? '…' : format.number(account.counts[role])}</b>
            </button>
          </li>
        ))}
      </ul>
      {account !== undefined && (
        <Text span size="xs" c="var(--ink-quiet)">
          {t('filled', { count: format.number(account.filled) })}
        </Text>
      )}
      {wanting > 0 && (
        <span className={classes.nexts}>
          <Text span size="xs">
            {t('wanting', { count: format.number(wanting) })}
          </Text>
          <ActionIcon variant="default" size="sm" aria-label={t('previous')} onClick={() => onNext(-1)}>
            <IconChevronUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="default" size="sm" aria-label={t('next')} onClick={() => onNext(1)}>
            <IconChevronDown size={16} aria-hidden />
          </ActionIcon>
        </span>
      )}
    </div>
  );
}

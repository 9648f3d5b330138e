import { SegmentedControl, Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import classes from './board.module.css';
import { FIRST_INDICATOR, indicatorsToChoose, yearsToChoose } from './nationwide-choices.ts';
import type { BoardSearch } from './search.ts';

type NationwideControlsProps = { readonly indicator: string; readonly year: string };

export function NationwideControls({ indicator, year }: NationwideControlsProps) {
  const t = useTranslations('nationwide');
  const { indicators, indicatorName } = useCatalog();
  const navigate = useNavigate({ from: '/' });
  const yearLabel = useId();
  const choose = (change: Pick<BoardSearch, 'target' | 'year'>) =>
    void navigate({
      to: '/',
      search: (before) => ({ ...before, ...change, verdict: undefined }),
      replace: true,
    });
  const offered = indicatorsToChoose(indicators.values(), indicator);
  return (
    <div className={`${classes.controls} no-print`}>
      <Select
        label={t('indicator')}
        data={offered.map(({ code }) => ({ value: code, label: indicatorName(code) }))}
        value={indicator}
        allowDeselect={false}
        className={classes.indicatorSelect}
        onChange={(code) => code !== null && choose({ target: code === FIRST_INDICATOR ? undefined : code })}
      />
      <div>
        <div id={yearLabel} className={classes.controlLabel}>
          {t('year')}
        </div>
        <SegmentedControl
          aria-labelledby={yearLabel}
          data={yearsToChoose(year)}
          value={year}
          onChange={(chosen) => choose({ year: chosen })}
        />
      </div>
    </div>
  );
}

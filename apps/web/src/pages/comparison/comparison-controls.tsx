import { BOUNDARIES, type Boundaries } from '@kts/domain';
import { Input, NativeSelect, SegmentedControl, Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { filterFolded } from '../../components/shell/area-options.ts';
import { useFormat } from '../../i18n/format.ts';
import classes from './comparison.module.css';
import { DEFAULT_INDICATOR } from './search.ts';
import { type Compared, hasProvinces, useChange } from './use-compared.ts';

/** Indicator, period, source, boundaries: all of them in the address. */
export function ComparisonControls({ compared }: { readonly compared: Compared }) {
  const t = useTranslations('comparison');
  return (
    <fieldset className={classes.controls}>
      <legend className={classes.hidden}>{t('controls')}</legend>
      <IndicatorControl compared={compared} />
      {hasProvinces(compared) && (
        <>
          <PeriodControl compared={compared} />
          <SourceControl compared={compared} />
          <BoundariesControl compared={compared} />
        </>
      )}
    </fieldset>
  );
}

type ControlProps = { readonly compared: Compared };

function IndicatorControl({ compared: { asked } }: ControlProps) {
  const t = useTranslations('comparison');
  const format = useFormat();
  const change = useChange();
  const { indicators } = useCatalog();
  return (
    <Select
      className={classes.wide}
      label={t('indicator')}
      placeholder={t('indicatorPlaceholder')}
      nothingFoundMessage={t('indicatorNotFound')}
      data={[...indicators.values()].map((each) => ({ value: each.code, label: format.name(each) }))}
      value={asked.indicator ?? DEFAULT_INDICATOR}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      filter={filterFolded}
      maxDropdownHeight={360}
      size="sm"
      onChange={(code) => {
        // Periods, sources and areas with figures are another indicator's.
        if (code !== null) {
          change({ indicator: code, period: undefined, source: undefined, trend: undefined });
        }
      }}
    />
  );
}

function PeriodControl({ compared: { asked, comparison } }: ControlProps) {
  const t = useTranslations('comparison');
  const format = useFormat();
  const change = useChange();
  const { periods } = comparison;
  const period = asked.period ?? comparison.period;
  const offered = periods.includes(period) ? periods : [period, ...periods];
  return (
    <NativeSelect
      label={t('period')}
      size="sm"
      data={offered.map((one) => ({ value: one, label: format.period(one) }))}
      value={period}
      onChange={({ currentTarget: { value } }) => change({ period: value })}
    />
  );
}

function SourceControl({ compared: { asked, comparison } }: ControlProps) {
  const t = useTranslations('comparison');
  const catalog = useCatalog();
  const change = useChange();
  const { sources } = comparison;
  const source = asked.source ?? comparison.source;
  const known = sources.map((each) => ({
    value: each.source,
    label: t('sourceOption', { source: catalog.sourceName(each.source), have: each.have, of: each.of }),
  }));
  const missing = source === null || sources.some((each) => each.source === source);
  return (
    <NativeSelect
      className={classes.wide}
      label={t('source')}
      size="sm"
      data={
        missing
          ? known
          : [{ value: source, label: t('sourceNone', { source: catalog.sourceName(source) }) }, ...known]
      }
      value={source ?? ''}
      disabled={known.length === 0}
      onChange={({ currentTarget: { value } }) => change({ source: value })}
    />
  );
}

function BoundariesControl({ compared: { asked, comparison } }: ControlProps) {
  const t = useTranslations('comparison');
  const change = useChange();
  const labelId = useId();
  // Three long words do not stand side by side on a telephone.
  const narrow = useMediaQuery('(max-width: 36em)');
  const have = (set: Boundaries) =>
    comparison.boundariesOffered.find(({ boundaries }) => boundaries === set)?.have ?? 0;
  return (
    <div className={classes.wide}>
      <Input.Label id={labelId} component="div">
        {t('boundaries')}
      </Input.Label>
      <SegmentedControl
        fullWidth
        orientation={narrow ? 'vertical' : 'horizontal'}
        size="sm"
        aria-labelledby={labelId}
        value={asked.boundaries ?? 'reported'}
        onChange={(value) => change({ boundaries: value === 'reported' ? undefined : value })}
        data={[
          { value: 'reported', label: t('boundariesReported') },
          ...BOUNDARIES.map((set) => ({
            value: set,
            label: t(`boundaries${set}`, { have: have(set) }),
            // What is chosen already can be seen to have nothing.
            disabled: have(set) === 0 && asked.boundaries !== set,
          })),
        ]}
      />
    </div>
  );
}

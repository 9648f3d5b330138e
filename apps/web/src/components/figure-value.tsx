import { Popover, UnstyledButton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../api/catalog.ts';
import { useFormat } from '../i18n/format.ts';
import classes from './figure/figure.module.css';
import type { Figure } from './figure/figure.ts';
import { FigureCard } from './figure/figure-card.tsx';
import { useReveal } from './figure/use-reveal.ts';

export { type Figure, figureOf, figureOfPoint } from './figure/figure.ts';

type FigureValueProps = {
  readonly figure: Figure;
  /** Off in columns whose heading has the unit. */
  readonly unit?: boolean;
  readonly className?: string;
};

/** A figure that tells on hover and on focus where it comes from; Enter or a click keeps it open. */
export function FigureValue({ figure, unit = true, className }: FigureValueProps) {
  const t = useTranslations('common');
  const text = useFigureText(figure, unit);
  const { state, close, target, card } = useReveal();
  return (
    <Popover
      opened={state !== 'closed'}
      onChange={(opened) => !opened && close()}
      trapFocus={state === 'kept'}
      returnFocus={state === 'kept'}
      position="bottom-start"
      width={340}
      shadow="md"
      withArrow
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <UnstyledButton
          className={`${classes.value} ${className ?? ''}`}
          data-missing={figure.value === null || undefined}
          {...target}
        >
          {text}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('figureDetails', { figure: text })} className="no-print" {...card}>
        <FigureCard figure={figure} text={text} onClose={close} />
      </Popover.Dropdown>
    </Popover>
  );
}

function useFigureText({ indicator: code, value, missingReason }: Figure, unit: boolean): string {
  const format = useFormat();
  const indicator = useCatalog().indicators.get(code);
  if (value === null) return format.missing(missingReason);
  if (indicator === undefined) return String(value);
  return unit ? format.withUnit(indicator, value) : format.value(indicator, value);
}

import { Popover } from '@mantine/core';
import { type Ref, type RefObject, useLayoutEffect } from 'react';
import { useTranslations } from 'use-intl';
import { FigureCard } from './figure-card.tsx';
import type { Figure } from './figure.ts';
import type { useReveal } from './use-reveal.ts';

type FigurePopoverProps = {
  readonly id: string;
  readonly figure: Figure;
  readonly text: string;
  /** What the card hangs on. */
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly reveal: ReturnType<typeof useReveal>;
};

/** The card of a figure; its code comes when a reader first asks for one. */
export function FigurePopover({ id, figure, text, anchor, reveal }: FigurePopoverProps) {
  const t = useTranslations('common');
  const { state, close, card } = reveal;
  return (
    <Popover
      id={id}
      opened
      onChange={(opened) => !opened && close()}
      trapFocus={state === 'kept'}
      returnFocus={state === 'kept'}
      position="bottom-start"
      width={340}
      shadow="md"
      withArrow
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target refProp="place">
        <Anchor to={anchor} />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('figureDetails', { figure: text })} className="no-print" {...card}>
        <FigureCard figure={figure} text={text} onClose={close} />
      </Popover.Dropdown>
    </Popover>
  );
}

type AnchorProps = {
  readonly to: RefObject<HTMLElement | null>;
  /** Given by `Popover.Target`. */
  readonly place?: Ref<HTMLElement>;
};

/** Draws nothing: hands the popover the button that stands there already. */
function Anchor({ to, place }: AnchorProps) {
  useLayoutEffect(() => {
    if (typeof place === 'function') place(to.current);
    return () => {
      if (typeof place === 'function') place(null);
    };
  }, [to, place]);
  return null;
}

import { useRef, useState } from 'react';

type State = 'closed' | 'peeked' | 'kept';
const DELAY = 150;

/**
 * `peeked` while the pointer or the focus is on the figure or its card, `kept` after a click until
 * it is closed. A card that is peeked at can be reached with the pointer and closed with Escape
 * (WCAG 1.4.13).
 */
export function useReveal() {
  const [state, setState] = useState<State>('closed');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** The focus that comes back on closing must not open the card again. */
  const returning = useRef(false);

  const after = (next: (before: State) => State) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setState(next), DELAY);
  };
  const peek = () => after((before) => (before === 'closed' ? 'peeked' : before));
  const leave = () => after((before) => (before === 'peeked' ? 'closed' : before));
  const close = () => {
    clearTimeout(timer.current);
    returning.current = true;
    setState('closed');
    setTimeout(() => {
      returning.current = false;
    }, DELAY);
  };

  return {
    state,
    close,
    target: {
      onClick: () => {
        clearTimeout(timer.current);
        setState((before) => (before === 'kept' ? 'closed' : 'kept'));
      },
      onMouseEnter: peek,
      onMouseLeave: leave,
      onFocus: () => {
        if (!returning.current) peek();
      },
      onBlur: leave,
      onKeyDown: ({ key }: { key: string }) => {
        if (key === 'Escape') close();
      },
    },
    card: { onMouseEnter: peek, onMouseLeave: leave },
  };
}

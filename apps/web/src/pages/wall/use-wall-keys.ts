import { useEffect, useEffectEvent } from 'react';

type WallKeys = {
  readonly onMove: (step: 1 | -1) => void;
  readonly onPause: () => void;
  readonly onLeave: () => void;
};

/** The wall has no buttons: these keys are told to whoever reaches it by Tab. */
export function useWallKeys({ onMove, onPause, onLeave }: WallKeys): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const actions = new Map<string, () => void>([
      ['ArrowRight', () => onMove(1)],
      ['ArrowLeft', () => onMove(-1)],
      [' ', onPause],
      ['Escape', onLeave],
      ['f', toggleFullScreen],
    ]);
    const action = actions.get(event.key);
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => act(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** Browsers allow it from a key only; a kiosk starts full anyway. */
function toggleFullScreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  change.catch(() => undefined);
}

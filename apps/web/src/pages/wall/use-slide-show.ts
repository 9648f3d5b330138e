import { useEffect, useState } from 'react';
import { stepFrom } from './slides.ts';

/** Which slide stands. It moves on by itself unless it is paused; each slide has its full time. */
export function useSlideShow(count: number, seconds: number) {
  const [index, setIndex] = useState(0);
  const [paused, setPaused] = useState(false);
  // Figures that went away may leave the index behind the end.
  const shown = stepFrom(index, 0, count);

  useEffect(() => {
    if (paused) return;
    const timer = setTimeout(() => setIndex(stepFrom(shown, 1, count)), seconds * 1000);
    return () => clearTimeout(timer);
  }, [shown, paused, count, seconds]);

  return {
    index: shown,
    paused,
    move: (step: 1 | -1) => setIndex(stepFrom(shown, step, count)),
    pause: () => setPaused((before) => !before),
  };
}

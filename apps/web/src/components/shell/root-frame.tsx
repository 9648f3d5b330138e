import { Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { Door } from './door.tsx';
import { Shell } from './shell.tsx';
import { useDayFault } from './use-day-fault.ts';

/** Pages that come before login. */
export const isAtDoor = (path: string): boolean => /^\/(login|setup)\/?$/.test(path);

/** Around every page: the shell, or the door; nothing around one that fills the window by itself. */
export function RootFrame() {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const bare = useMatches({ select: (matches) => matches.at(-1)?.staticData.bare === true });
  if (bare) return <Bare />;
  return isAtDoor(path) ? <Door /> : <Shell />;
}

/** A day that there is not, or not yet, is told as on every page. */
function Bare() {
  return useDayFault() === null ? <Outlet /> : <Shell />;
}

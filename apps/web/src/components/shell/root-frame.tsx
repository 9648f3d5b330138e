import { Outlet, useMatches } from '@tanstack/react-router';
import { Shell } from './shell.tsx';

/** The shell around every page but those that fill the window by themselves. */
export function RootFrame() {
  const bare = useMatches({ select: (matches) => matches.at(-1)?.staticData.bare === true });
  return bare ? <Outlet /> : <Shell />;
}

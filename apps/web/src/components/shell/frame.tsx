import { useLocation } from '@tanstack/react-router';
import { Door } from './door.tsx';
import { Shell } from './shell.tsx';

/** Pages that come before login. */
export const isAtDoor = (path: string): boolean => /^\/(login|setup)\/?$/.test(path);

/** Around every page: the shell, or the door. */
export function Frame() {
  const path = useLocation({ select: ({ pathname }) => pathname });
  return isAtDoor(path) ? <Door /> : <Shell />;
}

import type { SessionUser } from '@kts/contract';
import { mayActAs, type Role } from '@kts/domain';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from './session.ts';

/** Who is logged in; null: nobody. */
export const useUser = (): SessionUser | null => useSuspenseQuery(sessionQuery).data.user;

/** Whether what only this role may do is offered; not before it is known. */
export function useMayActAs(needed: Role): boolean {
  const user = useQuery(sessionQuery).data?.user ?? null;
  return user !== null && mayActAs(user.role, needed);
}

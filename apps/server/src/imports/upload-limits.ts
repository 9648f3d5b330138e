import type { Instant } from '@kts/domain';

const MINUTE = 60_000;
const AT_ONCE = 2;
const MOST_WAITING = 20;

export type UploadLimits = {
  /** Seconds to wait before the next one; null when it may begin. Counts it when it may. */
  readonly tryBegin: (user: number) => number | null;
  /** Runs as soon as the same person has fewer than two others running; null when too many wait. */
  readonly inTurn: <T>(user: number, work: () => Promise<T>) => Promise<T> | null;
};

/** How much one person may upload: so many a minute, and two at once; the others wait their turn. */
export function uploadLimits(perMinute: number, clock: () => Instant): UploadLimits {
  const begun = new Map<number, readonly Instant[]>();
  const running = new Map<number, number>();
  const waiting = new Map<number, (() => void)[]>();

  const leave = (user: number): void => {
    const first = waiting.get(user)?.shift();
    if (first !== undefined) {
      first();
      return;
    }
    const left = (running.get(user) ?? 1) - 1;
    if (left > 0) running.set(user, left);
    else {
      running.delete(user);
      waiting.delete(user);
    }
  };
  const enter = async (user: number): Promise<void> => {
    const now = running.get(user) ?? 0;
    if (now < AT_ONCE) {
      running.set(user, now + 1);
      return;
    }
    const line = waiting.get(user) ?? [];
    waiting.set(user, line);
    await new Promise<void>((resolve) => line.push(resolve));
  };

  return {
    tryBegin: (user) => {
      const now = clock();
      const recent = (begun.get(user) ?? []).filter((at) => at > now - MINUTE);
      const first = recent.at(-perMinute);
      if (recent.length >= perMinute && first !== undefined) {
        return Math.max(1, Math.ceil((first + MINUTE - now) / 1000));
      }
      begun.set(user, [...recent, now]);
      return null;
    },
    inTurn: (user, work) => {
      if ((waiting.get(user)?.length ?? 0) >= MOST_WAITING) return null;
      return enter(user).then(() => work().finally(() => leave(user)));
    },
  };
}

/** Answers already made, for as long as nothing has changed. */
export type ResponseCache<T> = {
  readonly find: (url: string, tag: string) => T | undefined;
  /** Gives back what is kept. */
  readonly keep: (url: string, tag: string, answer: T) => T;
};

/**
 * @param capacity in characters or bytes; the answer that was asked for longest ago goes first
 */
export function responseCache<T extends { readonly length: number }>(
  capacity = 32_000_000,
): ResponseCache<T> {
  const answers = new Map<string, T>();
  let currentTag = '';
  let size = 0;

  const turnTo = (tag: string): void => {
    if (tag === currentTag) return;
    answers.clear();
    size = 0;
    currentTag = tag;
  };
  const forget = (url: string): void => {
    size -= answers.get(url)?.length ?? 0;
    answers.delete(url);
  };

  return {
    find: (url, tag) => {
      turnTo(tag);
      const kept = answers.get(url);
      if (kept === undefined) return undefined;
      answers.delete(url);
      answers.set(url, kept);
      return kept;
    },
    keep: (url, tag, answer) => {
      turnTo(tag);
      forget(url);
      for (const oldest of answers.keys()) {
        if (size + answer.length <= capacity) break;
        forget(oldest);
      }
      if (answer.length <= capacity) {
        answers.set(url, answer);
        size += answer.length;
      }
      return answer;
    },
  };
}

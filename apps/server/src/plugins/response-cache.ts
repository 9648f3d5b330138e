type Sized = { readonly length: number };

/** Answers already made, for as long as nothing has changed. */
export type ResponseCache<T> = {
  /** Whether something is kept under this address, whatever its tag. */
  readonly has: (url: string) => boolean;
  readonly find: (url: string, tag: string) => T | undefined;
  /** Gives back what is kept. */
  readonly keep: (url: string, tag: string, answer: T) => T;
  /** Makes room for what an answer has grown by, if it is still kept. */
  readonly weighAgain: (url: string, answer: T) => void;
};

/**
 * @param capacity in characters or bytes; the answer that was asked for longest ago goes first
 */
export function responseCache<T extends Sized>(capacity = 32_000_000): ResponseCache<T> {
  const answers = new Map<string, { readonly answer: T; readonly weight: number }>();
  let currentTag = '';
  let size = 0;

  const turnTo = (tag: string): void => {
    if (tag === currentTag) return;
    answers.clear();
    size = 0;
    currentTag = tag;
  };
  const forget = (url: string): void => {
    size -= answers.get(url)?.weight ?? 0;
    answers.delete(url);
  };
  const put = (url: string, answer: T): void => {
    forget(url);
    const weight = answer.length;
    for (const oldest of answers.keys()) {
      if (size + weight <= capacity) break;
      forget(oldest);
    }
    if (weight > capacity) return;
    answers.set(url, { answer, weight });
    size += weight;
  };

  return {
    has: (url) => answers.has(url),
    find: (url, tag) => {
      turnTo(tag);
      const kept = answers.get(url);
      if (kept === undefined) return undefined;
      answers.delete(url);
      answers.set(url, kept);
      return kept.answer;
    },
    keep: (url, tag, answer) => {
      turnTo(tag);
      put(url, answer);
      return answer;
    },
    weighAgain: (url, answer) => {
      if (answers.get(url)?.answer === answer) put(url, answer);
    },
  };
}

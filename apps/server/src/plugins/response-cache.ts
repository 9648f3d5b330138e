/** Answers already made, for as long as nothing has changed. */
export type ResponseCache = {
  /** The text kept under `url` at `tag`, else what `make` gives, which is then kept. */
  readonly get: (url: string, tag: string, make: () => string) => string;
};

/**
 * @param capacity in characters; the answer that was asked for longest ago goes first
 */
export function responseCache(capacity = 32_000_000): ResponseCache {
  const texts = new Map<string, string>();
  let currentTag = '';
  let size = 0;

  const forget = (): void => {
    texts.clear();
    size = 0;
  };
  const makeRoom = (needed: number): void => {
    for (const [url, text] of texts) {
      if (size + needed <= capacity) return;
      texts.delete(url);
      size -= text.length;
    }
  };

  return {
    get: (url, tag, make) => {
      if (tag !== currentTag) {
        forget();
        currentTag = tag;
      }
      const kept = texts.get(url);
      if (kept !== undefined) {
        texts.delete(url);
        texts.set(url, kept);
        return kept;
      }
      const text = make();
      makeRoom(text.length);
      if (text.length <= capacity) {
        texts.set(url, text);
        size += text.length;
      }
      return text;
    },
  };
}

import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { ContentCoding } from './content-coding.ts';

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** Below this a header costs more than compressing saves. */
const SMALLEST = 1024;
/** Making the shortest form of more would take seconds. */
const LARGEST_DONE_WELL = 4_000_000;

/** Bytes, and what they are coded in. */
export type Coded = { readonly bytes: Buffer; readonly encoding: ContentCoding };

type Effort = 'quick' | 'well';
const LEVELS = { quick: { br: 4, gzip: 5 }, well: { br: 11, gzip: 9 } } as const;

/** On threads of its own: the one that serves does not wait. */
const coded = (
  plain: Buffer,
  encoding: Exclude<ContentCoding, 'identity'>,
  effort: Effort,
): Promise<Buffer> =>
  encoding === 'gzip'
    ? asGzip(plain, { level: LEVELS[effort].gzip })
    : asBrotli(plain, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: LEVELS[effort].br,
          [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
        },
      });

/** The bytes of an answer, with each of their compressed forms made once, when it is first asked for. */
export class CodedBody {
  private readonly made = new Map<ContentCoding, Buffer>();
  private readonly underWay = new Map<ContentCoding, Promise<void>>();
  private readonly doneWell = new Set<ContentCoding>(['identity']);
  private readonly plain: Buffer;

  constructor(plain: Buffer) {
    this.plain = plain;
    this.made.set('identity', plain);
  }

  /** Of all forms together, in bytes. */
  get length(): number {
    return [...this.made.values()].reduce((total, { length }) => total + length, 0);
  }

  /** What a caller gets who wants this form: the plain bytes where it is not made yet, or would save nothing. */
  as(wanted: ContentCoding): Coded {
    const bytes = this.made.get(wanted);
    return bytes === undefined ? { bytes: this.plain, encoding: 'identity' } : { bytes, encoding: wanted };
  }

  /** It has to be made first, since somebody wants it. */
  lacks(wanted: ContentCoding): boolean {
    return this.plain.length >= SMALLEST && !this.made.has(wanted);
  }

  /** Quickly: somebody waits for it. Who wants the same meanwhile waits for the same. */
  make(encoding: ContentCoding): Promise<void> {
    const making = this.underWay.get(encoding) ?? this.begin(encoding, 'quick');
    this.underWay.set(encoding, making);
    return making;
  }

  canBeShorter(encoding: ContentCoding): boolean {
    const { length } = this.plain;
    return length >= SMALLEST && length <= LARGEST_DONE_WELL && !this.doneWell.has(encoding);
  }

  /** As short as it gets, which takes a hundred times as long: when there is nothing else to do. */
  async shorten(encoding: ContentCoding): Promise<void> {
    if (!this.canBeShorter(encoding)) return;
    this.doneWell.add(encoding);
    await this.begin(encoding, 'well');
  }

  private async begin(encoding: ContentCoding, effort: Effort): Promise<void> {
    if (encoding === 'identity') return;
    const bytes = await coded(this.plain, encoding, effort);
    // More effort is not always rewarded.
    if (bytes.length < (this.made.get(encoding) ?? this.plain).length) this.made.set(encoding, bytes);
  }
}

import type { IssueCode } from './issue-code.ts';
import type { Named } from './named.ts';

/** Two figures that differ by about a power of ten. */
type Slip = {
  readonly isMore: boolean;
  readonly other: number;
  readonly times: number;
  readonly unit: Named;
};

/** What is odd about figures beside others: of the file, of the same series, of other provinces, of what is stored. */
export type CheckReason =
  | { readonly reason: 'repeated'; readonly line: number }
  | {
      readonly reason: 'repeated-otherwise';
      readonly first: number;
      readonly line: number;
      readonly text: string;
    }
  /** The same value with another status or note. */
  | { readonly reason: 'repeated-with-other-remarks'; readonly first: number; readonly line: number }
  | ({ readonly reason: 'slip-from-stored' } & Slip)
  | ({ readonly reason: 'slip-from-neighbour' } & Slip)
  | ({ readonly reason: 'far-from-peers' } & Slip)
  | {
      readonly reason: 'beyond-provinces';
      readonly least: number;
      readonly most: number;
      readonly unit: Named;
    }
  /** Beyond what one area can have at all. */
  | {
      readonly reason: 'beyond-bounds';
      readonly min: number | null;
      readonly max: number | null;
      readonly unit: Named;
    }
  | {
      readonly reason: 'jump';
      readonly isMore: boolean;
      readonly before: number;
      readonly times: number;
    }
  | { readonly reason: 'share-differs'; readonly stated: number; readonly computed: number }
  | {
      readonly reason: 'part-exceeds-whole';
      readonly part: Named;
      readonly whole: Named;
      readonly partValue: number;
      readonly wholeValue: number;
    }
  /** The country's figure beside the sum of all provinces. */
  | {
      readonly reason: 'country-total-differs';
      readonly stated: number;
      readonly sum: number;
      readonly unit: Named;
    }
  /** A row or column of totals beside its parts; `label`: as it stands in the file. */
  | {
      readonly reason: 'total-differs';
      readonly label: string;
      readonly stated: number;
      readonly sum: number;
      readonly unit: Named | null;
    }
  /** A mark for a missing figure where one is published. */
  | { readonly reason: 'erases-figure'; readonly before: number; readonly unit: Named };

export const CHECK_CODES = {
  repeated: 'duplicate-identical',
  'repeated-otherwise': 'duplicate-conflict',
  'repeated-with-other-remarks': 'duplicate-conflict',
  'slip-from-stored': 'unit-magnitude',
  'slip-from-neighbour': 'unit-magnitude',
  'far-from-peers': 'unit-magnitude',
  'beyond-provinces': 'unit-magnitude',
  'beyond-bounds': 'unit-magnitude',
  jump: 'outlier',
  'share-differs': 'inconsistent',
  'part-exceeds-whole': 'inconsistent',
  'country-total-differs': 'total-differs',
  'total-differs': 'total-differs',
  'erases-figure': 'erases-figure',
} as const satisfies Readonly<Record<CheckReason['reason'], IssueCode>>;

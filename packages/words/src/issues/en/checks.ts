import type { CheckReason } from '@kts/domain';
import { writeTrimmed } from '../../numbers.ts';
import { said, type Said, type WordsFor } from '../said.ts';

const number = (value: number): string => writeTrimmed('en', value, 10);
const range = (min: number | null, max: number | null): string =>
  [min === null ? '' : `from ${number(min)}`, max === null ? '' : `to ${number(max)}`].join(' ').trim();
const more = (isMore: boolean): string => (isMore ? 'larger' : 'smaller');
const checkUnit = (unit: string): string => `Check the unit (${unit}).`;
const KEEP_ONE = 'Keep one of the rows.';

/** Of figures beside others. */
export const checkWords: WordsFor<CheckReason, Said> = {
  repeated: ({ line }) => said(`The same as line ${line}; counted once.`),
  'repeated-otherwise': ({ first, line, text }) =>
    said(
      `Lines ${first} and ${line} have the same indicator, province, period and source but differ: line ${first} says “${text}”.`,
      KEEP_ONE,
    ),
  'repeated-with-other-remarks': ({ first, line }) =>
    said(
      `Lines ${first} and ${line} have the same indicator, province, period and source but differ in status or note.`,
      KEEP_ONE,
    ),
  'slip-from-stored': ({ isMore, other, times, unit }) =>
    said(
      `The new figure is about ${number(times)} times ${more(isMore)} than the one stored (${number(other)}): the unit may be wrong.`,
      checkUnit(unit.en),
    ),
  'slip-from-neighbour': ({ isMore, other, times, unit }) =>
    said(
      `The figure is about ${number(times)} times ${more(isMore)} than that of the period beside it (${number(other)}): the unit may be wrong.`,
      checkUnit(unit.en),
    ),
  'far-from-peers': ({ isMore, other, times, unit }) =>
    said(
      `The figure is more than ${number(times)} times ${more(isMore)} than the middle one of the provinces in the file (${number(other)}): the unit or the thousands separator may be wrong.`,
      checkUnit(unit.en),
    ),
  'beyond-provinces': ({ least, most, unit }) =>
    said(
      `The figure is far from those of all other provinces (${number(least)}–${number(most)}): the unit may be wrong.`,
      checkUnit(unit.en),
    ),
  'beyond-bounds': ({ min, max, unit }) =>
    said(
      `The figure is beyond what one area can have (${range(min, max)}): the unit may be wrong.`,
      checkUnit(unit.en),
    ),
  jump: ({ isMore, before, times }) =>
    said(
      `The figure ${isMore ? 'rose' : 'fell'} by a factor of more than ${number(times)} since the period before (${number(before)}).`,
      'Check the figure; if it is right, acknowledge it.',
    ),
  'share-differs': ({ stated, computed }) =>
    said(
      `The share is given as ${number(stated)} %; computed from its two parts it is ${number(computed)} %.`,
      'Check the share, the value added and GRDP; if they are right, acknowledge it.',
    ),
  'part-exceeds-whole': ({ part, whole, partValue, wholeValue }) =>
    said(
      `“${part.en}” is larger than “${whole.en}” (${number(partValue)} against ${number(wholeValue)}).`,
      'Check both figures.',
    ),
  'country-total-differs': ({ stated, sum, unit }) =>
    said(
      `The whole country is given as ${number(stated)}; the provinces add up to ${number(sum)} (${unit.en}).`,
      'Check the figures of the provinces and of the country; if they are right, acknowledge it.',
    ),
  'total-differs': ({ label, stated, sum, unit }) =>
    said(
      `“${label}” is given as ${number(stated)}; its parts add up to ${number(sum)}${unit === null ? '' : ` (${unit.en})`}.`,
      'Check the parts and the total; if they are right, acknowledge it.',
    ),
  'erases-figure': ({ before, unit }) =>
    said(
      `The cell says that there is no figure, but ${number(before)} ${unit.en} is published: it would be erased.`,
      'Write the figure if there is one; if it must be erased, acknowledge it and give the reason.',
    ),
};

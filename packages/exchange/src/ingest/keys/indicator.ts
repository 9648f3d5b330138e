import type { Indicator } from '@kts/domain';
import { fold } from '@kts/words/reading/fold';
import { atCell, type Spot } from '../figures/block.ts';
import { isUnsettled, type Unsettled } from '../figures/keyed.ts';
import { ask, complain, type Reader, WHOLE_FILE } from '../figures/reader.ts';
import { decisionOn, indicatorOption, type UnreadPlace } from './unread.ts';
import type { UnreadText } from './unread-text.ts';

/** The indicator of a figure: what its heading and row say, else the line above its group, else titles and settings. */
export function indicatorOf(reader: Reader, spot: Spot): Indicator | Unsettled {
  const { block, column, keys } = spot;
  const { section } = block;
  if (column.isPart || keys.isPart || section?.isPart === true) return 'left-out';
  const inRow = rowIndicator(reader, spot);
  if (isUnsettled(inRow)) return inRow;
  if (remarksWait(reader, spot)) return 'waiting';
  const beside = decide(reader, keys.unread, 'row', likelyOf(reader, spot));
  const above = decide(reader, column.unread, 'heading', likelyOf(reader, spot));
  const between = decide(reader, section?.unread ?? [], 'section', likelyOf(reader, spot));
  const own = bothAgree(reader, spot, inRow, above.indicator ?? column.indicator);
  const found = beside.indicator ?? own ?? between.indicator ?? section?.indicator ?? null;
  const titled = decide(reader, block.facts.unread, 'title', likelyOf(reader, spot));
  const unsettled = [beside, above, between, titled].flatMap((each) => each.unsettled ?? []);
  if (unsettled.includes('left-out')) return 'left-out';
  return unsettled[0] ?? found ?? titled.indicator ?? ofTitles(reader, spot);
}

/** A column of remarks beside the figures is asked about as a whole: an answer is the meaning of the column. */
function remarksWait(reader: Reader, spot: Spot): boolean {
  const { block, panel, row } = spot;
  const columns = panel.remarks.filter((column) => (row.cells[column] ?? '').trim() !== '');
  for (const column of columns) {
    const text = block.layout.names[column] ?? '';
    decisionOn(reader, { key: '', text, cells: [{ at: block.layout.block.last, column }] }, 'remarks');
  }
  return columns.length > 0;
}

type Decided = { readonly indicator: Indicator | null; readonly unsettled: Unsettled | null };

/** What several texts at one place come to: left out goes before waiting, and an indicator before a label. */
function decide(
  reader: Reader,
  unread: readonly UnreadText[],
  place: UnreadPlace,
  likely: readonly Indicator[],
): Decided {
  let indicator: Indicator | null = null;
  let unsettled: Unsettled | null = null;
  for (const text of unread) {
    const decision = decisionOn(reader, text, place, likely);
    if (decision === 'left-out') return { indicator: null, unsettled: 'left-out' };
    if (decision === 'waiting') unsettled = 'waiting';
    else if (decision !== 'label') indicator = decision;
  }
  return { indicator, unsettled };
}

/** What titles or settings name is likely to be what a text beside the figures is about. */
function likelyOf({ lexicon }: Reader, { block, column }: Spot): readonly Indicator[] {
  const { indicator, likely } = block.facts;
  const named = lexicon.codebook.indicator(indicator ?? '') ?? lexicon.indicator(indicator ?? '');
  const own = column.indicator === null ? [] : [column.indicator];
  return [...own, ...(named === null || named === undefined ? likely : [named])];
}

/** A row and a column that name two indicators contradict each other. */
function bothAgree(
  reader: Reader,
  spot: Spot,
  inRow: Indicator | null,
  above: Indicator | null,
): Indicator | Unsettled | null {
  if (inRow === null || above === null || inRow === above) return above ?? inRow;
  const id = `which:${inRow.code}|${above.code}`;
  const answer = reader.answers.get(id);
  const chosen = [inRow, above].find(({ code }) => code === answer?.replace(/^indicator:/, ''));
  if (chosen !== undefined) return chosen;
  if (answer === 'ignore') return 'left-out';
  const at = spot.panel.places.get('indicator') ?? spot.column.index;
  ask(reader, atCell(spot, at), {
    id,
    about: 'unread',
    params: { reason: 'places-contradict', first: spot.keys.indicator, second: spot.column.name },
    options: [
      indicatorOption(above),
      indicatorOption(inRow),
      { value: 'ignore', params: { reason: 'leave-out-rows' } },
    ],
  });
  return 'waiting';
}

/** A row that is no indicator of ours is asked about: left out, or what it is taken for. */
function rowIndicator(reader: Reader, spot: Spot): Indicator | Unsettled | null {
  const at = spot.panel.places.get('indicator');
  if (at === undefined) return null;
  const text = spot.keys.indicator;
  const outcome = reader.readers.indicator(text);
  if (outcome.ok) return outcome.value;
  const refused = (): 'refused' => {
    complain(reader, atCell(spot, at), text, outcome);
    return 'refused';
  };
  if (text === '') return refused();
  const { indicator, rest, share } = reader.read(text);
  if (indicator !== null && rest === '') return indicator;
  if (share === 'part') return 'left-out';
  // A list of figures, one a row, is mended; a table whose rows are indicators is asked about.
  if (spot.block.layout.isLong) return refused();
  const unread = { key: fold(text), text, cells: [{ at: spot.at, column: at }] };
  const decision = decisionOn(reader, unread, 'name');
  return decision === 'label' ? null : decision;
}

function ofTitles(reader: Reader, spot: Spot): Indicator | Unsettled {
  const { facts } = spot.block;
  if (facts.indicator === undefined) {
    ask(reader, atCell(spot, spot.column.index), {
      id: 'indicator',
      about: 'indicator',
      params: { reason: 'which-indicator' },
      options: fitting(reader, spot).map((indicator) => ({
        ...indicatorOption(indicator),
        value: indicator.code,
      })),
    });
    return 'waiting';
  }
  const outcome = reader.readers.indicator(facts.indicator);
  if (outcome.ok) return outcome.value;
  complain(reader, WHOLE_FILE, facts.indicator, outcome);
  return 'refused';
}

/** Those that the unit of the column goes with, all when it goes with none; first those that titles name. */
function fitting({ lexicon, readers }: Reader, { block, column }: Spot): readonly Indicator[] {
  const all = lexicon.codebook.indicators;
  const unit = column.unit ?? block.section?.unit ?? block.facts.unit ?? '';
  const fits = unit === '' ? all : all.filter((entry) => readers.unit(unit, entry).ok);
  const likely = block.facts.likely.filter((entry) => fits.includes(entry));
  return fits.length > 0 ? [...new Set([...likely, ...fits])] : all;
}

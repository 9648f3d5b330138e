import type { Constants } from './constants.ts';
import type { Heading } from './header.ts';
import { periodTextOf } from './heading-period.ts';
import type { ImportSettings } from './import-request.ts';
import type { ValueHeading } from './long-heading.ts';

/** Titles stand in for columns that a long table lacks, never for its blank cells. */
export function givenBy(constants: Constants, { places }: Heading, settings: ImportSettings): ImportSettings {
  const given: Record<string, string> = {};
  const put = (
    role: 'indicator' | 'unit' | 'source' | 'status' | 'period',
    text: string | undefined,
  ): void => {
    if (text !== undefined && settings[role] === undefined && !places.has(role)) given[role] = text;
  };
  put('indicator', constants.indicator);
  put('unit', constants.unit);
  put('source', constants.source);
  put('status', constants.status);
  put('period', constants.period === undefined ? undefined : (periodTextOf(constants.period) ?? undefined));
  return { ...settings, ...given };
}

/** A heading goes before what a title or a person says of the whole file, as a column does. */
export function toldByHeading({ unit, status }: ValueHeading): Pick<ImportSettings, 'unit' | 'status'> {
  return { ...(unit === null ? {} : { unit }), ...(status === null ? {} : { status }) };
}

import type { nationwide as vi } from '../vi/nationwide.ts';

export const nationwide: typeof vi = {
  indicator: 'Indicator',
  year: 'Year of the target',
  caption: '{indicator}: targets for {year} of the country and the provinces',
  none: 'No target for this indicator in {year}',
  noneMeaning: 'Choose another year or another indicator.',
  againstTarget: 'Against the target',
  target: 'Target',
  lead: 'Each province under its own target; a province without one falls under the national target. Former provinces have only the targets that they set themselves.',
  scoreProvinces: 'Provinces',
  coverageAside: 'Figures of another source or period only, not ranked',
  coverageMissing: 'No figure yet',
  coverageNoTarget: 'Without this target',
  known: 'Judged by the figures up to {date}.',
  missing: '{indicator}: targets for {year} of the provinces without a figure',
  former: '{indicator}: targets for {year} that former provinces set themselves, outside the counts above',
  tiles: 'One square a province, in {unit}',
  shade: '{area}: {value} ({period}), {gap}',
  shadeNone: '{area}: {none}',
  mapTitle: '{indicator}: how near to the target of {year}',
  mapLabel:
    '{title}. {have} of {of} provinces have a figure, {met} are as far as the target. The Hoàng Sa (Paracel) archipelago belongs to Da Nang, the Trường Sa (Spratly) archipelago to Khanh Hoa. The figure of each province stands in the squares beside the map and in the table.',
  mapLegend: 'Legend',
  mapSource:
    'Boundaries: Vietnam Natural Resources, Environment and Cartography Publishing House (sapnhap.bando.com.vn), by way of thanglequoc/vietnamese-provinces-database (MIT); simplified.',
  nearness: {
    met: 'As far as the target',
    near: 'From 75 % of the target',
    half: 'From 50 % to below 75 %',
    far: 'Below 50 %',
    none: 'No figure yet',
  },
  place: 'Place',
};

export { briefing } from './briefing/vi.ts';
export { faults } from './faults/vi.ts';
export { findings } from './findings/vi.ts';
export { importWords as imports } from './imports/vi.ts';
export { problems } from './problems/vi.ts';
export { readings } from './readings/vi.ts';
export { targets } from './targets/vi.ts';
export { provisionally, verdicts } from './verdicts/vi.ts';
export { wantedWords as wanted } from './wanted/vi.ts';

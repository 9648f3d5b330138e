export { briefing } from './briefing/en.ts';
export { faults } from './faults/en.ts';
export { findings } from './findings/en.ts';
export { importWords as imports } from './imports/en.ts';
export { problems } from './problems/en.ts';
export { readings } from './readings/en.ts';
export { targets } from './targets/en.ts';
export { provisionally, verdicts } from './verdicts/en.ts';
export { wantedWords as wanted } from './wanted/en.ts';

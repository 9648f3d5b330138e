export { readings } from './readings/en.ts';
export { verdicts } from './verdicts/en.ts';

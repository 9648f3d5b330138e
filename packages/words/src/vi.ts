export { readings } from './readings/vi.ts';
export { verdicts } from './verdicts/vi.ts';

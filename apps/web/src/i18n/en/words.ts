export { readings } from '@kts/words/readings/en';
export { verdicts } from '@kts/words/verdicts/en';

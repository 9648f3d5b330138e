export { readings } from '@kts/words/readings/vi';
export { verdicts } from '@kts/words/verdicts/vi';

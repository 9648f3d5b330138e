export { readings } from '@kts/words/readings/vi';
export { targets } from '@kts/words/targets/vi';
export { provisionally, verdicts } from '@kts/words/verdicts/vi';

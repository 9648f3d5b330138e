export { readings } from '@kts/words/readings/en';
export { targets } from '@kts/words/targets/en';
export { provisionally, verdicts } from '@kts/words/verdicts/en';

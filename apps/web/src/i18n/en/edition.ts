import { messages } from './index.ts';
import * as words from './words.ts';

export const edition = { messages, words };

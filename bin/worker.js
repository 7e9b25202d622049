// A thread of `score`: serves the thread that began it.
import { load } from './load.js';

await load('cli').serve();

// The last step of the build: reads reports of every kind and keeps what V8 compiled for that.
import { keepCompiled, load, tune } from './load.js';

const nothing = () => Promise.resolve();
const io = { out: nothing, err: nothing, stdin: nothing, env: {}, columns: null, errorColumns: null };

tune();
await load('cli').main(['score', 'fixtures', '--no-config', '--all'], io);
keepCompiled();

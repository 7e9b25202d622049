#!/usr/bin/env node
import { load, tune } from './load.js';

tune();
process.exitCode = await load('cli').main(process.argv.slice(2));

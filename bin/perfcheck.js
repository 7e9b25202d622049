#!/usr/bin/env node
import module from 'node:module';

// from Node 22.1 on, compiled code is kept between runs
module.enableCompileCache?.();
const { main } = await import('../dist/cli.js');

process.exitCode = await main(process.argv.slice(2));

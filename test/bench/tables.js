// Runs tables.ts: node test/bench/tables.js [--details] [file truth.json]…
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const outfile = fileURLToPath(new URL('../../node_modules/.cache/bench-tables/main.js', import.meta.url));
await build({
  entryPoints: [fileURLToPath(new URL('tables.ts', import.meta.url))],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
await import(outfile);

// The built program, and V8 set up for it. Compiling all that reads a report takes a fifth of the time of reading one:
// the build keeps what V8 compiled beside each bundle. V8 takes that only where it is the same V8 with the same flags;
// else, or where there is none, a bundle is compiled as any other source.
import { readFileSync, writeFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import v8 from 'node:v8';
import vm from 'node:vm';

/** The scripts of the bundles that were loaded, by name. */
export const scripts = new Map();

/** Sets V8 up; once in a process, before anything is loaded. */
export function tune() {
  // A report is read in less time than V8 needs to optimise what reads it: optimising later (V8's own budget is about
  // a quarter of this) saves a third of the processor time, in a batch as well as for one report. V8 12 waits by
  // itself, and does not know the flag.
  if (process.versions.v8.startsWith('11.')) v8.setFlagsFromString('--interrupt-budget=500000');
  // most patterns run more than once: to compile each for V8's interpreter first is time lost
  v8.setFlagsFromString('--no-regexp-tier-up');
  // from Node 22.1 on, the compiled code of packages is kept, too
  module.enableCompileCache?.();
}

/** Loads a bundle of dist/; returns what it exports. */
export function load(name) {
  const filename = inDist(`${name}.cjs`);
  // import() would fail in compiled code of Node 20, so a bundle gets what loads another one
  const source = `(function (module, require, bundleUrl, loadBundle) {${readFileSync(filename, 'utf8')}\n})`;
  const script = new vm.Script(source, { filename, cachedData: compiled(name) });
  scripts.set(name, script);
  const bundle = { exports: {} };
  script.runInThisContext()(bundle, createRequire(filename), pathToFileURL(filename).href, load);
  return bundle.exports;
}

/** Keeps what V8 has compiled of the bundles by now for later runs. */
export function keepCompiled() {
  for (const [name, script] of scripts) writeFileSync(inDist(`${name}.v8`), script.createCachedData());
}

function compiled(name) {
  try {
    return readFileSync(inDist(`${name}.v8`));
  } catch {
    return undefined;
  }
}

function inDist(name) {
  return fileURLToPath(new URL(`../dist/${name}`, import.meta.url));
}

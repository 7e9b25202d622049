// Paths, folders and globs → the files to read, in the order given, sorted within a folder, each once.
import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, posix } from 'node:path';
import type { Input } from '../batch.js';

export interface Discovery {
  inputs: Input[];
  /** Files in folders that were passed over: other kinds, dot-files, Word's lock files (~$). */
  skipped: number;
}

const READABLE = /\.(?:docx|pdf|txt|md)$/i;
const DENIED = new Set(['EACCES', 'EPERM']);
const GLOB = /[*?[\]{}!()]/;

/** Finds the inputs of a run. A missing path is an input that fails. `stdinName` is the path that `-` goes by. */
export async function discover(paths: string[], stdinName: string): Promise<Discovery> {
  const found: Discovery = { inputs: [], skipped: 0 };
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === '-') {
      if (!seen.has('-')) found.inputs.push({ kind: 'stdin', path: stdinName });
      seen.add('-');
      continue;
    }
    const offered = await addPath(path, found, seen);
    if (offered === 0) found.inputs.push(failing(path, 'failure.no-files'));
  }
  return found;
}

/** Adds what a path leads to; returns how many inputs that is, those met before included. */
async function addPath(path: string, found: Discovery, seen: Set<string>): Promise<number> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (!(info instanceof Error))
    return info.isDirectory()
      ? addFolder(path, found, seen, new Set())
      : addFile(path, info.size, found, seen);
  if (GLOB.test(path)) {
    const matches = await matching(path);
    let offered = 0;
    for (const match of matches) offered += await addPath(match, found, seen);
    if (offered > 0) return offered;
  }
  found.inputs.push(
    failing(path, DENIED.has(info.code ?? '') ? 'failure.not-readable' : 'failure.not-found'),
  );
  return 1;
}

async function matching(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const absolute = isAbsolute(pattern);
  const matches = await glob(pattern, { onlyFiles: true, dot: false, expandDirectories: false, absolute });
  return matches.filter((match) => !posix.basename(match).startsWith('~$')).sort(byCodeUnits);
}

async function addFolder(
  folder: string,
  found: Discovery,
  seen: Set<string>,
  above: Set<string>,
): Promise<number> {
  const real = await realpath(folder);
  if (above.has(real)) return 0; // a link that leads back up
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    found.inputs.push(failing(folder, 'failure.not-readable'));
    return 1;
  }
  const within = new Set(above).add(real);
  let offered = 0;
  for (const entry of entries.sort((a, b) => byCodeUnits(a.name, b.name))) {
    const path = join(folder, entry.name);
    const hidden = entry.name.startsWith('.') || entry.name.startsWith('~$');
    const info = await stat(path).catch(() => null);
    if (info?.isDirectory() && !hidden) offered += await addFolder(path, found, seen, within);
    else if (info?.isFile() && !hidden && READABLE.test(entry.name))
      offered += await addFile(path, info.size, found, seen);
    else if (!info?.isDirectory()) found.skipped += 1;
  }
  return offered;
}

async function addFile(path: string, size: number, found: Discovery, seen: Set<string>): Promise<number> {
  const real = await realpath(path).catch(() => path);
  if (!seen.has(real)) found.inputs.push({ kind: 'file', path, size });
  seen.add(real);
  return 1;
}

function failing(path: string, key: string): Input {
  return { kind: 'failure', failure: { path, code: 'not-found', key, values: {} } };
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

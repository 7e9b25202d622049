// Profiles from files: a user's own, found by path, with what they extend filled in; ids lead to those of the tool.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { BASE, isProfileFile, knownProfile, merged, profileIds } from './known.js';
import { profileFileSchema, type Profile, type ProfileFile } from './schema.js';
import { DataError, readYaml } from './yaml.js';

export { DataError } from './yaml.js';
export { profileIds, settingsOf } from './known.js';
export type { Profile } from './schema.js';

/** The profile of an id, or of a file. Throws a DataError where the file is wrong; null where there is none. */
export function loadProfile(idOrPath: string, from: string = process.cwd()): Profile | null {
  return load(idOrPath, from, []);
}

function load(idOrPath: string, from: string, above: string[]): Profile | null {
  if (!isProfileFile(idOrPath)) return knownProfile(idOrPath);
  const path = isAbsolute(idOrPath) ? idOrPath : resolve(from, idOrPath);
  if (!existsSync(path)) return null;
  if (above.includes(path))
    throw new DataError(path, 1, 1, 'extends', 'a profile cannot extend itself', { key: 'data.loop' });
  return complete(readFileSync(path, 'utf8'), path, [...above, path]);
}

/** Profile text as a profile. `source` names it in errors and is where files that it extends are looked for. */
export function parseProfile(text: string, source: string): Profile {
  return complete(text, source, [source]);
}

function complete(text: string, source: string, above: string[]): Profile {
  const file = readYaml(text, source, profileFileSchema);
  const parent = file.id === BASE && !file.extends ? null : parentOf(file, text, source, above);
  return merged(file, parent);
}

function parentOf(file: ProfileFile, text: string, source: string, above: string[]): Profile {
  const wanted = file.extends ?? BASE;
  const parent = load(wanted, dirname(source), above);
  if (parent) return parent;
  const lines = text.slice(0, Math.max(0, text.search(/^extends\s*:/m))).split('\n');
  const allowed = profileIds().join(', ');
  throw new DataError(source, lines.length, 1, 'extends', `one of ${allowed}, or a file: ${wanted}`, {
    key: 'data.no-profile',
    values: { value: wanted, allowed },
  });
}

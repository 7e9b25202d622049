// Profiles from their files: found by id or path, with what they extend filled in.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RuleSettings } from '../rules/rule.js';
import { profileFileSchema, type Profile, type ProfileFile } from './schema.js';
import { DataError, readYaml } from './yaml.js';

export { DataError } from './yaml.js';
export type { Profile } from './schema.js';

const BASE = 'national-2020';
let folder: string | null = null;

/** Beside this file in the sources, in `profiles` beside the bundle. */
function ownFolder(): string {
  if (folder !== null) return folder;
  const here = dirname(fileURLToPath(import.meta.url));
  const found = [here, join(here, 'profiles'), join(here, '..', 'profiles')].find((place) =>
    existsSync(join(place, `${BASE}.yaml`)),
  );
  if (!found) throw new Error(`no profiles beside ${here}`);
  return (folder = found);
}

/** The ids of the profiles that come with the tool. */
export function profileIds(): string[] {
  return readdirSync(ownFolder())
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

const known = new Map<string, Profile>();

/** The profile of an id, or of a file (a name with a slash or .yaml). Throws a DataError where it is wrong, null where there is none. */
export function loadProfile(idOrPath: string, from: string = process.cwd()): Profile | null {
  return load(idOrPath, from, []);
}

function load(idOrPath: string, from: string, above: string[]): Profile | null {
  const isFile = /[\\/]|\.ya?ml$/.test(idOrPath);
  if (!isFile && !profileIds().includes(idOrPath)) return null;
  const path = !isFile
    ? join(ownFolder(), `${idOrPath}.yaml`)
    : isAbsolute(idOrPath)
      ? idOrPath
      : resolve(from, idOrPath);
  const cached = known.get(path);
  if (cached) return cached;
  if (!existsSync(path)) return null;
  if (above.includes(path)) throw new DataError(path, 1, 1, 'extends', 'a profile cannot extend itself');
  const profile = complete(readFileSync(path, 'utf8'), path, [...above, path]);
  if (!isFile) known.set(path, profile);
  return profile;
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
  throw new DataError(source, lines.length, 1, 'extends', `one of ${profileIds().join(', ')}, or a file: ${wanted}`);
} // prettier-ignore

/** The child's words over the parent's; indicators are joined by name. */
function merged(file: ProfileFile, parent: Profile | null): Profile {
  const execution = file.execution ?? parent?.execution ?? { weight: 10, mode: 'linear' as const };
  const own = new Set(file.indicators.map((indicator) => indicator.name));
  return {
    id: file.id,
    title: file.title,
    basis: file.basis,
    detect: file.detect ?? null,
    execution: { ...execution, explainBelow: execution.explainBelow ?? parent?.execution.explainBelow ?? '0.95' },
    grades: file.grades ?? parent?.grades ?? [],
    overachievementLimit: file.overachievementLimit ?? parent?.overachievementLimit ?? '1.3',
    qualitative: file.qualitative ?? parent?.qualitative ?? [],
    indicators: [...file.indicators, ...(parent?.indicators ?? []).filter((i) => !own.has(i.name))],
  };
} // prettier-ignore

/** The numbers of a profile that rules read. */
export function settingsOf(profile: Profile): RuleSettings {
  return {
    overachievementLimit: profile.overachievementLimit,
    explainExecutionBelow: profile.execution.explainBelow,
    grades: profile.grades,
    criteria: profile.indicators.flatMap(({ name, criterion }) => (criterion ? [{ name, criterion }] : [])),
  };
}

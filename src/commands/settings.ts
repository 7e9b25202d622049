// Which configuration and which profile hold for a run: --no-config, --config or the file of the folder, then --profile.
import { existsSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { UsageError, type ConfigFile, type ProfileFlags } from '../config.js';
import { isProfileFile, knownProfile, profileIds, type Profile } from '../profiles/known.js';
import type { Severity } from '../report/check.js';
import type { RunOptions } from '../run.js';
import { sentence, type Language } from '../wording/index.js';

export const CONFIG_NAME = 'perfcheck.config.yaml';

export interface Settings {
  file: ConfigFile;
  language: Language;
  /** How documents are checked. */
  run: Omit<RunOptions, 'keeps'>;
}

/** Reads what a run depends on besides its inputs. Throws a UsageError where something is wrong. */
export async function settingsFor(flags: ProfileFlags, language: Language): Promise<Settings> {
  try {
    return await read(flags, language);
  } catch (error) {
    throw dataUsage(error, language);
  }
}

async function read(flags: ProfileFlags, spoken: Language): Promise<Settings> {
  const path = configPath(flags);
  const { file, text } = path ? await (await import('./config-file.js')).readConfigFile(path) : NO_FILE;
  const folder = path ? dirname(path) : '.';
  const ownProfiles: Profile[] = [];
  for (const [index, name] of (file.profiles ?? []).entries()) {
    const profile = await profileFrom(isProfileFile(name) ? name : `./${name}`, folder, []);
    if (!profile) throw await dataError(path!, text, ['profiles', index], name);
    ownProfiles.push(profile);
  }
  if (file.profile && file.extends) throw await dataError(path!, text, ['extends']);
  const run = { ownProfiles, ...ownWords(file) };
  const language = flags.lang === undefined ? (file.lang ?? spoken) : spoken;
  if (flags.profile !== undefined) {
    const profile = await profileFrom(flags.profile, '.', ownProfiles);
    if (profile) return { file, language, run: { ...run, profile } };
    const key = isProfileFile(flags.profile) ? 'usage.no-profile-file' : 'usage.unknown-profile';
    throw new UsageError(key, { value: flags.profile, allowed: allowedIds(ownProfiles) });
  }
  const key = file.extends ? 'extends' : 'profile';
  const wanted = file[key];
  if (wanted === undefined) return { file, language, run };
  const profile = await profileFrom(wanted, folder, ownProfiles);
  if (!profile) throw await dataError(path!, text, [key], wanted, allowedIds(ownProfiles));
  return { file, language, run: { ...run, profile } };
}

const NO_FILE: { file: ConfigFile; text: string } = { file: {}, text: '' };

function configPath({ config }: ProfileFlags): string | null {
  if (config === false) return null;
  if (config !== undefined) return config;
  return existsSync(CONFIG_NAME) ? CONFIG_NAME : null;
}

/** A profile by id or file; files are looked for beside `folder`. */
async function profileFrom(words: string, folder: string, own: Profile[]): Promise<Profile | null> {
  const named = own.find(({ id }) => id === words);
  if (named) return named;
  if (!isProfileFile(words)) return knownProfile(words);
  return (await import('../profiles/load.js')).loadProfile(words, folder);
}

function allowedIds(own: Profile[]): string {
  return [...own.map(({ id }) => id), ...profileIds()].join(', ');
}

/** The numbers, criteria and severities that the file sets itself. */
function ownWords(file: ConfigFile): Pick<RunOptions, 'settings' | 'severities'> {
  const { grades, overachievementLimit, explainExecutionBelow, indicators = [] } = file;
  const severities = Object.entries(file.severities ?? {}).filter(([, severity]) => severity !== 'off');
  return {
    settings: {
      // best first, however they are listed
      ...(grades ? { grades: [...grades].sort((a, b) => Number(b.from) - Number(a.from)) } : {}),
      ...(overachievementLimit ? { overachievementLimit } : {}),
      ...(explainExecutionBelow ? { explainExecutionBelow } : {}),
      criteria: indicators.flatMap(({ name, criterion }) => (criterion ? [{ name, criterion }] : [])),
    },
    severities: Object.fromEntries(severities) as Record<string, Severity>,
  };
}

/** A fault that only shows once the file has been read: a profile that is not there, two that exclude each other. */
async function dataError(
  source: string,
  text: string,
  path: (string | number)[],
  value?: string,
  allowed = '',
): Promise<Error> {
  const { DataError, placeIn } = await import('../profiles/yaml.js');
  const { line, column } = placeIn(text, path);
  const missing = value !== undefined && (isProfileFile(value) || allowed === '');
  const key = value === undefined ? 'data.both' : missing ? 'data.no-profile-file' : 'data.no-profile';
  const expected = sentence('en', key, { value, allowed });
  return new DataError(source, line, column, path.join('.'), expected, {
    key,
    values: { value: value ?? '', allowed },
  });
}

/** A wrong data file as bad usage: the file, the place in it, what was expected there. */
function dataUsage(error: unknown, language: Language): unknown {
  if (!isDataError(error)) return error;
  const { source, line, column, path, reason } = error;
  const near = relative('.', source);
  const place = `${near.startsWith('..') ? source : near}:${line}:${column}`;
  return new UsageError('usage.data-file', {
    place,
    path,
    expected: sentence(language, reason.key, reason.values),
  });
}

type DataError = import('../profiles/yaml.js').DataError;

/** Known by its fields: loading its class would load YAML. */
function isDataError(error: unknown): error is DataError {
  return error instanceof Error && 'source' in error && 'line' in error && 'reason' in error;
}

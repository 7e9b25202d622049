// The profiles that come with the tool, without reading YAML: compiled.json holds them, made from the files beside it.
import compiled from './compiled.json' with { type: 'json' };
import type { RuleSettings } from '../rules/rule.js';
import type { Profile, ProfileFile } from './schema.js';

export type { Profile } from './schema.js';

/** What every profile builds upon in the end, and what holds where none is recognised. */
export const BASE = 'national-2020';

const files = compiled as unknown as Record<string, ProfileFile>;
const complete = new Map<string, Profile>();

/** The ids of the profiles that come with the tool. */
export function profileIds(): string[] {
  return Object.keys(files);
}

/** Whether words name a file and not a profile of the tool: they have a slash or end in .yaml. */
export function isProfileFile(words: string): boolean {
  return /[\\/]|\.ya?ml$/.test(words);
}

/** The profile of an id, or null where there is none. */
export function knownProfile(id: string): Profile | null {
  const found = complete.get(id);
  if (found) return found;
  const file = Object.hasOwn(files, id) ? files[id] : undefined;
  if (!file) return null;
  const parent = file.id === BASE && !file.extends ? null : knownProfile(file.extends ?? BASE);
  const profile = merged(file, parent);
  complete.set(id, profile);
  return profile;
}

/** The child's words over the parent's; indicators are joined by name. */
export function merged(file: ProfileFile, parent: Profile | null): Profile {
  const execution = file.execution ?? parent?.execution ?? { weight: 10, mode: 'linear' as const };
  const explainBelow = execution.explainBelow ?? parent?.execution.explainBelow ?? '0.95';
  const own = new Set(file.indicators.map((indicator) => indicator.name));
  return {
    id: file.id,
    title: file.title,
    basis: file.basis,
    detect: file.detect ?? null,
    execution: { ...execution, explainBelow },
    grades: file.grades ?? parent?.grades ?? [],
    overachievementLimit: file.overachievementLimit ?? parent?.overachievementLimit ?? '1.3',
    qualitative: file.qualitative ?? parent?.qualitative ?? [],
    indicators: [...file.indicators, ...(parent?.indicators ?? []).filter((i) => !own.has(i.name))],
  };
}

/** What of a profile rules read. */
export function settingsOf(profile: Profile): RuleSettings {
  return {
    overachievementLimit: profile.overachievementLimit,
    explainExecutionBelow: profile.execution.explainBelow,
    grades: profile.grades,
    execution: { weight: String(profile.execution.weight), mode: profile.execution.mode },
    criteria: profile.indicators.flatMap(({ name, criterion }) => (criterion ? [{ name, criterion }] : [])),
  };
}

// What one run of `score` is to do: defaults < configuration file < flags, checked before anything is read.
import { RULE_IDS, SEVERITIES, type RuleId, type Severity } from './report/check.js';
import type { Indicator } from './profiles/schema.js';
import { FORMATS, formatOfName, type OutputFormat } from './reporters/index.js';
import type { RuleSettings } from './rules/rule.js';
import type { Language } from './wording/index.js';

/** What perfcheck.config.yaml may set. */
export interface ConfigFile {
  profile?: string;
  extends?: string;
  profiles?: string[];
  grades?: RuleSettings['grades'];
  overachievementLimit?: string;
  explainExecutionBelow?: string;
  indicators?: Indicator[];
  only?: RuleId[];
  ignore?: RuleId[];
  failOn?: FailOn;
  minSeverity?: Severity;
  severities?: Partial<Record<RuleId, Severity | 'off'>>;
  lang?: Language;
}

/** The flags that say which configuration and which profile hold. */
export interface ProfileFlags {
  /** false: --no-config. */
  config?: string | false;
  profile?: string;
  lang?: string;
}

/** The flags of `score` as they were typed. */
export interface ScoreFlags extends ProfileFlags {
  format?: string;
  output?: string[];
  only?: string[];
  ignore?: string[];
  failOn?: string;
  minSeverity?: string;
  all?: boolean;
  quiet?: boolean;
  stdinFilename?: string;
  progress?: boolean;
  jobs?: string;
  timeout?: string;
}

export type FailOn = Severity | 'never';

export interface ScoreConfig {
  /** What goes to standard output; null where a file takes it. */
  format: OutputFormat | null;
  outputs: { format: OutputFormat; path: string }[];
  keeps(rule: RuleId): boolean;
  failOn: FailOn;
  minSeverity: Severity;
  all: boolean;
  quiet: boolean;
  stdinName: string;
  progress: boolean;
  /** null: as many as the run is worth. */
  jobs: number | null;
  /** Seconds that one document may take; null: no limit. */
  timeout: number | null;
}

/** Flags over the file over defaults. Throws UsageError for an unknown rule, format or severity. */
export function scoreConfig(flags: ScoreFlags, file: ConfigFile = {}): ScoreConfig {
  const format = oneOf(flags.format ?? 'pretty', FORMATS, 'usage.unknown-format');
  const outputs = (flags.output ?? []).map((text) =>
    outputOf(text, flags.format === undefined ? null : format),
  );
  const plain = (flags.output ?? []).some((text) => splitOutput(text).format === null);
  return {
    format: plain ? null : format,
    outputs,
    keeps: keptRules(flags, file),
    failOn: oneOf(
      flags.failOn ?? file.failOn ?? 'error',
      [...SEVERITIES, 'never'] as const,
      'usage.unknown-fail-on',
    ),
    minSeverity: oneOf(flags.minSeverity ?? file.minSeverity ?? 'info', SEVERITIES, 'usage.unknown-severity'),
    all: flags.all ?? false,
    quiet: flags.quiet ?? false,
    progress: (flags.progress ?? true) && !flags.quiet,
    stdinName: flags.stdinFilename ?? '-',
    jobs: numberIn(flags.jobs, /^[1-9]\d{0,2}$/, 'usage.jobs'),
    timeout: numberIn(flags.timeout, /^(?!0+(?:\.0+)?$)\d{1,6}(?:\.\d{1,3})?$/, 'usage.timeout'),
  };
}

/** Rules named by --only are meant, whatever the file leaves out. */
function keptRules(flags: ScoreFlags, file: ConfigFile): (rule: RuleId) => boolean {
  const only = flags.only ? ruleIds(flags.only) : new Set(file.only ?? []);
  const ignore = flags.ignore ? ruleIds(flags.ignore) : new Set(flags.only ? [] : file.ignore);
  const off = (rule: RuleId): boolean => !flags.only && file.severities?.[rule] === 'off';
  return (rule) => (only.size === 0 || only.has(rule)) && !ignore.has(rule) && !off(rule);
}

function outputOf(text: string, format: OutputFormat | null): ScoreConfig['outputs'][number] {
  const { format: named, path } = splitOutput(text);
  if (path === '') throw new UsageError('usage.no-output-file', { value: text });
  if (named !== null) return { format: oneOf(named, FORMATS, 'usage.unknown-format'), path };
  return { format: format ?? formatOfName(path) ?? 'pretty', path };
}

/** FORMAT=FILE or FILE. A word before the first = is meant as a format. */
function splitOutput(text: string): { format: string | null; path: string } {
  const match = /^([a-z]+)=(.*)$/is.exec(text);
  return match ? { format: match[1]!, path: match[2]! } : { format: null, path: text };
}

function numberIn(text: string | undefined, form: RegExp, key: string): number | null {
  if (text === undefined) return null;
  if (!form.test(text)) throw new UsageError(key, { value: text });
  return Number(text);
}

function ruleIds(texts: string[] = []): Set<RuleId> {
  const ids = texts.flatMap((text) => text.split(/[,，\s]+/)).filter((id) => id !== '');
  if (texts.length > 0 && ids.length === 0) throw new UsageError('usage.no-rule');
  return new Set(ids.map((id) => oneOf(id, RULE_IDS, 'usage.unknown-rule')));
}

/** Thrown for bad usage; `key` names a sentence of the wording catalogue. */
export class UsageError extends Error {
  constructor(
    readonly key: string,
    readonly values: Record<string, string> = {},
  ) {
    super(key);
  }
}

/** The value if it is one of those allowed, else a usage error that lists them. */
export function oneOf<T extends string>(value: string, allowed: readonly T[], key: string): T {
  const known = allowed.find((candidate) => candidate === value);
  if (known === undefined) throw new UsageError(key, { value, allowed: allowed.join(', ') });
  return known;
}

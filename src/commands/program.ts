// The command line: commands, their options and help in the user's language; wrong usage becomes one clear line.
import { Command, CommanderError, Option } from 'commander';
import { FORMATS } from '../reporters/index.js';
import { displayWidth, wrap } from '../reporters/layout.js';
import { UsageError, type ScoreFlags } from '../config.js';
import { profileIds } from '../profiles/known.js';
import { VERSION } from './version.js';
import { sentence, type Language } from '../wording/index.js';
import { usageOf } from './commander-words.js';
import type { ExplainFlags } from './explain.js';
import type { ExtractFlags } from './extract.js';
import { layoutWidth, wantsColor, type Context, type Io } from './io.js';

const LANGUAGES = ['zh', 'en'] as const;

/** Parses and runs one command line; resolves to the exit status. */
export async function runProgram(argv: string[], io: Io): Promise<number> {
  const language = languageOf(argv);
  const state = { status: 0 };
  const texts: string[] = [];
  const program = buildProgram(language, argv, io, state);
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({ writeOut: (text) => texts.push(text), writeErr: () => {} });
  try {
    if (argv.length === 0) {
      await io.err(program.helpInformation());
      return 2;
    }
    if (beforeDashes(argv).some((word) => word === '--version')) texts.push(`${VERSION}\n`);
    else await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    const usage = error instanceof CommanderError ? usageOf(error, argv) : error;
    if (usage instanceof UsageError) {
      await io.err(`perfcheck: ${sentence(language, usage.key, usage.values)}\n`);
      return 2;
    }
    if (usage !== null) {
      // a bug of ours must not look like a finding (1)
      const told =
        usage instanceof Error ? ((io.env.PERFCHECK_DEBUG && usage.stack) ?? usage.message) : String(usage);
      await io.err(`perfcheck: ${sentence(language, 'usage.internal', { value: told })}\n`);
      return 2;
    }
  }
  for (const text of texts) await io.out(text);
  return state.status;
}

/** The language, before anything else is known; a wrong one is reported by the command itself. */
function languageOf(argv: string[]): Language {
  const words = beforeDashes(argv);
  for (const [index, word] of words.entries()) {
    const value = word === '--lang' ? words[index + 1] : /^--lang=(.*)$/.exec(word)?.[1];
    if (value === 'zh' || value === 'en') return value;
  }
  return 'zh';
}

function beforeDashes(argv: string[]): string[] {
  const end = argv.indexOf('--');
  return end < 0 ? argv : argv.slice(0, end);
}

interface CommonFlags {
  lang?: string;
}

type Say = (key: string, values?: Record<string, string>) => string;
type Action<Flags> = (words: string[], flags: Flags, context: Context) => Promise<number>;

/** Declares a command with its own options and those that all have in common. */
type Declare = <Flags>(usage: string, options: (command: Command) => Command, action: Action<Flags>) => void;

function buildProgram(language: Language, argv: string[], io: Io, state: { status: number }): Command {
  const say: Say = (key, values) => sentence(language, key, values);
  const program = new Command('perfcheck');
  const declare: Declare = (usage, options, action) => {
    const key = usage.split(' ')[0]!;
    const command = program
      .command(usage)
      .description(say(`help.${key}`))
      .addHelpText('after', `\n${say(`help.${key}.examples`)}\n`);
    options(command)
      .addOption(new Option('--lang <zh|en>', say('help.lang')))
      .option('--no-color', say('help.no-color'))
      .helpOption('-h, --help', say('help.help'))
      .action(async (...received: unknown[]) => {
        state.status = await perform(received, action, { language, argv, io });
      });
  };
  declareCommands(declare, say);
  program
    .description(say('help.program'))
    .option('--lang <zh|en>', say('help.lang'))
    .option('--no-color', say('help.no-color'))
    .option('--version', say('help.version'))
    .helpOption('-h, --help', say('help.help'))
    .helpCommand('help [command]', say('help.help'))
    .addHelpText('after', `\n${say('help.program.examples')}\n`);
  for (const each of [program, ...program.commands])
    each.configureHelp({
      displayWidth,
      boxWrap: (text, width) => wrap(text, width).join('\n'),
      helpWidth: Math.min(layoutWidth(io), 100),
      styleTitle: (title) => say(`help.title.${title.replace(/[: ]/g, '').toLowerCase()}`),
    });
  return program;
}

/** Runs a command with what commander hands over: arguments, then options, then the command itself. */
function perform<Flags>(
  received: unknown[],
  action: Action<Flags>,
  { language, argv, io }: { language: Language; argv: string[]; io: Io },
): Promise<number> {
  const flags = (received.at(-1) as Command).optsWithGlobals<Flags & CommonFlags>();
  const words = received
    .slice(0, -2)
    .flat()
    .filter((word) => typeof word === 'string');
  if (flags.lang !== undefined && !LANGUAGES.some((known) => known === flags.lang))
    throw new UsageError('usage.unknown-language', { value: flags.lang });
  const color = wantsColor(io, !beforeDashes(argv).includes('--no-color'));
  return action(words, flags, { io, language, color, width: layoutWidth(io) });
}

const collect = (value: string, before: string[] = []): string[] => [...before, value];

function declareCommands(declare: Declare, say: Say): void {
  const withRules = (command: Command): Command =>
    command
      .option('--config <file>', say('help.config'))
      .option('--no-config', say('help.no-config'))
      .option('--profile <id|file>', say('help.profile', { profiles: profileIds().join(', ') }));
  declare<ScoreFlags>(
    'score [path...]',
    (command) =>
      withRules(
        command
          .option('--format <format>', say('help.format', { formats: FORMATS.join(', ') }))
          .option('-o, --output <file>', say('help.output'), collect),
      )
        .option('--only <rules>', say('help.only'), collect)
        .option('--ignore <rules>', say('help.ignore'), collect)
        .option('--fail-on <severity>', say('help.fail-on'))
        .option('--min-severity <severity>', say('help.min-severity'))
        .option('--all', say('help.all'))
        .option('--quiet', say('help.quiet'))
        .option('--jobs <number>', say('help.jobs'))
        .option('--timeout <seconds>', say('help.timeout'))
        .option('--stdin-filename <name>', say('help.stdin-filename'))
        .option('--no-progress', say('help.no-progress')),
    async (paths, flags, context) => (await import('./score.js')).score(paths, flags, context),
  );
  declare<ExtractFlags>(
    'extract [path...]',
    (command) =>
      withRules(
        command.option('--tables', say('help.tables')).option('--format <format>', say('help.format-json')),
      ).option('--stdin-filename <name>', say('help.stdin-filename')),
    async (paths, flags, context) => (await import('./extract.js')).extract(paths, flags, context),
  );
  declare<ExplainFlags>(
    'explain [rule]',
    (command) =>
      command
        .option('--criterion <text>', say('help.criterion'))
        .option('--weight <number>', say('help.weight'))
        .option('--value <value>', say('help.value'))
        .option('--format <format>', say('help.format-two')),
    async (rules, flags, context) => (await import('./explain.js')).explain(rules, flags, context),
  );
  declare<{ format?: string }>(
    'rules',
    (command) => command.option('--format <format>', say('help.format-rules')),
    async (_, flags, context) => (await import('./rules.js')).rules(flags, context),
  );
  declare(
    'init',
    (command) => command,
    async (_, __, context) => (await import('./init.js')).init(context),
  );
}

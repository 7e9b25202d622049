// What commander complains of, as our own usage errors: its messages are English only.
import { UsageError } from '../config.js';

/** The usage error behind a commander error; null where help was asked for and shown. */
export function usageOf(
  error: { code: string; exitCode: number; message: string },
  argv: string[],
): UsageError | null {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const near = /Did you mean (?:one of )?([^?]*)\?/.exec(error.message)?.[1] ?? '';
  const command = argv.find((word) => !word.startsWith('-')) ?? '';
  switch (error.code) {
    case 'commander.helpDisplayed':
      return null;
    case 'commander.unknownOption':
      return new UsageError('usage.unknown-option', { value: quoted, near, command });
    case 'commander.unknownCommand':
      return new UsageError('usage.unknown-command', { value: quoted, near });
    case 'commander.optionMissingArgument':
      return new UsageError('usage.option-without-value', { value: quoted });
    case 'commander.excessArguments':
      return new UsageError('usage.too-many-arguments', { command });
    case 'commander.help':
      return error.exitCode === 0 ? null : new UsageError('usage.no-command');
    default:
      return new UsageError('usage.other', { value: error.message.replace(/^error: /, '') });
  }
}

// --format github: workflow commands, shown as annotations by GitHub Actions.
import { placeWords } from './place.js';
import type { MakeReporter } from './reporter.js';
import { shownChecks } from './shown.js';

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Prints one command a finding, and one a file that could not be read. */
export const githubReporter: MakeReporter = (options) => {
  const command = (
    level: string,
    properties: Record<string, string | undefined>,
    message: string,
  ): string => {
    const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
    const text = given.map(([key, value]) => `${key}=${escaped(value!, true)}`).join(',');
    return `::${level} ${text}::${escaped(message, false)}\n`;
  };
  return {
    start: () => '',
    document: (document) =>
      shownChecks(document, { ...options, all: false })
        .map(({ severity, rule, location, message }) => {
          const place = placeWords(location, options.language);
          const line = location.line?.toString();
          const text = place === '' ? message : `${message} (${place})`;
          return command(LEVELS[severity], { file: document.path, line, title: rule }, text);
        })
        .join(''),
    failure: ({ path, code, message }) => command('error', { file: path, title: code }, message),
    end: () => '',
  };
};

function escaped(text: string, property: boolean): string {
  const plain = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return property ? plain.replaceAll(':', '%3A').replaceAll(',', '%2C') : plain;
}

// Colours by meaning, so that every terminal text looks alike.
import { Chalk } from 'chalk';

export interface Style {
  error(text: string): string;
  warning(text: string): string;
  info(text: string): string;
  pass(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

/** The styles with colour, or ones that change nothing. */
export function makeStyle(color: boolean): Style {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    error: (text) => chalk.red(text),
    warning: (text) => chalk.yellow(text),
    info: (text) => chalk.cyan(text),
    pass: (text) => chalk.green(text),
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
  };
}

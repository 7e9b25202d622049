// perfcheck rules: every rule with its id, severity and title.
import { SCHEMA_VERSION } from '../reporters/json.js';
import { displayWidth, hanging, pad } from '../reporters/layout.js';
import { makeStyle } from '../reporters/style.js';
import { RULES } from '../rules/index.js';
import { oneOf } from '../config.js';
import { sentence } from '../wording/index.js';
import type { Context } from './io.js';

/** Runs `rules`; resolves to the exit status. */
export async function rules(flags: { format?: string }, context: Context): Promise<number> {
  const { io, language, color, width } = context;
  const format = oneOf(
    flags.format ?? 'pretty',
    ['pretty', 'json', 'markdown'] as const,
    'usage.unknown-format',
  );
  if (format === 'json') {
    const list = RULES.map(({ id, severity, title, why, basis }) => ({
      id,
      severity,
      title: title[language],
      why: why[language],
      basis: basis[language],
    }));
    await io.out(`${JSON.stringify({ schemaVersion: SCHEMA_VERSION, rules: list }, null, 2)}\n`);
    return 0;
  }
  const label = (key: string): string => sentence(language, key);
  if (format === 'markdown') {
    const rows = RULES.map(({ id, severity, title }) => [
      `\`${id}\``,
      label(`severity.${severity}`),
      title[language],
    ]);
    await io.out(markdownTable([['rule', 'severity', 'title'].map((key) => label(`rules.${key}`)), ...rows]));
    return 0;
  }
  const style = makeStyle(color);
  const idWidth = Math.max(...RULES.map(({ id }) => id.length), 4) + 2;
  const severityWidth =
    Math.max(...RULES.map(({ severity }) => displayWidth(label(`severity.${severity}`))), 4) + 2;
  const lines = RULES.flatMap(({ id, severity, title }) => {
    const head = pad(id, idWidth) + style[severity](pad(label(`severity.${severity}`), severityWidth));
    return hanging(head, title[language], width, idWidth + severityWidth);
  });
  await io.out(`${lines.join('\n')}\n\n${style.faint(sentence(language, 'rules.hint'))}\n`);
  return 0;
}

function markdownTable([head = [], ...rows]: string[][]): string {
  const line = (cells: string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

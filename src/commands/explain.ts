// perfcheck explain: what a rule checks and why, with two examples that are run before they are shown.
import { phraseCheck } from './phrase.js';
import type { Check } from '../report/check.js';
import { SCHEMA_VERSION } from '../reporters/json.js';
import { hanging, wrap } from '../reporters/layout.js';
import { makeStyle } from '../reporters/style.js';
import { checkDocument } from '../run.js';
import { RULES } from '../rules/index.js';
import type { Rule } from '../rules/rule.js';
import { oneOf, UsageError } from '../config.js';
import { sentence, type Language } from '../wording/index.js';
import type { Context } from './io.js';

export interface ExplainFlags {
  criterion?: string;
  weight?: string;
  value?: string;
  format?: string;
}

interface Example {
  text: string;
  checks: Check[];
}

/** Runs `explain`; resolves to the exit status. */
export async function explain(ids: string[], flags: ExplainFlags, context: Context): Promise<number> {
  const { io, language } = context;
  const format = oneOf(flags.format ?? 'pretty', ['pretty', 'json'] as const, 'usage.unknown-format');
  if (flags.criterion !== undefined) {
    const { explainCriterion } = await import('./explain-criterion.js');
    const { criterion: text, weight, value } = flags;
    await io.out(explainCriterion({ text, weight, value, language, format }));
    return 0;
  }
  const [id] = ids;
  if (id === undefined) throw new UsageError('usage.no-rule-to-explain');
  const known = RULES.map((rule) => rule.id);
  const rule = RULES.find((candidate) => candidate.id === oneOf(id, known, 'usage.unknown-rule'))!;
  const holds = await runExample(rule, rule.examples.holds, language);
  const fails = await runExample(rule, rule.examples.fails, language);
  const { severity } = rule;
  const [title, why, basis] = [rule.title[language], rule.why[language], rule.basis[language]];
  if (format === 'json') {
    const shown = { id: rule.id, severity, title, why, basis, examples: { holds, fails } };
    await io.out(`${JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...shown }, null, 2)}\n`);
    return 0;
  }
  const style = makeStyle(context.color);
  const width = Math.min(context.width, 100);
  const say = (key: string): string => sentence(language, key);
  const part = (key: string, text: string): string[] => [
    style.strong(say(key)),
    ...wrap(text, width - 2).map((line) => `  ${line}`),
    '',
  ];
  const example = (key: string, { text, checks }: Example): string[] => [
    style.strong(say(key)),
    ...text
      .trim()
      .split('\n')
      .flatMap((line) => hanging(style.faint('  │ '), line.trimEnd(), width, 4)),
    ...shownChecks(checks, key === 'explain.fails').flatMap(({ status, message }) =>
      hanging(mark(status), message, width, 4),
    ),
    ...(checks.length === 0 ? [mark('pass') + say('explain.none')] : []),
    '',
  ];
  const mark = (status: Check['status']): string =>
    ({ pass: style.pass('  ✔ '), fail: style[severity]('  ✖ '), undetermined: style.faint('  ? ') })[status];
  const lines = [
    `${style.strong(rule.id)}  ${style[severity](say(`severity.${severity}`))}`,
    ...wrap(title, width),
    '',
    ...part('explain.why', why),
    ...part('explain.basis', basis),
    ...example('explain.holds', holds),
    ...example('explain.fails', fails),
  ];
  await io.out(`${lines.join('\n').trimEnd()}\n`);
  return 0;
}

/** What an example is shown with: its findings where it is meant to fail, else what held. */
function shownChecks(checks: Check[], failing: boolean): Check[] {
  const findings = checks.filter(({ status }) => status === 'fail');
  return failing || findings.length > 0 ? findings : checks;
}

async function runExample(rule: Rule, text: string, language: Language): Promise<Example> {
  const result = await checkDocument('example.md', new TextEncoder().encode(text), {
    keeps: (id) => id === rule.id,
  });
  if ('code' in result) throw new Error(`the example of ${rule.id} cannot be read: ${result.key}`);
  return { text, checks: result.verdicts.map((verdict) => phraseCheck(verdict, language)) };
}

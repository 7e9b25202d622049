// `explain --criterion`: how a scoring criterion was understood, a table of values and scores, a plot.
import {
  describeCriterion,
  evaluateCriterion,
  parseCriterion,
  plotCriterion,
  readValue,
  sampleTable,
} from '../criteria/index.js';
import type { Criterion, ScoreReading } from '../criteria/index.js';
import { dec, decimalText, type Decimal } from '../values/decimal.js';
import { flat } from '../values/text.js';
import { UsageError } from '../config.js';
import { sentence, type Language } from '../wording/index.js';

export interface ExplainCriterionOptions {
  text: string;
  /** The row's weight, where the sentence gives none. */
  weight?: string;
  /** The value as a report prints it: 12%, −5%, 3. */
  value?: string;
  language: Language;
  format: 'pretty' | 'json';
}

/** Scores have no more digits than anyone prints; a third of a point is cut. */
const PLACES = 6;

/** What the command prints, with its final line break. Throws a UsageError where `weight` is no figure. */
export function explainCriterion(options: ExplainCriterionOptions): string {
  const criterion = parseCriterion(options.text);
  const given = weightOf(options.weight);
  const weight = criterion.weight ?? given;
  const measured = options.value === undefined ? null : readValue(options.value);
  const readings = measured ? evaluateCriterion(criterion, { measured, weight: given }) : [];
  return options.format === 'json'
    ? json(criterion, weight, readings, options)
    : pretty(criterion, weight, readings, measured !== null, options);
}

function weightOf(text: string | undefined): Decimal | null {
  if (text === undefined) return null;
  const match = /^(\d+(?:\.\d+)?)分?$/.exec(flat(text).trim());
  if (!match) throw new UsageError('usage.weight', { value: text });
  return dec(match[1]!);
}

const meaningOf = (criterion: Criterion, language: Language): string =>
  describeCriterion(criterion, (key, values) => sentence(language, key, values));

function json(
  criterion: Criterion,
  weight: Decimal | null,
  readings: ScoreReading[],
  { language }: ExplainCriterionOptions,
): string {
  const result: Record<string, unknown> = {
    criterion: criterion.text,
    understood: criterion.understood,
    ...(criterion.reason ? { reason: sentence(language, `criterion.${criterion.reason}`) } : {}),
    weight: weight ? decimalText(weight) : null,
    meaning: meaningOf(criterion, language),
    readings: readings.map(({ name, score }) => ({ reading: name, score: decimalText(score.low, PLACES) })),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function pretty(
  criterion: Criterion,
  weight: Decimal | null,
  readings: ScoreReading[],
  isFigure: boolean,
  options: ExplainCriterionOptions,
): string {
  const { language, value } = options;
  const say = (key: string, values?: Record<string, string | undefined>): string =>
    sentence(language, key, values);
  const lines = [say('explain.criterion', { text: criterion.text })];
  if (!criterion.understood) {
    lines.push(say('explain.not-understood', { reason: say(`criterion.${criterion.reason}`) }));
    return `${lines.join('\n')}\n`;
  }
  lines.push(say('explain.meaning', { meaning: meaningOf(criterion, language) }));
  lines.push(weight ? say('explain.weight', { points: decimalText(weight) }) : say('explain.weight-unknown'));
  if (value !== undefined) {
    lines.push('', say('explain.value', { value }));
    for (const { name, score } of readings)
      lines.push(
        say('explain.reading', { score: decimalText(score.low, PLACES), reading: say(`reading.${name}`) }),
      );
    if (!isFigure) lines.push(say('explain.bad-value', { value }));
    else if (readings.length === 0) lines.push(say('explain.no-score'));
  }
  const table = sampleTable(criterion, weight);
  if (table.length > 0) {
    lines.push('', say('explain.table'));
    const width = Math.max(...table.map((sample) => sample.text.length));
    for (const { text, readings: scores } of table)
      lines.push(`  ${text.padStart(width)}  ${scores.map((s) => decimalText(s.score.low, 4)).join(' | ')}`);
    const plot = plotCriterion(criterion, weight);
    if (plot) lines.push('', plot);
  }
  return `${lines.join('\n')}\n`;
}

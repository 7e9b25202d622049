// One finding, or a group of like ones, as lines for the terminal.
import type { Check } from '../report/check.js';
import { sentence } from '../wording/index.js';
import { singleQuoted } from './fold.js';
import { hanging, shorten, wrapHeadline } from './layout.js';
import { placeWords, quoteOf, samePlace } from './place.js';
import type { ReporterOptions } from './reporter.js';
import type { Style } from './style.js';

const INDENT = '    ';
const MOST_INPUTS = 24;
/** With more figures than this, their places are left to the JSON. */
const MOST_PLACES = 6;

export interface Paint extends Pick<ReporterOptions, 'language' | 'all'> {
  style: Style;
  /** Columns for running text. */
  width: number;
  labelWidth: number;
}

/** The lines of a group of findings that say the same; the first in full, the others in a line each. */
export function findingLines([first, ...others]: Check[], paint: Paint): string[] {
  if (first === undefined) return [];
  const { language, style, width } = paint;
  const mark = style[first.severity]({ error: '✖', warning: '▲', info: '●' }[first.severity]);
  const lines = wrapHeadline(first.message, width - 4).map((line, index) =>
    index === 0 ? `  ${mark} ${style.strong(line)}` : INDENT + style.strong(line),
  );
  const add = (key: string, text: string): void => {
    if (text !== '') lines.push(...detail(sentence(language, key), text, paint));
  };
  add('finding.place', placeAndQuote(first, paint));
  add('finding.figures', figuresOf(first, paint));
  add('finding.data', inputsOf(first, paint));
  add('finding.cause', causeOf(first, paint));
  const doubt =
    first.confidence === 'high' ? '' : sentence(language, `finding.confidence.${first.confidence}`);
  add('finding.doubt', doubt);
  if (others.length > 0) {
    const count = String(others.length);
    add('finding.others', sentence(language, 'finding.others-count', { count }));
    for (const other of others) lines.push(otherLine(other, paint));
  }
  lines.push(...detail(sentence(language, 'finding.rule'), first.rule, paint).map(style.faint));
  return lines;
}

/** Checks that held or could not be decided: one alone in a sentence, like ones as a list below theirs. */
export function outcomeLines(group: Check[], paint: Paint): string[] {
  const [first] = group;
  if (first === undefined) return [];
  const { language, style, width } = paint;
  const mark = first.status === 'pass' ? style.pass('✔') : style.faint('?');
  if (group.length === 1) {
    const { subject, message, location } = first;
    const unnamed = [subject, singleQuoted(subject)].every((name) => !message.includes(name));
    const values = { subject: unnamed ? subject : undefined, message, place: placeWords(location, language) };
    return hanging(`  ${mark} `, sentence(language, 'finding.outcome', values), width, 4);
  }
  const head = sentence(language, 'finding.outcomes', {
    message: first.message,
    count: String(group.length),
  });
  return [
    ...hanging(`  ${mark} `, head, width, 4),
    ...group.map((check) => otherLine({ ...check, expected: null }, paint)),
  ];
}

function detail(label: string, text: string, { width, labelWidth }: Paint): string[] {
  return hanging(INDENT + label, text, width, INDENT.length + labelWidth);
}

function placeAndQuote({ location, subject, stated }: Check, { language, width, labelWidth }: Paint): string {
  const place = placeWords(location, language);
  const quote = quoteOf(location, Math.max(width - INDENT.length - labelWidth, 60), stated?.text);
  return [place, quote === `“${subject}”` && place !== '' ? '' : quote]
    .filter((word) => word !== '')
    .join('  ');
}

/** Stated and expected, where the sentence does not already say both. */
function figuresOf({ message, stated, expected, formula }: Check, { language }: Paint): string {
  if (isSaid(stated?.text, message) && isSaid(expected?.text, message)) return '';
  return sentence(language, 'finding.figures-text', {
    stated: stated?.text,
    expected: expected?.text,
    formula: formula !== null && !message.includes(formula) ? formula : undefined,
  });
}

/** Whether a sentence has a figure, in its words or at least in its digits. */
function isSaid(text: string | undefined, message: string): boolean {
  if (text === undefined || message.includes(text)) return true;
  const digits = text.match(/\d[\d.,]*/g);
  return digits !== null && digits.every((number) => message.includes(number));
}

/** The figures it was computed from, each with its place where that is another one. */
function inputsOf({ inputs, location, message }: Check, { language }: Paint): string {
  const elsewhere = inputs.filter((input) => !samePlace(input.location, location));
  if (elsewhere.length === 0 && inputs.every(({ text }) => message.includes(text))) return '';
  const many = inputs.length > MOST_PLACES;
  const shown = inputs.slice(0, MOST_INPUTS).map((input) => {
    const place = many || !elsewhere.includes(input) ? '' : placeWords(input.location, language);
    return sentence(language, 'finding.input', { name: input.name, text: input.text, place });
  });
  const more = inputs.length - shown.length;
  if (more > 0) shown.push(sentence(language, 'finding.more-inputs', { count: String(more) }));
  return shown.join(sentence(language, 'finding.input-joint'));
}

function causeOf({ cause, message }: Check, { language }: Paint): string {
  if (cause === null) return '';
  const words = sentence(language, `cause.${cause}`);
  return message.includes(words) ? '' : words;
}

function otherLine({ location, subject, stated, expected }: Check, { language, width }: Paint): string {
  const text = sentence(language, 'finding.other', {
    place: placeWords(location, language),
    subject,
    stated: stated?.text,
    expected: expected?.text.replace(subject, ''),
  });
  return `${INDENT}  ${shorten(text.replace(/\s*\n\s*/g, ''), width - INDENT.length - 2)}`;
}

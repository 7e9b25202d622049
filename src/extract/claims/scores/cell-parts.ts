// The parts of a row's points told in a cell of the row: 资金到位（5分）得4.9分；预算执行（6分）得5.76分；….
import type { Claim, Input, Row, Sheet } from '../../../report/schema.js';
import { sumOf } from '../../../values/expression.js';
import { agrees, inputOf, reading } from '../build.js';
import { anyOf, type Item } from './items.js';

/** The points of a row against the parts in its words: where those make up its weight, or its score. */
export function* cellParts(lines: Item[][], sheets: Sheet[]): Generator<Claim> {
  const rows = sheets
    .filter(({ hasScores, confidence }) => hasScores && confidence !== 'low')
    .flatMap((sheet) => sheet.rows);
  for (const items of lines) {
    const parts = items.filter(({ full, given }) => full && given);
    const [first] = parts;
    if (!first || parts.length < 2 || !anyOf(first).line.inTable) continue;
    const { table, row: at } = anyOf(first).line.source.location;
    const row = rows.find(({ location }) => location.table === table && location.row === at);
    if (row) yield* partsOf(row, parts);
  }
}

function* partsOf(row: Row, parts: Item[]): Generator<Claim> {
  const { weight, score } = row;
  if (!weight || !score?.quantity) return;
  const of = (which: 'full' | 'given', word: string): Input[] =>
    parts.map((part) => inputOf(part[which]!, `${part.name}${word}`));
  const [full, given] = [of('full', '分值'), of('given', '得分')];
  const [fulls, givens] = [full, given].map((inputs) => sumOf(inputs.map(({ quantity }) => quantity)));
  if (!agrees(weight, fulls!) && !agrees(score.quantity, givens!)) return;
  const name = row.name.text.replace(/\s+/g, '');
  for (const [stated, expression, inputs, word] of [
    [weight, fulls!, full, '分值'],
    [score.quantity, givens!, given, '得分'],
  ] as const)
    yield {
      kind: 'total',
      subject: `${name}${word}`,
      stated,
      relation: null,
      alternatives: [],
      undecided: null,
      readings: [reading('', `各部分${word}之和`, expression, inputs)],
      confidence: row.confidence,
      location: stated.location,
    };
}

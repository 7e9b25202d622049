// The points of a level told one after the other in its paragraph, as the rows of the scoring table stand: 资金到位…得4.94分；…得5分；…扣2分，得3分.
import type { Claim, Level, Row, Sheet } from '../../../report/schema.js';
import { figure, minus, plus, sum } from '../../../values/expression.js';
import { squeezed } from '../../../values/text.js';
import { agrees, claimOf, reading } from '../build.js';
import type { Item } from './items.js';
import { bareName } from './standings.js';

/** So many rows told in their order are no chance. */
const LEAST = 3;

/** The claims of paragraphs that give each row of one level its points: all as the table has them, but for one at most. */
export function* pointsInOrder(lines: Item[][], sheets: Sheet[], known: Claim[]): Generator<Claim> {
  const taken = new Set(known.map(({ stated }) => stated));
  const blocks = sheets
    .filter(({ hasScores, confidence }) => hasScores && confidence !== 'low')
    .flatMap(blocksOf);
  for (const items of lines) {
    const [head, ...rest] = items;
    const told = (head?.full && head.given ? rest : items).filter(({ given }) => given !== null);
    if (!head || told.length < LEAST || told[0]!.given!.line.inTable) continue;
    const block = blocks.find(
      ({ name, rows }) => rows.length === told.length && head.name !== '' && bareName(head.name) === name && isTold(told, rows),
    );
    for (const [i, { given, off }] of block ? told.entries() : []) {
      const row = block!.rows[i]!;
      if (!taken.has(given!.quantity)) yield sameAs(given!, row);
      if (off && row.weight && !taken.has(off.quantity)) yield* lostIn(off, row);
    }
  }
} // prettier-ignore

interface Block {
  name: string;
  rows: Row[];
}

/** The rows of each level of the table, all with points. */
function blocksOf({ rows }: Sheet): Block[] {
  const blocks = new Map<Level, Row[]>();
  for (const row of rows)
    for (const level of [row.level1, row.level2])
      if (level) blocks.set(level, [...(blocks.get(level) ?? []), row]);
  return [...blocks]
    .filter(([, own]) => own.every(({ score }) => score?.quantity))
    .map(([level, own]) => ({ name: bareName(level.name), rows: own }));
}

/** All but one at most as the rows have them, and not the same points over and over. */
function isTold(told: Item[], rows: Row[]): boolean {
  const missed = told.filter(
    ({ given }, i) => !given!.quantity.value.equals(rows[i]!.score!.quantity!.value),
  );
  const values = new Set(rows.map(({ score }) => score!.quantity!.value.toFraction()));
  return missed.length === 0 || (missed.length === 1 && values.size > 1);
}

function sameAs(given: NonNullable<Item['given']>, row: Row): Claim {
  const score = { name: '评分表得分', quantity: row.score!.quantity! };
  const own = reading('', score.name, figure(score.quantity), [score]);
  const claim = claimOf('same', given, [own], { subject: `${squeezed(row.name.text)}得分`, confidence: row.confidence });
  return { ...claim, sure: true };
} // prettier-ignore

/** What was taken off where the row lost points; one reason of several takes off less. */
function* lostIn(off: NonNullable<Item['off']>, row: Row): Generator<Claim> {
  const [full, score] = [row.weight!, row.score!.quantity!];
  const inputs = [{ name: '分值', quantity: full }, { name: '得分', quantity: score }]; // prettier-ignore
  const own = reading('', '分值 − 得分', sum(plus(figure(full)), minus(figure(score))), inputs);
  if (!agrees(off.quantity, own.expression) && off.quantity.value.compare(full.value.sub(score.value)) < 0) return;
  const claim = claimOf('balance', off, [own], { subject: `${squeezed(row.name.text)}扣分`, confidence: row.confidence });
  yield { ...claim, sure: true };
} // prettier-ignore

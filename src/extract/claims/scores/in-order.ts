// The points of a level told one after the other in its section, as the rows of the scoring table stand: 资金到位…得4.94分；…得5分；…扣2分，得3分.
import type { Claim, Level, Row, Sheet } from '../../../report/schema.js';
import { figure, minus, plus, sum } from '../../../values/expression.js';
import { squeezed } from '../../../values/text.js';
import { agrees, claimOf, reading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import { anyOf, type Item } from './items.js';
import { bareName } from './standings.js';

/** So many rows told in their order are no chance. */
const LEAST = 3;
/** So many lines make a section. */
const LONGEST = 12;

/** The claims of sections that give the rows of one level their points: in the table's order, all but one as the table has them. */
export function* pointsInOrder(lines: Item[][], sheets: Sheet[], known: Claim[]): Generator<Claim> {
  const taken = new Set(known.map(({ stated }) => stated));
  const blocks = sheets
    .filter(({ hasScores, confidence }) => hasScores && confidence !== 'low')
    .flatMap(blocksOf);
  const blockOf = ([head]: Item[]): Block | undefined => {
    const bare = head && !anyOf(head).line.inTable ? bareName(head.name) : '';
    return bare.length < 2 ? undefined : blocks.find(({ name }) => name === bare);
  };
  for (const [at, items] of lines.entries()) {
    const block = blockOf(items);
    if (!block) continue;
    const [head, ...rest] = items;
    const next = lines.slice(at + 1, at + LONGEST);
    const end = next.findIndex(
      (own) => blockOf(own) !== undefined || own.some((item) => anyOf(item).line.inTable),
    );
    const below = (end < 0 ? next : next.slice(0, end)).flat();
    const told = [...(head!.full && head!.given ? rest : items), ...below].filter(
      ({ given }) => given !== null && !isFactor(given),
    );
    for (const { item, row } of told.length < LEAST ? [] : aligned(told, block.rows)) {
      const { given, off } = item;
      if (!taken.has(given!.quantity)) yield sameAs(given!, row);
      if (off && row.weight && !taken.has(off.quantity)) yield* lostIn(off, row);
    }
  }
}

/** 执行率×4分 works points out. */
const isFactor = ({ line, mention }: Amount): boolean => /[×*÷/]$/.test(line.text.slice(0, mention.start));

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

interface Pair {
  item: Item;
  row: Row;
}

/** The row of each item, in the order of both, where one item at most says something else than its row; [] otherwise. */
function aligned(told: Item[], rows: Row[]): Pair[] {
  const isSame = (item: Item, row: Row): boolean =>
    item.given!.quantity.value.equals(row.score!.quantity!.value);
  const pairs = inOrder(told, rows, isSame);
  const values = new Set(pairs.map(({ row }) => row.score!.quantity!.value.toFraction()));
  if (pairs.length < Math.max(LEAST - 1, told.length - 1) || values.size < 2) return [];
  const other = told.find((item) => !pairs.some((pair) => pair.item === item));
  if (!other) return pairs;
  const at = told.indexOf(other);
  const rowOf = (item: Item | undefined): number =>
    rows.indexOf(pairs.find((pair) => pair.item === item)?.row as Row);
  const from = at === 0 ? 0 : rowOf(told[at - 1]) + 1;
  const to = at === told.length - 1 ? rows.length : rowOf(told[at + 1]);
  const between = rows.slice(from, to);
  const near = between.filter(({ score }) => isDigitSlip(other.given!.quantity, score!.quantity!.value));
  const [only] = near.length === 1 ? near : between;
  return near.length === 1 || between.length === 1 ? [...pairs, { item: other, row: only! }] : [];
}

/** As many items as can be had with their rows, both in order. */
function inOrder(told: Item[], rows: Row[], isSame: (item: Item, row: Row) => boolean): Pair[] {
  const best: Pair[][][] = [];
  for (let i = told.length; i >= 0; i -= 1) {
    best[i] = [];
    for (let j = rows.length; j >= 0; j -= 1) {
      if (i === told.length || j === rows.length) best[i]![j] = [];
      else {
        const [skipItem, skipRow] = [best[i + 1]![j]!, best[i]![j + 1]!];
        const both = isSame(told[i]!, rows[j]!)
          ? [{ item: told[i]!, row: rows[j]! }, ...best[i + 1]![j + 1]!]
          : [];
        best[i]![j] = [both, skipItem, skipRow].reduce((a, b) => (b.length > a.length ? b : a));
      }
    }
  }
  return best[0]![0]!;
}

function sameAs(given: NonNullable<Item['given']>, row: Row): Claim {
  const score = { name: '评分表得分', quantity: row.score!.quantity! };
  const own = reading('', score.name, figure(score.quantity), [score]);
  const claim = claimOf('same', given, [own], {
    subject: `${squeezed(row.name.text)}得分`,
    confidence: row.confidence,
  });
  return { ...claim, sure: true };
}

/** What was taken off where the row lost points; one reason of several takes off less. */
function* lostIn(off: NonNullable<Item['off']>, row: Row): Generator<Claim> {
  const [full, score] = [row.weight!, row.score!.quantity!];
  const inputs = [
    { name: '分值', quantity: full },
    { name: '得分', quantity: score },
  ];
  const own = reading('', '分值 − 得分', sum(plus(figure(full)), minus(figure(score))), inputs);
  if (!agrees(off.quantity, own.expression) && off.quantity.value.compare(full.value.sub(score.value)) < 0)
    return;
  const claim = claimOf('balance', off, [own], {
    subject: `${squeezed(row.name.text)}扣分`,
    confidence: row.confidence,
  });
  yield { ...claim, sure: true };
}

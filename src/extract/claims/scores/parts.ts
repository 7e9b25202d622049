// Which parts that sentences tell of make up the report's total score.
import type { Report } from '../../../report/schema.js';
import { dec } from '../../../values/decimal.js';
import { sumOf, type Expression } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Figures } from '../../figures.js';
import type { Part } from '../../part.js';
import { agrees } from '../build.js';
import { amountsOf, type Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { linesOf } from '../sentence/lines.js';
import { isOneSlip } from '../settle/slips.js';
import { anyOf, itemsOf, type Item } from './items.js';

type Score = Pick<Report['score'], 'stated' | 'max'>;

/** The parts of the score where they are all told beside it, each with its points. */
export function scorePartsOf(part: Part, figures: Figures, score: Score): Report['score']['parts'] {
  const { stated } = score;
  const read = linesOf(part, figures).map(amountsOf);
  if (stated === null) return maximaOf(read, score.max);
  const at = read.findIndex((amounts) => amounts.some(({ quantity }) => quantity === stated));
  if (at < 0) return maximaOf(read, score.max);
  const pools = poolsAround(read, at, stated);
  const held = pools.find((pool) => agrees(stated, givenIn(pool)));
  const found = held ?? pools.find((pool) => makesUp(pool, stated, score.max, read[at]!));
  const parts = (found ?? []).map(({ name, given, full }) => ({
    name: name || '部分',
    score: given?.quantity ?? null,
    max: full?.quantity ?? null,
  }));
  return withMaxima(parts, maximaOf(read, score.max));
}

type Parts = Report['score']['parts'];

/** What each part could get may stand in another sentence than what it got. */
function withMaxima(parts: Parts, maxima: Parts): Parts {
  if (parts.some(({ max }) => max !== null)) return parts;
  const isSame = (a: string, b: string): boolean =>
    a.startsWith(b.slice(0, 3)) || b.startsWith(a.slice(0, 3));
  const named = (name: string): Parts[number] | undefined => maxima.find((other) => isSame(other.name, name));
  const own = parts.map((part) => ({ ...part, max: named(part.name)?.max ?? null }));
  return [...own, ...maxima.filter(({ name }) => !parts.some((part) => isSame(part.name, name)))];
}

/** 总分100分，其中投入20分、过程80分: what each part could get. */
function maximaOf(read: Amount[][], max: Quantity | null): Report['score']['parts'] {
  const own = read.find((amounts) => amounts.some(({ quantity }) => quantity === max));
  if (!max || !own) return [];
  const at = own.findIndex(({ quantity }) => quantity === max);
  const told = itemsOf(own.slice(at + 1), null).filter((item) => anyOf(item).sentence === own[at]!.sentence);
  // 产出50分（数量20分、质量30分）、效益50分: the brackets detail what stands before them
  const bare = told.filter((item) => !isInBrackets(anyOf(item)));
  const items = bare.length > 1 ? bare : told;
  const parts = items.map(({ name, full, given }) => ({
    name,
    score: null,
    max: (full ?? given)?.quantity ?? null,
  }));
  return parts.length > 1 && /其中|由|包括|分别/.test(own[at + 1]?.lead ?? '') ? parts : [];
}

/** What is told in the sentence of the total, in its paragraph, right below and right above. */
function poolsAround(read: Amount[][], at: number, stated: Quantity): Item[][] {
  const own = itemsOf(read[at]!, stated);
  const { sentence, index } = read[at]!.find(({ quantity }) => quantity === stated)!;
  const isHere = (item: Item): boolean => anyOf(item).sentence === sentence;
  // 预算执行率得分=执行率×10分 stands before; 加1.5分，为…（1分）、…（0.5分）
  const behind = own.filter((item) => isHere(item) && anyOf(item).index > index);
  const bare = own.filter((item) => anyOf(item).index > index && !isInBrackets(anyOf(item)));
  const pools = [behind, own.filter(isHere), own.filter((item) => !isHere(item)), bare, own];
  for (const step of [1, -1]) {
    const run: Item[] = [];
    for (let i = at + step; i >= 0 && i < read.length && Math.abs(i - at) <= 12; i += step) {
      const items = itemsOf(read[i]!, stated);
      if (items.length === 0 && read[i]!.length > 0) break;
      // (一)决策(20分，得16.5分) goes over 1.立项依据(4分)。…得4分
      if (run[0] && items[0] && anyOf(run[0]).line.style !== anyOf(items[0]).line.style) continue;
      if (step > 0) run.push(...items);
      else run.unshift(...items);
      if (items.length > 1) pools.push(items);
      else pools.push([...run]);
    }
  }
  return pools.map((pool) => pool.filter(({ given }) => given !== null)).filter((pool) => pool.length > 1);
}

const givenIn = (pool: Item[]): Expression => sumOf(pool.map((item) => item.given!.quantity));

/** All that could be had, or a sum that would hold but for a slip. */
function makesUp(pool: Item[], stated: Quantity, max: Quantity | null, own: Amount[]): boolean {
  // paragraphs that do not name their part are hardly all that were read
  if (pool.some(({ name }) => name === '') && new Set(pool.map((item) => anyOf(item).line)).size > 1)
    return false;
  const full = pool.reduce((all, item) => all.add(item.full?.quantity.value ?? 0), dec(0));
  if (full.equals(max?.value ?? 100)) return true;
  if (isNear(stated, pool) && isOneSlip(stated, givenIn(pool)) && !lacksFullMarks(pool, stated)) return true;
  // 其中A得40.9分，B得50分: said to be its parts
  return (
    pool.length > 2 &&
    pool.every(({ full, name }) => full === null && name !== '') &&
    isAnnounced(own, stated, pool)
  );
}

/** 得9.77分，…得8.50分，其余指标均得满分: whole points are missing, those of parts that lost none. */
function lacksFullMarks(pool: Item[], stated: Quantity): boolean {
  const lines = new Set(pool.map((item) => anyOf(item).line));
  if (
    lines.size === 1 &&
    !/(?:其余|其他|其它)[^,;。]{0,8}(?:满分|未扣分|不扣分)/.test(anyOf(pool[0]!).line.text)
  )
    return false;
  const given = pool.reduce((all, item) => all.add(item.given!.quantity.value), dec(0));
  const missing = stated.value.sub(given);
  return missing.compare(1) >= 0 && missing.equals(missing.floor());
}

/** Two parts of many are one slip away by chance. */
function isNear({ value }: Quantity, pool: Item[]): boolean {
  const told = pool.reduce((all, item) => all.add(item.given!.quantity.value), dec(0));
  return told.mul(3).compare(value.mul(2)) >= 0 && told.mul(2).compare(value.mul(3)) <= 0;
}

function isAnnounced(own: Amount[], stated: Quantity, [first]: Item[]): boolean {
  const total = own.find(({ quantity }) => quantity === stated)!;
  const { given } = first!;
  if (given?.sentence !== total.sentence) return false;
  return /其中|由|包括|分别/.test(given.line.text.slice(total.mention.end, given.mention.start));
}

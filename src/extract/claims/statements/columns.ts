// Columns that add up: 合计 = 基本支出 + 项目支出 + …, 收入合计 = 财政拨款 + 事业 + …, in every row.
import type { Claim } from '../../../report/schema.js';
import { lineName } from '../../accounts/names.js';
import type { Column } from '../../accounts/head.js';
import type { Side, Statement } from '../../accounts/statement.js';
import { totalClaim, type Named } from './build.js';

const TOTAL = /^(?:合计|小计|总计|本年(?:收入|支出)?合计|(?:收入|支出)合计|总额)$/;
/** Heads that are known to be parts of the total beside them. Any other keeps the row from being added up. */
const PART =
  /^(?:基本支出|项目支出|上缴上级支出|经营支出|(?:事业单位)?经营支出|对附属单位补助(?:支出)?|财政拨款(?:收入|预算收入)?|上级补助(?:预算)?收入|事业(?:预算)?收入|(?:事业单位)?经营(?:预算)?收入|附属单位上缴(?:预算)?收入|其他(?:预算)?收入|一般公共预算.*|政府性基金.*|国有资本经营.*|社会保险基金.*|财政专户管理.*|单位资金|人员(?:经费|支出)|(?:日常)?公用(?:经费|支出)|基本支出结转|项目支出结转(?:和结余)?|经营(?:结转|结余)|结转|结余|上年结转.*|年初结转.*|(?:使用)?非财政拨款结余|本年(?:收入|支出|拨款)|单位自有资金|债务.*|转移支付.*)$/;
const ASIDE = /^其中/;

interface Node {
  word: string;
  columns: Column[];
  children: Node[];
}

/** The head as a tree: neighbouring columns that share a word belong together. */
function treeOf(columns: Column[], depth: number): Node[] {
  const nodes: Node[] = [];
  for (const column of columns) {
    const word = column.path[depth];
    if (word === undefined) continue;
    const last = nodes.at(-1);
    if (last?.word === word && last.columns.at(-1)!.path.length > depth) last.columns.push(column);
    else nodes.push({ word, columns: [column], children: [] });
  }
  for (const node of nodes) node.children = treeOf(node.columns, depth + 1);
  return nodes;
}

interface Sum {
  total: Column;
  parts: Column[];
}

/** Whether the node's own figure stands in one column: its own, or that of its 小计. */
function figureOf(node: Node): Column | null {
  if (node.children.length === 0) return node.columns.length === 1 ? node.columns[0]! : null;
  const total = node.children.find(({ word, children }) => TOTAL.test(word) && children.length === 0);
  return total?.columns[0] ?? null;
}

function* sumsIn(nodes: Node[]): Generator<Sum> {
  for (const node of nodes) yield* sumsIn(node.children);
  const totals = nodes.filter(({ word, children }) => TOTAL.test(word) && children.length === 0);
  if (totals.length !== 1) return;
  // 年初结转 | 本年收入 | 本年支出合计 | 基本支出 | 项目支出 in one row of heads: only spending is part of spending
  const word = totals[0]!.word;
  const belongs = (other: string): boolean =>
    /支出/.test(word) ? !/收入|结转|结余/.test(other) : !/收入/.test(word) || !/支出|年末/.test(other);
  const rest = nodes.filter((node) => node !== totals[0] && !ASIDE.test(node.word) && belongs(node.word));
  if (rest.some((node) => /支出$/.test(node.word)) && rest.some((node) => /收入$/.test(node.word))) return;
  const parts = rest.map(figureOf);
  if (rest.length === 0 || parts.includes(null) || !rest.every(({ word }) => PART.test(word))) return;
  yield { total: totals[0]!.columns[0]!, parts: parts as Column[] };
}

/** Heads may put one word over everything (本年支出): the tree starts where the columns part. */
export function columnSums(side: Side): Sum[] {
  return [...sumsIn(treeOf(side.columns, 0))];
}

/** One claim for each row and total column. */
export function columnClaims(statement: Statement): Claim[] {
  const claims: Claim[] = [];
  for (const side of statement.sides) {
    for (const { total, parts } of columnSums(side)) {
      for (const line of side.lines) {
        const stated = line.amounts.get(total.index);
        if (stated === undefined) continue;
        const named = parts.flatMap((part): Named[] => {
          const quantity = line.amounts.get(part.index);
          return quantity ? [{ name: shortPath(part), quantity }] : [];
        });
        const formula = parts.map((part) => shortPath(part)).join(' + ');
        const subject = `${lineName(line)}·${shortPath(total)} = ${formula}`;
        const { confidence } = statement;
        const claim = totalClaim({ kind: columnKind(parts), subject, stated, confidence }, named);
        if (claim) claims.push(claim);
      }
    }
  }
  return claims;
}

const shortPath = (column: Column): string =>
  TOTAL.test(column.path.at(-1)!) && column.path.length > 1
    ? column.path.slice(-2).join('·')
    : column.path.at(-1)!;

/** 基本 + 项目 = 合计 is an identity of the statements; the sources of income are parts of a total. */
function columnKind(parts: Column[]): Claim['kind'] {
  return parts.some(({ path }) => path.at(-1) === '基本支出') ? 'balance' : 'total';
}

// Two-sided statements: items → 本年合计, with what is carried in and out → 总计, both sides alike.
import type { Claim } from '../../../report/schema.js';
import { columnName } from '../../accounts/names.js';
import { bareName, type Line, type Side, type Statement } from '../../accounts/statement.js';
import type { Column } from '../../accounts/head.js';
import { fundClaims } from './by-fund.js';
import { sameSides } from './pairs.js';
import { totalClaim, type Named } from './build.js';

const YEAR_TOTAL = /^本年(?:收入|支出|收、?支)?(?:合计|小计|总计)$|^(?:收入|支出)(?:合计|小计)$/;
const GRAND_TOTAL = /^(?:收入|支出|收、?支)?总计$|^合计$/;
/** What joins the year's amount to the grand total. */
const CARRIED =
  /使用(?:非财政拨款|专用)结余|用事业基金弥补|^(?:(?:财政拨款|非财政拨款)?(?:年初|上年|年末|下年|本年)|结转下?年).*(?:结转|结余)|^结转下年|^结余分配|^动用|^上年|^年[初末]/;

/** How deep the enumerator stands: 一、 = 1, （一） = 2, 1. = 3, （1） = 4; 其中 = 9; none = 0. */
function depthOf(name: string): number {
  if (/^其中/.test(name)) return 9;
  if (/^[一二三四五六七八九十]+[、.]/.test(name)) return 1;
  if (/^\([一二三四五六七八九十]+\)/.test(name)) return 2;
  if (/^\d{1,2}[、.](?!\d)/.test(name)) return 3;
  if (/^(?:\(\d{1,2}\)|[①-⑳])/.test(name)) return 4;
  return 0;
}

/** What 基本支出 consists of, written below it without numbers. */
const PURPOSE = /^(?:人员(?:经费|支出)|(?:日常)?公用(?:经费|支出))$/;

interface Item {
  line: Line;
  depth: number;
}

/** The lines of one side by what they are. */
export interface Layout {
  /** 一、一般公共预算财政拨款收入 …: what the year's total adds up. */
  items: Item[];
  year: Line | null;
  /** 经济分类支出合计 among the items, with the lines that it adds up: the same money once more. */
  again: { line: Line; below: Item[] } | null;
  /** 年初结转和结余, 结余分配 …, each with the lines below that break it down. */
  carried: { line: Line; below: Item[] }[];
  grand: Line | null;
}

/** Sorts the lines of one side. */
export function layoutOf(side: Side): Layout {
  const layout: Layout = { items: [], year: null, again: null, carried: [], grand: null };
  for (const line of side.lines) {
    const name = bareName(line.name);
    const depth = depthOf(line.name);
    if (depth === 0 && YEAR_TOTAL.test(name) && layout.year === null) layout.year = line;
    else if (depth === 0 && GRAND_TOTAL.test(name)) {
      if (layout.grand === null) layout.grand = line;
    } else if (layout.grand !== null) continue;
    else if (depth !== 9 && CARRIED.test(name) && (layout.year !== null || depth <= 1))
      layout.carried.push({ line, below: [] });
    else if (layout.carried.length > 0 && (layout.year !== null || depth !== 1))
      layout.carried.at(-1)!.below.push({ line, depth });
    else if (depth === 0 && layout.year === null && /分类.*合计$/.test(name))
      layout.again = { line, below: [] };
    else if (layout.again !== null && layout.year === null) layout.again.below.push({ line, depth });
    else layout.items.push({ line, depth });
  }
  return layout;
}

/** The items that count: the outermost enumerated ones, or all where nothing is enumerated. */
export function topItems(items: Item[]): Line[] {
  const depths = items.map(({ depth }) => depth).filter((depth) => depth > 0 && depth < 9);
  const outermost = depths.length > 0 ? Math.min(...depths) : 0;
  return items.filter(({ depth }) => depth === outermost).map(({ line }) => line);
}

/** Each enumerated item with those one step deeper right below it. */
function nested(items: Item[]): { parent: Line; children: Line[] }[] {
  return items.flatMap(({ line, depth }, index) => {
    if (depth === 0 || depth === 9) return [];
    const next = items.slice(index + 1);
    const end = next.findIndex((item) => item.depth > 0 && item.depth <= depth);
    const below = end < 0 ? next : next.slice(0, end);
    if (below.length > 1 && below.every((item) => item.depth === 0 && PURPOSE.test(item.line.name)))
      return [{ parent: line, children: below.map((item) => item.line) }];
    // a list with 其中 or unnumbered lines in it may name some parts only
    if (below.length < 2 || below.some((item) => item.depth === 0 || item.depth === 9)) return [];
    const step = Math.min(...below.map((item) => item.depth));
    return [{ parent: line, children: below.filter((item) => item.depth === step).map((item) => item.line) }];
  });
}

/** 其中：一般公共预算…, 政府性基金…: the funds are all there are. */
const areFunds = (items: Item[]): boolean =>
  items.length >= 2 &&
  items.every(({ line }) => /^(?:一般公共预算|政府性基金|国有资本经营)/.test(bareName(line.name)));

/** The claims of an overview statement. */
export function sideClaims(statement: Statement): Claim[] {
  const claims: Claim[] = [];
  const { confidence } = statement;
  const layouts = statement.sides.map(layoutOf);
  statement.sides.forEach((side, index) => {
    const layout = layouts[index]!;
    for (const column of side.columns) {
      const named = (lines: Line[]): Named[] => namedIn(lines, column);
      const head = side.columns.length > 1 ? `·${columnName(side, column)}` : '';
      const claim = (kind: Claim['kind'], total: Line, what: string, ...lists: Named[][]): void => {
        const stated = total.amounts.get(column.index);
        if (stated === undefined) return;
        const subject = `${bareName(total.name)}${head} = ${what}`;
        const made = totalClaim({ kind, subject, stated, confidence }, lists[0] ?? [], ...lists.slice(1));
        if (made) claims.push(made);
      };
      const top = topItems(layout.items);
      const loose = layout.items.filter(({ depth }) => depth !== 9).map(({ line }) => line);
      const others = loose.length > top.length && nested(layout.items).length === 0 ? [named(loose)] : [];
      if (layout.year) claim('total', layout.year, '各项之和', named(top), ...others);
      for (const { parent, children } of nested(layout.items))
        claim('total', parent, '各项之和', named(children));
      for (const { line, below } of layout.carried)
        if (below.length > 0 && (!below.some(({ depth }) => depth === 9) || areFunds(below)))
          claim(
            'total',
            line,
            '各项之和',
            named(areFunds(below) ? below.map((item) => item.line) : topItems(below)),
            ...(topItems(below).length < below.length ? [named(below.map((item) => item.line))] : []),
          );
      if (layout.again) claim('total', layout.again.line, '各项之和', named(topItems(layout.again.below)));
      const carried = layout.carried.map(({ line }) => line);
      if (layout.grand) {
        const start = layout.year ? [layout.year] : top;
        if (
          layout.year === null ||
          layout.year.amounts.has(column.index) ||
          top.every((line) => !line.amounts.has(column.index))
        )
          claim(
            'balance',
            layout.grand,
            [...(layout.year ? ['本年合计'] : ['各项']), '结转结余'].join(' + '),
            named([...start, ...carried]),
          );
      }
    }
  });
  claims.push(...sameSides(statement, layouts));
  if (statement.kind === 'fiscal') claims.push(...fundClaims(statement, layouts));
  return claims;
}

function namedIn(lines: Line[], column: Column): Named[] {
  return lines.flatMap((line) => {
    const quantity = line.amounts.get(column.index);
    return quantity ? [{ name: bareName(line.name), quantity }] : [];
  });
}

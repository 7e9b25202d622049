// What a report's head says: project, unit, year, from labelled fields in lines and in the first rows of tables.
import { fundRole, indicatorRole } from '../report/columns.js';
import type { Block, Cell, Table } from '../document/model.js';
import { gridOf } from '../document/grid.js';
import { OTHER_LABELS, PROJECT_LABELS, UNIT_ENDING, UNIT_LABELS, YEAR_LABELS } from '../report/vocabulary.js';
import { flat, squeezed } from '../values/text.js';

export interface Fields {
  project: string | null;
  unit: string | null;
  /** Every unit that a field names: 主管部门, 实施单位 …. */
  units: string[];
  year: number | null;
}

interface Found {
  label: string;
  value: string;
}

const ALL_LABELS = new Set([...PROJECT_LABELS, ...UNIT_LABELS, ...YEAR_LABELS, ...OTHER_LABELS]);
/** A form's head stands in its first rows. */
const HEAD_ROWS = 6;
/** Column heads that may stand right of a 项目名称 that is a column head itself. */
const COLUMN_HEAD =
  /^(?:预算(?:安排)?(?:数|额|金额|资金)?|(?:全年|年初|调整后?|本年|实际)?(?:预算|执行|支出|决算|到位)(?:[数额率]|金额)?|(?:支出|资金|预算)?金额|单位|得分|分值|等级|序号|备注|合计|资金(?:来源|性质|总额)|自评得分|自评等级|评价得分|绩效目标|实施内容|类别|科目名称)(?:\(.*\))?$/;

const headsColumn = (words: string): boolean =>
  COLUMN_HEAD.test(words) || fundRole(words) !== null || indicatorRole(words) !== null;

/** What a label stands behind, where it does not begin the line. */
const BEFORE_LABEL = /[\s,;、。(|]/;
const SEAL = /\s*\((?:盖章|公章|签章|盖公章|全称|加盖公章|章)\)\s*$/;

/** A label with its colon: its words without white space, where it begins (with the sign before it) and ends. */
interface Mark {
  label: string;
  from: number;
  to: number;
}

/** The labels of a line, in order. Looked up in the set: a pattern of them all costs more than the reading. */
function marksIn(plain: string): Mark[] {
  const marks: Mark[] = [];
  let begin = 0;
  for (let colon = plain.indexOf(':'); colon >= 0; colon = plain.indexOf(':', begin)) {
    const mark = markBefore(plain, begin, colon);
    if (mark) marks.push(mark);
    begin = colon + 1;
  }
  return marks;
}

function markBefore(plain: string, begin: number, colon: number): Mark | null {
  for (let at = begin === 0 ? -1 : begin; at < colon; at += 1) {
    if (at >= 0 && !BEFORE_LABEL.test(plain[at]!)) continue;
    const words = plain.slice(at + 1, colon);
    if (/^\s/.test(words)) continue;
    const label = [words, words.replace(SEAL, '')]
      .map((each) => each.replace(/\s+/g, ''))
      .find((each) => ALL_LABELS.has(each));
    if (label !== undefined) return { label, from: Math.max(at, 0), to: colon + 1 };
  }
  return null;
}

const known = new WeakMap<Block, Found[]>();

/** The labelled fields of one block, looked for once. */
function foundIn(block: Block): Found[] {
  let found = known.get(block);
  if (found === undefined)
    known.set(block, (found = block.kind === 'table' ? inTable(block) : inLine(block.text)));
  return found;
}

/** The labelled fields of a run of blocks. The surest label wins, then the first place. */
export function fieldsOf(blocks: readonly Block[]): Fields {
  const found = blocks.flatMap(foundIn);
  const best = (labels: readonly string[], fits: (value: string) => boolean): string | null => {
    for (const label of labels) {
      const field = found.find((entry) => entry.label === label && fits(entry.value));
      if (field) return field.value;
    }
    return null;
  };
  return {
    project: best(PROJECT_LABELS, isName),
    unit: best(UNIT_LABELS, isName),
    units: found.flatMap(({ label, value }) => (UNIT_LABELS.includes(label) && isName(value) ? value : [])),
    year: yearIn(best(YEAR_LABELS, (value) => yearIn(value) !== null) ?? ''),
  };
}

const isName = (value: string): boolean => /[\u4e00-\u9fffA-Za-z]{2}/.test(value) && value.length <= 60;

/** The fields of one line: 预算单位名称：某局   预算单位编码：102001. */
function inLine(text: string): Found[] {
  if (text.length > 400) return [];
  if (!/[:：]/.test(text)) return besideBlank(text);
  const plain = flat(text);
  const marks = marksIn(plain);
  return marks.flatMap(({ label, to }, index) => {
    const end = marks[index + 1]?.from ?? plain.length;
    const value = cleaned(
      text
        .slice(to, end)
        .split(/\t|\n|\s{3,}|[;；。]/)
        .find((piece) => piece.trim() !== '') ?? '',
    );
    return value === '' ? [] : [{ label, value }];
  });
}

/** 项目名称        优抚: a label set apart by blanks only, and nothing that heads a column behind it. */
function besideBlank(text: string): Found[] {
  const words = text.length > 120 || /[。；;]/.test(text) ? [] : flat(text).trim().split(/\s+/);
  const isHead = (word: string): boolean => headsColumn(word) || /元\)$|[数额率]$|^[\d,.]+%?$/.test(word);
  if (words.length < 2 || !ALL_LABELS.has(words[0]!) || words.some(isHead)) return [];
  const found: Found[] = [];
  for (const word of words)
    if (ALL_LABELS.has(word)) found.push({ label: word, value: '' });
    else found.at(-1)!.value += word;
  return found.flatMap(({ label, value }) => {
    const name = cleaned(value);
    return name === '' ? [] : [{ label, value: name }];
  });
}

/** Label and value side by side in a table's first rows, or in one cell. */
function inTable(table: Table): Found[] {
  const grid = gridOf(table);
  const found: Found[] = [];
  for (let row = 1; row <= Math.min(HEAD_ROWS, grid.rows); row += 1) {
    const cells = grid.row(row).filter((cell) => cell.row === row);
    cells.forEach((cell, index) => {
      found.push(...inLine(cell.text));
      const label = squeezed(cell.text)
        .replace(/:$/, '')
        .replace(/\((?:盖章|公章|章)\)$/, '');
      if (!ALL_LABELS.has(label)) return;
      const value = cells.slice(index + 1).find((next) => next.text.trim() !== '');
      // 单位名称 over a column of figures has another head beside it, not a unit
      if (value && UNIT_LABELS.includes(label) && cells.length > 2 && !UNIT_ENDING.test(squeezed(value.text)))
        return;
      if (value && !isColumnHead(table, cell, value))
        found.push({ label, value: cleaned(beforeLabel(value.text)) });
    });
  }
  return found.filter((field) => field.value !== '');
}

/** Scans run cells together: 某某经费 评价年度 ends where the next label begins. */
function beforeLabel(text: string): string {
  const pieces = text.split(/\s+/);
  const next = pieces.findIndex((piece, index) => index > 0 && ALL_LABELS.has(squeezed(piece)));
  return next === -1 ? text : pieces.slice(0, next).join(' ');
}

/** Whether a label is the head of a column (a list of projects) and not of a field. */
function isColumnHead(table: Table, label: Cell, value: Cell): boolean {
  const words = squeezed(value.text);
  if (words === '') return false;
  if (headsColumn(words) || ALL_LABELS.has(words.replace(/:$/, ''))) return true;
  // heads of columns stand over figures, and none of them is another field
  const head = table.cells.filter((cell) => cell.row === label.row && cell !== label);
  const figures = gridOf(table)
    .row(label.row + 1)
    .filter((cell) => cell.row === label.row + 1 && /^[\d,.]+%?$/.test(squeezed(cell.text)));
  const columns = new Set(figures.map(({ column }) => column));
  if (
    value.columnSpan === 1 &&
    columns.size > 1 &&
    columns.has(value.column) &&
    !head.some((cell) => ALL_LABELS.has(squeezed(cell.text)))
  )
    return true;
  const beside = table.cells.filter((cell) => cell.row === label.row && squeezed(cell.text) !== '').length;
  return beside >= 6 && value.columnSpan === 1 && label.column > 2;
}

function cleaned(text: string): string {
  const value = text
    .replace(/\s*\n\s*/g, '')
    .replace(/^\s*[（(](?:盖章|公章|签章|加盖公章|章)[)）]/, '')
    .replace(/^[\s:：]+|[\s。；;，,]+$/g, '')
    .replace(/[（(](?:盖章|公章|签章|加盖公章|章)[)）]$/, '')
    .trim();
  return /^[（(].{0,6}[)）]$|^[_＿/／—-]+$|^无$/.test(value)
    ? ''
    : value.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '');
}

/** The year that words name: 2023年度, 二〇二三年, 2021—2023年 (its last). */
export function yearIn(text: string): number | null {
  const plain = squeezed(text);
  const digits = [...plain.matchAll(/(?<!\d)(20\d\d)(?=年|$|[-—~至])/g)].at(-1)?.[1];
  if (digits !== undefined) return Number(digits);
  const han = /二[〇零○0O]([〇零○一二三四五六七八九])([〇零○一二三四五六七八九])年/.exec(plain);
  if (!han) return null;
  const digit = (char: string): number => Math.max(0, '〇一二三四五六七八九'.indexOf(char));
  return 2000 + digit(han[1]!) * 10 + digit(han[2]!);
}

/** The year most often named in running text, of two the earlier met; null where none is named. */
export function usualYear(blocks: readonly Block[]): number | null {
  const counts = new Map<number, number>();
  for (const block of blocks) {
    const text = block.kind === 'paragraph' ? block.text : block.cells.map((cell) => cell.text).join('\n');
    // the day of filling in lies in the year after; plans speak of the next one
    if (/(?:日期|时间)\s*[:：]/.test(text.slice(0, 12))) continue;
    for (const match of flat(text).matchAll(
      /(?<!\d)(20\d\d)\s*年(?!.{0,2}(?:以来|以前|之前))(?!.{0,6}(?:计划|预计|拟|力争|工作安排|下达|印发))(?!\s*\d+\s*月\s*\d+\s*日\s*$)/g,
    )) {
      const year = Number(match[1]);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

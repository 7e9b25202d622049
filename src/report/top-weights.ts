// The weights that must make up a scoring table's total, and the maxima that prose gives for its parts.
import { complete } from './level-weights.js';
import { subjectOf } from './rows.js';
import { isExecutionWeight } from './score.js';
import type { Level, Report, Sheet } from './schema.js';
import { dec, type Decimal } from '../values/decimal.js';
import type { Quantity } from '../values/quantity.js';

/** The highest complete row of weights: level 1, else level 2, else the rows; the execution row counts where it stands apart. */
export function topWeights(sheet: Sheet): { parts: Quantity[]; names: string[]; levels?: Level[] } | null {
  const extra = sheet.rows.filter(
    (row) => row.kind === 'execution' && row.level1 === null && row.weight !== null,
  );
  const plain = sheet.rows.filter((row) => row.kind !== 'bonus' && !extra.includes(row));
  const tops = sheet.levels.filter(
    (level) => level.parent === null && plain.some((row) => row.level1 === level || row.level2 === level),
  );
  const covered = plain.every(
    (row) => row.level1 !== null || (row.level2 !== null && row.level2.parent === null),
  );
  const weights = tops.map((level) => level.weight);
  if (covered && complete(weights))
    return {
      parts: [...extra.map((row) => row.weight!), ...weights],
      names: [...extra.map(subjectOf), ...tops.map((l) => l.name)],
      levels: tops,
    };
  const own = plain.map((row) => row.weight);
  if (complete(own))
    return {
      parts: [...extra.map((row) => row.weight!), ...own],
      names: [...extra, ...plain].map(subjectOf),
    };
  return null;
}

/** 管理效能45分、履职效能50分、加减分5分: what can be won besides may be of the hundred. */
export function withBonus(
  sheet: Sheet,
  top: { parts: Quantity[]; names: string[] },
): { parts: Quantity[]; names: string[] }[] {
  const bonus = sheet.rows.filter((row) => row.kind === 'bonus' && row.weight !== null);
  if (bonus.length === 0) return [top];
  return [
    top,
    {
      parts: [...top.parts, ...bonus.map((row) => row.weight!)],
      names: [...top.names, ...bonus.map(subjectOf)],
    },
  ];
}

export const totalOf = (parts: Quantity[]): Decimal =>
  parts.reduce((all, { value }) => all.add(value), dec(0));

export function inputsOf(top: {
  parts: Quantity[];
  names: string[];
}): { name: string; quantity: Quantity }[] {
  return top.parts.map((quantity, i) => ({ name: (top.names[i] ?? '分值').replace(/\s+/g, ''), quantity }));
}

/** Weights without a total that come to no more than this are hardly all of them: one slip takes off less. */
const PARTIAL = 60;

/** Whether the rows are not all that make up the hundred, or more than that. */
export function isPartial({ rows }: Sheet, total: Decimal): boolean {
  const apart = !rows.some((row) => row.kind === 'execution') && isExecutionWeight(dec(100).sub(total));
  // some of the rows, as a table of what points were taken for has them
  const isSome = total.compare(PARTIAL) <= 0 && rows.length > 1;
  return apart || isSome || rows.some((row) => row.kind === 'bonus');
}

/** Whether the parts told are all: they make up what was given, where that is told, and most of what could be had. */
export function areAll({ stated, max, parts }: Report['score']): boolean {
  const scores = parts.flatMap((part) => (part.score ? [part.score] : []));
  const most = parts.reduce((all, part) => all.add(part.max?.value ?? dec(0)), dec(0));
  if (max && most.mul(10).compare(max.value.mul(6)) <= 0) return false;
  if (scores.length === 0 || !stated) return true;
  return (
    scores.length === parts.length &&
    scores.reduce((all, { value }) => all.add(value), dec(0)).equals(stated.value)
  );
}

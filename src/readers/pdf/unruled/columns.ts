// Columns of text that no line parts: where nothing but blank runs from top to bottom.

export interface Column {
  from: number;
  to: number;
}

export interface Extent {
  x0: number;
  x1: number;
  /** Its height, where it is known. */
  y0?: number;
  y1?: number;
}

/** Columns from the extents of cells; a wide one over several columns is a head over them and does not count. */
export function columnsOf(all: Extent[], telling: Extent[] = all): Column[] {
  const narrowFirst = [...telling].sort((a, b) => a.x1 - a.x0 - (b.x1 - b.x0));
  let columns: Column[] = [];
  for (const { x0, x1 } of narrowFirst) {
    const touched = columns.filter((column) => x0 < column.to && column.from < x1);
    if (touched.length > 1) continue;
    const first = touched[0];
    const joined = first
      ? { from: Math.min(x0, first.from), to: Math.max(x1, first.to) }
      : { from: x0, to: x1 };
    columns = [...columns.filter((column) => column !== first), joined];
  }
  return columns.sort((a, b) => a.from - b.from);
}

/**
 * Columns of rows of cells. What never stands beside one another in a row is one column: a head in the middle over
 * figures at the right edge; but each of the words above one another in a head has its own. `heads`: rows of it.
 */
export function columnsIn(rows: Extent[][], heads = 0): Column[] {
  const telling = rows.filter((row) => row.length > 1);
  // Words of a merged head stand over several columns, and tell none where others do.
  const upper = new Set(rows.slice(0, Math.max(0, heads - 1)).flat());
  const own = columnsOf(
    rows.flat(),
    telling.flat().filter((one) => !upper.has(one)),
  );
  const apart = telling.flat().filter((one) => upper.has(one) && touched(one, own).length === 0);
  let columns = columnsOf([], [...own.map(({ from, to }) => ({ x0: from, x1: to })), ...apart]);
  for (;;) {
    const homes = rows.map((row) => row.map((one) => touched(one, columns)));
    let best = -1;
    for (let i = 0; i + 1 < columns.length; i += 1) {
      if (homes.some((row) => standBeside(row, i)) || homes.some((_, r) => overlap(r, i))) continue;
      if (heads > 0 && [i, i + 1].every((c) => has(c, homes.slice(0, heads)) && has(c, homes.slice(heads))))
        continue;
      if (best < 0 || gapAfter(columns, i) < gapAfter(columns, best)) best = i;
    }
    if (best < 0) return columns;
    const [a, b] = [columns[best]!, columns[best + 1]!];
    const merged = { from: a.from, to: Math.max(a.to, b.to) };
    columns = widened([...columns.slice(0, best), merged, ...columns.slice(best + 2)], rows.flat());
  }

  /** Whether what is merged over two rows stands beside a word of the lower one: 备注 beside 得分 and 等级. */
  function overlap(r: number, column: number): boolean {
    const [upper, lower] = [rows[r]!, rows[r + 1] ?? []];
    const isIn = (one: Extent, c: number): boolean => one.x0 < columns[c]!.to && columns[c]!.from < one.x1;
    return upper.some((one) =>
      lower.some(
        (other) =>
          one.y1! > other.y0! + 0.5 &&
          other.y1! > one.y0! + 0.5 &&
          ((isIn(one, column) && isIn(other, column + 1)) || (isIn(one, column + 1) && isIn(other, column))),
      ),
    );
  }
}

/** Whether something stands in a column alone. */
function has(column: number, homes: number[][][]): boolean {
  return homes.some((row) => row.some((one) => one.length === 1 && one[0] === column));
}

/** Columns as wide as what stands in them alone. */
function widened(columns: Column[], all: Extent[]): Column[] {
  const wide = columns.map((column) => ({ ...column }));
  for (const one of [...all].sort((a, b) => a.x1 - a.x0 - (b.x1 - b.x0))) {
    const [home, ...more] = touched(one, wide);
    if (home === undefined || more.length > 0) continue;
    wide[home] = { from: Math.min(wide[home]!.from, one.x0), to: Math.max(wide[home]!.to, one.x1) };
  }
  return wide;
}

/** Whether one cell of a row stands in a column and another one in the next. */
function standBeside(row: number[][], column: number): boolean {
  return row.some(
    (one) => one.includes(column) && row.some((next) => next !== one && next.includes(column + 1)),
  );
}

/** The columns that an extent touches. */
function touched(one: Extent, columns: Column[]): number[] {
  return columns.flatMap((column, c) => (one.x0 < column.to && column.from < one.x1 ? [c] : []));
}

function gapAfter(columns: Column[], i: number): number {
  return columns[i + 1]!.from - columns[i]!.to;
}

/** The columns under an extent: index of the first, and one past the last. */
export function columnsUnder(extent: Extent, columns: Column[]): [number, number] {
  const under = touched(extent, columns);
  if (under.length > 0) return [under[0]!, under.at(-1)! + 1];
  const next = columns.findIndex((column) => column.from > extent.x0);
  const home = next < 0 ? columns.length - 1 : Math.max(0, next - 1);
  return [home, home + 1];
}

/** The middles of the blanks between columns. */
export function sidesBetween(columns: Column[]): number[] {
  return columns.slice(1).map((column, i) => (columns[i]!.to + column.from) / 2);
}

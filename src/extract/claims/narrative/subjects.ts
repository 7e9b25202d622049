// Functional subjects that the narrative names: X（类）Y（款）Z（项）.

export interface Subject {
  /** Offset of its first word in the line. */
  start: number;
  end: number;
  /** 类, 款, 项 as far as they are named. */
  names: [string, string | null, string | null];
  /** 科目编码 where it is printed: （2010301）. */
  code: string | null;
}

const BREAK = /[,;:。、，．]|\d\.|[元%]/g;
const CODE = /^\((\d{3}(?:\d\d){0,2})\)/;

/** The subjects of a line in order (half width, no white space). Names may hold brackets: 政府办公厅（室）及相关机构事务. */
export function subjectsIn(text: string): Subject[] {
  const marks = [...text.matchAll(/\(([类款项])\)(?:支出)?/g)];
  return marks.flatMap((mark, index): Subject | never[] => {
    if (mark[1] !== '类') return [];
    const from = (marks[index - 1]?.index ?? -3) + 3;
    const lead = text.slice(from, mark.index);
    const start = from + Math.max(0, ...[...lead.matchAll(BREAK)].map((found) => found.index + found[0].length));
    let end = mark.index + mark[0].length;
    const below: (string | null)[] = [];
    for (const [step, sign] of ['款', '项'].entries()) {
      const next = marks[index + 1 + step];
      const name = next?.[1] === sign ? text.slice(end, next.index).replace(/^[-—、]/, '') : '';
      if (next === undefined || name === '' || name.length > 40 || /[,;:。\d]/.test(name)) break;
      below.push(name);
      end = next.index + next[0].length;
    }
    const names: Subject['names'] = [text.slice(start, mark.index), below[0] ?? null, below[1] ?? null];
    return { start, end, names, code: CODE.exec(text.slice(end))?.[1] ?? null };
  });
} // prettier-ignore

/** Names of one subject in text and table differ by 支出 at the end and by 其它 for 其他. */
export function sameSubject(a: string, b: string): boolean {
  const plain = (name: string): string =>
    name
      .replace(/^(?:用于|以及|和|及|其中|\d+[.、．])/, '')
      .replace(/其它/g, '其他')
      .replace(/["“”()]/g, '')
      .replace(/支出$/, '');
  return plain(a) === plain(b);
}

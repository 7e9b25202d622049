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

const BREAK = /[,;:。、，．]|\d\.|[元%]|\([一二三四五六七八九十\d]{1,3}\)/g;
const CODE = /^\((\d{3}(?:\d\d){0,2})\)/;

/** 行政运行（2010301）: a name with its code, without 类, 款 and 项. */
const CODED = /(?:^|[,;:。、.])([一-龥“”]{2,30})\((\d{7}|\d{5}|\d{3})\)(?:支出)?/g;

/**
 * The subjects of a line in order (half width, no white space). Names may hold brackets: 政府办公厅（室）及相关机构事务.
 * `above` is the 类 that the lines above are about, for lines that begin with the 款.
 */
export function subjectsIn(text: string, above = ''): Subject[] {
  const marks = [...text.matchAll(/\(([类款项])\)(?:支出)?/g)];
  const found = marks.flatMap((mark, index): Subject | never[] => {
    const below2 = marks[index + 1];
    if (mark[1] === '款' && marks[index - 1]?.[1] !== '类' && below2?.[1] === '项') {
      const start = startOf(text, marks[index - 1], mark.index);
      const end = below2.index + below2[0].length;
      const item = text.slice(mark.index + mark[0].length, below2.index).replace(/^[-—、]/, '');
      if (item === '' || /[,;:。\d]/.test(item)) return [];
      const names: Subject['names'] = [above, text.slice(start, mark.index), item];
      return { start, end, names, code: CODE.exec(text.slice(end))?.[1] ?? null };
    }
    if (mark[1] !== '类') return [];
    const start = startOf(text, marks[index - 1], mark.index);
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
  return found.length > 0 ? found : [...text.matchAll(CODED)].map(codedSubject);
}

/** Where the name before a mark begins: behind the last punctuation or the mark before. */
function startOf(text: string, before: RegExpExecArray | undefined, at: number): number {
  const from = (before?.index ?? -3) + 3;
  const breaks = [...text.slice(from, at).matchAll(BREAK)].map((found) => found.index + found[0].length);
  return from + Math.max(0, ...breaks);
}

function codedSubject(match: RegExpExecArray): Subject {
  const end = match.index + match[0].length;
  const code = match[2]!;
  const names: Subject['names'] = ['', code.length > 3 ? '' : null, code.length > 5 ? '' : null];
  names[(code.length - 3) / 2] = match[1]!;
  return { start: match.index + match[0].indexOf(match[1]!), end, names, code };
}

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

// The bands of cells one after the other that together explain most.
import { isTitle, isUsualHead } from './kinds.js';
import { bandsUnder, type Band } from './band.js';
import { CUT, headsAt, type HeadRows, type Order, type Token } from './heads.js';

const NARROWEST = 2;
const WIDEST = 16;

/** What is known of cells one after the other: whether some may be left out, and whether each token is a whole one. */
export type How = Pick<Order, 'gone' | 'certain'>;

/** How much better cells must be explained by some being left out: that leaves more ways to put them. */
const CLEARLY = 1.2;
/** The same where empty cells are written. */
const STILL = 1.5;

/** The bands in the order of cells that explains more. */
export function likeliest(tokens: readonly Token[], { gone, certain }: How): Band[] {
  const empty = tokens.some(({ text }) => text === '');
  const orders = [false, ...(gone ? [true] : [])].map((each): Order => ({ gone: each, certain, empty }));
  const worth = (bands: Band[]): number => bands.reduce((sum, { value }) => sum + value, 0);
  return orders
    .map((order) => chosen(tokens, order))
    .reduce((best, bands) => (worth(bands) > (empty ? STILL : CLEARLY) * worth(best) ? bands : best));
}

/** The words that a row of heads begins with. */
const OPENER = /^(?:一级|序号|[类款]$|项目|科目|指标|评价指标|考核指标|名称|单位名称|子项)/;

/** Whether a head is one whole row of words that mostly stand over columns again and again. */
function isPlainHead({ words, starts, cut, torn }: HeadRows): boolean {
  const own = words.slice(words[0] === null ? 1 : 0);
  const usual = own.filter((word) => word !== null && isUsualHead(word)).length;
  if (
    torn ||
    starts.length > 1 ||
    words.length > starts[0]!.starts.length ||
    !own.every((word) => word) ||
    !isUsualHead(own.at(-1)!) ||
    usual * 3 < own.length * 2
  )
    return false;
  // 绩效指标 | 指标值 | 评分 may stand over 一级指标 | 二级指标 | …
  return !cut || (words[0] !== null && OPENER.test(words[0]!));
}

/** 五、存在问题 over sentences: the text goes on there. Over figures such words name a row. */
function isHeading(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text ?? '';
  return (
    /^[一二三四五六七八九十]{1,3}、[^。；]{2,24}$/.test(tokens[at]!.text) &&
    (next.length > 40 ? /[。；]/ : /^[(（][一二三四五六七八九十]/).test(next)
  );
}

/** What words gain that are heads beyond doubt. */
const CLEAR = 2;

/** The bands that do not overlap and together explain most. */
function chosen(tokens: readonly Token[], order: Order): Band[] {
  const starting = new Map<number, Band[]>();
  const titles = tokens.flatMap(({ text }, at) => (isTitle(text) || isHeading(tokens, at) ? [at] : []));
  const stretches = new Map<number | undefined, readonly Token[]>();
  const upTo = (title: number | undefined): readonly Token[] => {
    const known = stretches.get(title) ?? tokens.slice(0, title);
    stretches.set(title, known);
    return known;
  };
  let clear = { to: 0, gain: 0 };
  for (let at = 0; at < tokens.length; at += 1)
    for (let width = NARROWEST; width <= WIDEST; width += 1)
      for (const head of headsAt(tokens, at, width)) {
        // rows that lack cells fit any width: the head must end with a word of heads
        if (order.gone && !isPlainHead(head)) continue;
        const own = order.gone && head.cut ? { ...head, gain: head.gain + CUT } : head;
        // rows of words look like heads, each of them over all that follow: inside a table only better ones count
        if (at < clear.to && own.gain < clear.gain / 2) continue;
        const bands = bandsUnder(upTo(titles.find((title) => title >= head.to)), own, order);
        const [first] = bands;
        if (!first) continue;
        const known = starting.get(first.from) ?? [];
        for (const band of bands) known.push(band);
        starting.set(first.from, known);
        const to = bands.reduce((top, band) => (band.value > top.value ? band : top)).to;
        if (own.gain >= CLEAR && (at >= clear.to || to > clear.to)) clear = { to, gain: own.gain };
      }
  const best: { value: number; band: Band | null }[] = [];
  best[tokens.length] = { value: 0, band: null };
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    best[at] = { value: best[at + 1]!.value, band: null };
    for (const band of starting.get(at) ?? []) {
      const value = band.value + best[band.to]!.value;
      if (value > best[at]!.value) best[at] = { value, band };
    }
  }
  const bands: Band[] = [];
  for (let at = 0; at < tokens.length;) {
    const { band } = best[at]!;
    if (band) bands.push(band);
    at = band?.to ?? at + 1;
  }
  return bands;
}

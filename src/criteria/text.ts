// Criterion text made plain: one width, no stray spaces, soft line breaks joined, definitions of rates cut out.
import { flat } from '../values/text.js';

const digit = (char: string): number =>
  Math.max(0, '零一二三四五六七八九'.indexOf(char === '两' ? '二' : char));

/** 十分之一 → 10%, 五分之二 → 40%; a fraction without an end stays as it is. */
function fraction(whole: string, of: string, part: string): string {
  const below = of === '十' ? 10 : digit(of);
  const percent = below === 0 ? NaN : (digit(part) * 1000) / below;
  return Number.isInteger(percent) ? `${percent / 10}%` : whole;
}

/** Half-width, without quotes and spaces; line breaks stay only where a new sentence or item begins. */
export function plain(text: string): string {
  let result = flat(text)
    .replace(/[“”"'‘’「」『』《》]/g, '')
    .replace(/[×✕✖╳xX](?=[\d(])|(?<=[\d)%率])[×✕✖╳xX]|×/g, '*')
    .replace(/÷|除以(?=[^,;。]{1,24}(?:[*]|乘|计|得|$))/g, '/')
    .replace(/(?<=[率度值数额分量比例)])乘以?(?=[^,;。\n])/g, '*')
    .replace(/[【〔]/g, '(')
    .replace(/[】〕]/g, ')')
    .replace(/[﹣－−]/g, '-')
    .replace(/⏎/g, '\n')
    .replace(
      /([零一二两三四五六七八九])点([零一二三四五六七八九]+)(?=分|个?百分点)/g,
      (_, a: string, b: string) => `${[...a].map(digit).join('')}.${[...b].map(digit).join('')}`,
    )
    .replace(/(?<!百)([一二三四五六七八九十])分之([一二三四五六七八九])/g, fraction)
    .replace(
      /从(?:该项|本项|该指标|总)?(?:满分|总分|总分值|分值|权重分?)(?:中|里|内)?(?=[^,;。]{0,3}[扣减])/g,
      '',
    )
    .replace(/min[(]([^,()]{1,40}),(?:100%|1)[)]/gi, '$1')
    .replace(/(?<=元)\/(?:人|天|日|次|月|年|户|亩|个|件|平方米|[·.*])+/g, '')
    .replace(/(?<=[于=<>≤≥]|等于|为)零(?![星散售])/g, '0')
    // 资料不全扣1分 is not 全扣
    .replace(/不全(?=[扣减])/g, '不齐')
    .replace(/\r\n?/g, '\n');
  // a space parts two figures (80%-90% 10分); everywhere else it is an accident of typesetting
  result = result.replace(/(?<=[\d%分])[ \t]+(?=\d)/g, '\u0001').replace(/[ \t]+/g, '');
  result = result.replace(/\u0001/g, ' ').replace(/(\d) (?=[.\d]*个?百分点)/g, '$1');
  // a cell's line break is a wrap, unless the line before has ended or the next one starts an item or a term
  result = result.replace(/([^\n])\n+(?=([^\n]*))/g, (_, before: string, line: string) =>
    /[。;:!?)]/.test(before) ||
    /^(?:[①-⑳]|[(]?\d{1,2}[)、.](?!\d)|[(]?[一二三四五六七八九十][)、]|[^,;。:]{1,14}:)/.test(line)
      ? `${before}\n`
      : before,
  );
  // the formula of a rate without its name: [(本年数-上年数)/上年数]*100%
  result = result.replace(/(^|[,;。\n:])[[(][^,;。\n=]{1,80}?[\])][*]100%/g, '$1');
  // 按完成率: points go by it, though the cell doesn't say so
  return withoutDefinitions(
    result.trim().replace(/^按(?:实际|目标|任务)?(?:完成|执行|到位|支付)(?:率|比例|程度)$/, '$&计分'),
  );
}

const SCORE_SIDE = /(?:得分|评分|分数|计分|分值)$/;

/**
 * Drops definitions such as 资金到位率=(实际到位资金/计划投入资金)*100%: they say what is measured, not what it
 * earns. An equation with a figure (=0, =100%) or with 得分 on its left stays.
 */
function withoutDefinitions(text: string): string {
  let result = '';
  let rest = text;
  for (;;) {
    const at = rest.search(/[=](?=[[({]*[^\d\s=<>[({%,;。-])/);
    if (at < 0) return result + rest;
    const before = rest.slice(0, at);
    const start = Math.max(...[',', ';', '。', '\n', ':'].map((c) => before.lastIndexOf(c))) + 1;
    const left = before.slice(start);
    const end = at + 1 + equationLength(rest.slice(at + 1));
    if (SCORE_SIDE.test(left) || /[<>=≥≤]$/.test(before) || left.replace(/[()]/g, '') === '') {
      result += rest.slice(0, end);
    } else {
      result += before.slice(0, start).replace(/[(]$/, '') + (rest[end] === ')' ? '' : '。');
    }
    rest = rest.slice(end);
  }
}

/** How far the right side of an equation reaches: to *100% outside brackets, or to the end of the clause. */
function equationLength(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]!;
    if ('(['.includes(char)) {
      // a bracket that opens a rule of its own ends the definition: …×100%(为100%的计2分
      if (
        depth === 0 &&
        i > 0 &&
        !/[*/+\-=]/.test(text[i - 1]!) &&
        /^[([][^)\]]*[得计记扣]/.test(text.slice(i))
      )
        return i;
      depth += 1;
    } else if (')]'.includes(char)) {
      depth -= 1;
      if (depth < 0) return i;
    } else if (depth === 0) {
      const percent = /^[*]100(?:%|(?![\d.]))/.exec(text.slice(i, i + 6));
      if (percent) return i + percent[0].length;
      if (/[,;。\n]/.test(char)) return i;
    }
  }
  return text.length;
}

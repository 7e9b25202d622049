// Scoring rules told outside a column of their own, as words: found in a remark beside the row, or in a note to its table.
import { parseCriterion, type Criterion } from '../criteria/index.js';
import { remembered } from '../values/remember.js';
import { flat } from '../values/text.js';

/** A run of a text, by its offsets there. */
export interface Span {
  text: string;
  start: number;
  end: number;
}

/** 每低于1个百分点扣0.5分. */
const STEP = /每[^,;。]{1,24}?,?(?:扣减?|减|加|得|计)分?\d/;
/** 按完成比例计分, 按执行率×分值计分; 按比例扣0.5分 tells what was taken off. */
const MANNER =
  /按照?[^,;。]{0,24}(?:计分|得分|记分|赋分|打分|给分|折算)(?!\d|为\d|的?原因|情况)|[×*](?:该项|本项|指标)?(?:分值|权重|满分|标准分)|乘以?(?:该项|本项)?(?:分值|权重|满分)|(?:^|[,;])得分=/;
const LEAD = /(?:[得计记给]满分|不得分|不扣分|[得计记]\d+(?:\.\d+)?分|为(?:基准|标准))$/;
const GOES_ON = /^(?:不足|不满|未满|不到|扣完|直至|最[多高低]|[扣减]至|低于|超过|每)/;
/** 扣1.5分，得8.5分: what came of it. */
const RESULT =
  /,(?:故|应|共|合计|实际|因此|本项|该项|此项|指标|自评)*(?:扣|得|计|失)(?:分|去|掉)?(?:为|:)?\d+(?:\.\d+)?分$/;

/** Whether words hold a rule for points. */
export const isRule = (words: string): boolean => STEP.test(words) || MANNER.test(words);

/** The rule of a remark, without the reasons around it: 12人填写不规范；每低于1个百分点扣0.5分. */
export function ruleInRemark(text: string): Span | null {
  const clauses = clausesOf(flat(text));
  const first = clauses.findIndex(({ text: words }) => isRule(words));
  if (first < 0) return null;
  let [from, to] = [first, first];
  while (from > 0 && clauses[from - 1]!.mark === ',' && LEAD.test(clauses[from - 1]!.text)) from -= 1;
  while (to + 1 < clauses.length && GOES_ON.test(clauses[to + 1]!.text)) to += 1;
  const words = clauses
    .slice(from, to + 1)
    .map((c) => c.text + c.mark)
    .join('')
    .replace(/[,;。]$/, '');
  return { text: words, start: clauses[from]!.start, end: clauses[to]!.end };
}

/** Clauses without white space, with the mark that ends each. */
function clausesOf(text: string): (Span & { mark: string })[] {
  return [...text.matchAll(/([^,;。\n]+)([,;。\n]?)/g)].map((match) => {
    const [, words, mark] = match;
    const start = match.index;
    return {
      text: words!.replace(/\s+/g, ''),
      start,
      end: start + words!.length,
      mark: mark === '\n' ? ';' : mark!,
    };
  });
}

/** The rule of a statement whose subject was taken off, without what came of it. */
export function withoutResult(rule: string): string {
  const words = rule.replace(/^[的,:]+/, '');
  const bare = words.replace(RESULT, '');
  return isRule(bare) ? bare : words;
}

const parsed = remembered(parseCriterion);

/** The criterion that told words are; null where numbers do not decide by them. */
export function toldCriterion(rule: string): Criterion | null {
  const criterion = parsed(rule);
  const { understood, steps, formula, branches, parts } = criterion;
  const decides = steps.length > 0 || formula !== null || branches.some(({ when }) => when.kind === 'region');
  return understood && decides && parts.length === 0 ? criterion : null;
}

// Rates that say in a bracket how they are worked out: 预算控制率（本年追加预算÷年初预算）为7.80%; 变动率（（本年−上年）÷上年）.
import type { Claim } from '../../../report/schema.js';
import { minus, plus, ratio, sum } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { alike, claimOf, figureOf, inputOf, reading } from '../build.js';
import { meant, type Candidate } from '../meant.js';
import { roleIn } from '../sentence/cues.js';
import { core } from '../sentence/names.js';
import { bareThing } from '../sentence/things.js';
import { quotient } from './quotients.js';

/** （A÷B）, （A/B×100%）, （(A−B)÷C） before the figure, in words only. */
const FORMULA =
  /\((?:计算公式[:为]?)?\(?(?<first>[^()\d÷/−-]{2,20})(?:[−-](?<less>[^()\d÷/]{2,20}))?\)?[÷/](?<under>[^()\d×*]{2,20})(?:[×*]100%)?\)(?:为|达到?|是|:)*$/;

/** Whether the words before a rate say how it is worked out. */
export const hasFormula = (rate: Amount): boolean => FORMULA.test(wordsBefore(rate));

/** ×100% in the formula is a figure of its own, and ends the rate's own words. */
const wordsBefore = ({ line, sentence, mention }: Amount): string =>
  line.text.slice(sentence.start, mention.start);

/** The rates of a line whose formula names figures told before them; `above` are the amounts of the lines before. */
export function* formulaClaims(amounts: Amount[], above: Amount[]): Generator<Claim> {
  for (const rate of amounts) {
    const words = wordsBefore(rate);
    const found = rate.quantity.dimension === 'rate' ? FORMULA.exec(words) : null;
    const said = found?.groups;
    if (!said) continue;
    const subject = words
      .slice(0, found.index)
      .split(/[,;。:]/)
      .at(-1)!;
    const before = [...above, ...amounts.filter((a) => a.index < rate.index)].filter(isTold);
    const of = (words: string): Amount[] => calledSo(words, before);
    const less = said.less === undefined ? [null] : of(said.less);
    const all: Candidate[] = of(said.under!).flatMap((under) =>
      of(said.first!).flatMap((first) =>
        less
          .filter(
            (a) =>
              first !== under &&
              a !== first &&
              [first, a ?? first].every((one) => alike(one.quantity, under.quantity)),
          )
          .map((a) => ({ reading: a ? changed(first, a, under) : quotient(first, under) })),
      ),
    );
    const chosen = meant(
      rate,
      all.map((one, i) => ({ ...one, sure: i === 0 })),
    );
    if (!chosen) continue;
    const claim = claimOf('rate', rate, [{ ...chosen, name: '' }], { subject });
    // the formula leaves no other base
    yield chosen === all[0]?.reading ? { ...claim, sure: true } : claim;
  }
}

const isTold = ({ kind, quantity }: Amount): boolean =>
  (kind === 'level' || kind === 'change') && quantity.dimension !== 'rate' && !quantity.approximate;

/** The figures called so, the nearest first: by the very words, else by their stage or by what they are of. */
function calledSo(words: string, before: Amount[]): Amount[] {
  const wanted = core(words);
  const [role, thing] = [roleIn(words), bareThing(words.replace(/追加|调增|调减|结余|结转/g, ''))];
  const fits = ({ lead, name, topic, role: own, year }: Amount): boolean => {
    if (/上年|去年/.test(words) !== (year === 'before')) return false;
    if (role !== null && own !== null && role !== own) return false;
    const said = core(lead);
    if (said.length >= 2 && (said.endsWith(wanted) || wanted.endsWith(said))) return true;
    const its = bareThing(name || topic);
    if (role !== null && role !== own) return false;
    return thing === ''
      ? role !== null && its.length < 3
      : its !== '' && (its.includes(thing) || thing.includes(its));
  };
  return before.filter(fits).toReversed().slice(0, MOST);
}

const MOST = 4;

/** (first − less) ÷ under. */
function changed(first: Amount, less: Amount, under: Amount) {
  const inputs = [first, less, under].map((a) => inputOf(a));
  const formula = `（${inputs[0]!.name} − ${inputs[1]!.name}）÷ ${inputs[2]!.name} × 100%`;
  const difference = sum(plus(figureOf(first)), minus(figureOf(less)));
  return reading('', formula, ratio(difference, figureOf(under)), inputs);
}

// The rate that the words of a scored row state: printed under its name, as a bound, or in words.
import type { Criterion } from '../criteria/index.js';
import { FALLS, isFallFor } from './falls.js';
import { labelBefore, rateValue, type RowValue } from './row-figures.js';
import type { Field } from './schema.js';
import { dec, ONE, type Decimal } from '../values/decimal.js';
import { point, type Interval } from '../values/interval.js';
import type { Quantity } from '../values/quantity.js';
import { flat } from '../values/text.js';

/** 预算完成率98.58%，低1.42个百分点: the rate that a reason for lost points gives under the row's own name. */
export function admittedRate(field: Field | null, name: string): RowValue | null {
  if (field === null || !/[率度]$/.test(name)) return null;
  const text = flat(field.text).replace(/["'“”\s]/g, '');
  const told = field.quantities.filter((q) => {
    const before = flat(field.text)
      .slice(0, q.start)
      .replace(/["'“”\s]/g, '')
      .replace(/(?:实际|仅|只|约|为|是|达到?了?|:|=)*$/, '');
    return q.dimension === 'rate' && !q.upper && !q.approximate && before.endsWith(name.slice(-3));
  });
  const chosen = agreed(told);
  return chosen && !/上年|去年/.test(text)
    ? rateValue('stated', chosen.text, point(chosen.value), [{ name, quantity: chosen }])
    : null;
}

/** The rate that the evidence prints: behind the indicator's name, behind =, or the only one. */
export function statedRate(field: Field, name: string, criterion: Criterion): RowValue | null {
  const text = flat(field.text);
  // 完成率为0.95: a quotient without its per cent sign, but behind the name of a rate
  const bare = (q: Quantity): boolean =>
    q.dimension === 'none' &&
    q.unit === '' &&
    q.decimals > 0 &&
    q.value.compare(2) <= 0 &&
    /[率度]$/.test(name);
  const rates = field.quantities.filter(
    (q) =>
      (q.dimension === 'rate' || bare(q)) &&
      !q.upper &&
      !q.approximate &&
      !/[*×xX✕]\s*$/.test(text.slice(0, q.start)),
  );
  const before = (q: Quantity): string => text.slice(0, q.start).replace(/["'“”\s]/g, '');
  const plainRates = rates.filter((q) => !COMPARED.test(before(q)));
  const named = plainRates.filter((q) =>
    before(q)
      .replace(/(?:实际|全年|累计|约|为|是|达到?了?|:|=)*$/, '')
      .endsWith(name),
  );
  const results = plainRates.filter((q) => /[=]\s*$/.test(text.slice(0, q.start)));
  const chosen = agreed(named) ?? agreed(results) ?? agreed(plainRates.filter((q) => !bare(q)));
  if (!chosen) return null;
  const words = labelBefore(field, chosen);
  // 下降5%, 减少3.2%: a change downwards; 节约 is positive where saving is measured
  const falls =
    (criterion.sign !== 'saving' && FALLS.test(before(chosen))) || isFallFor(criterion, name, before(chosen));
  if (
    !falls &&
    /(?:占|增长|上升|增加)[^率]{0,10}$/.test(words) &&
    criterion.sign === null &&
    named.length === 0 &&
    results.length === 0
  )
    return null;
  const value = falls ? chosen.value.abs().neg() : chosen.value;
  return rateValue('stated', chosen.text, point(value), [{ name, quantity: chosen }]);
}

const agreed = (quantities: Quantity[]): Quantity | null => {
  const [first] = quantities;
  return first && quantities.every((q) => q.value.equals(first.value)) ? first : null;
};

const COMPARED =
  /(?:小于或?等于|低于|小于|少于|不超过|不高于|≤|<|控制在|大于或?等于|大于|高于|超过|不低于|不少于|≥|>|(?:未能?|没有|尚未|不能)达到?|达不到|不足|[未不]到)$/;

/** The words, where their one figure is a value and no bound: 未达到100% says only what it is not. */
export const withValue = (field: Field | null): Field | null =>
  field?.quantity &&
  COMPARED.test(
    flat(field.text)
      .slice(0, field.quantity.start)
      .replace(/["'“”\s]/g, ''),
  )
    ? null
    : field;

/** 控制率小于1, 变动率低于15%: all values on that side. */
export function bounded(field: Field, name: string): RowValue | null {
  const text = flat(field.text).replace(/["'“”]/g, '\u0000');
  for (const quantity of field.quantities) {
    if (quantity.dimension !== 'rate' && !(quantity.dimension === 'none' && quantity.value.compare(2) <= 0))
      continue;
    const before = text.slice(0, quantity.start).replace(/[\u0000\s]/g, '');
    const word = COMPARED.exec(before)?.[0];
    if (!word || !before.slice(0, -word.length).endsWith(name)) continue;
    const open = /^(?:低于|小于|少于|<|.*[未没].*|达不到|不足|不到)$/.test(word);
    const nearly = dec(1).div(1_000_000);
    const below =
      /小|低于|少于|不超|不高|≤|<|控制|[未没]|达不到|不足|不到/.test(word) && !/不低|不少/.test(word);
    const at = quantity.value;
    const value: Interval = below
      ? { low: dec(-1), high: open ? at.sub(nearly) : at }
      : { low: /等于|≥|不/.test(word) ? at : at.add(nearly), high: dec(10) };
    return rateValue('bound', `${word}${quantity.text}`, value, [{ name, quantity }]);
  }
  return null;
}

/** 本年度预算无调整 → 0, 计划工作全部完成 → 100%. */
export function inWords(field: Field, name: string, criterion: Criterion): RowValue | null {
  const text = flat(field.text).replace(/\s+/g, '');
  const worth = (value: Decimal, words: string): RowValue => rateValue('words', words, point(value), []);
  const none = /(?:无|未|没有|零)(?:发生|作|进行|予以)?(?:任何)?(?:调整|追加|变动|结转结余|结转|结余)/.exec(
    text,
  );
  if (none && /(?:调整|变动|结余|结转|控制)率$/.test(name)) return worth(dec(0), none[0]);
  const whole =
    /(?:全部|均已?|已全面|全面|百分之百)(?:按时|按期|及时|按质|高质量|保质保量)?(?:完成|办结|达标|到位|合格)/.exec(
      text,
    );
  if (whole && /(?:完成|办结|达标|及时|到位|合格)率$/.test(name)) return worth(ONE, whole[0]);
  if (criterion.sign === 'change') {
    const change = /(?:比|较|同比)[^,;。]{0,16}?(?<word>下降|减少|降低|增加|增长|上升|持平)/.exec(text);
    const word = change?.groups?.word;
    if (word === '持平') return worth(dec(0), change![0]);
    if (word) {
      const fell = /下降|减少|降低/.test(word);
      // how much is not said: any fall, any rise
      const tiny = dec(1).div(1_000_000);
      return {
        ...worth(dec(0), change![0]),
        source: 'bound',
        value: fell ? { low: dec(-1), high: tiny.neg() } : { low: tiny, high: dec(10) },
      };
    }
  }
  return null;
}

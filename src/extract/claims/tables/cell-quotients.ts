// Rates that a row tells with the two figures that they follow from: 实际支出142.60万元，预算150.00万元，控制率95.07%.
import type { Claim, Field, Row, Sheet } from '../../../report/schema.js';
import { isZero } from '../../../values/decimal.js';
import { change, constant, counted, product, ratio, type Expression } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { flat, squeezed } from '../../../values/text.js';
import { labelBefore } from '../../../report/row-figures.js';
import { alike } from '../build.js';

/** A figure with the words before it. */
interface Labelled {
  quantity: Quantity;
  label: string;
}

/** What a rate of such a name is of, from the words before its two figures; null where they do not say. */
type Form = (a: Labelled, b: Labelled, rate: Labelled) => { of: Labelled; by: Labelled } | null;

const EARLIER = /上年|去年|上一年|上期|基期/;
const ADDED = /追加|追减|调[整增减]|核减/;
const PLANNED =
  /预算|计划|目标|任务|编制|应|核定|下达|安排|总[数量额]|发放|收回|有效问卷|抽[查检]|受理|申请|参加/;
const DONE =
  /实际|支出|支付|执行|使用|完成|到位|在职|在编|决算|合格|达标|满意|办结|回收|通过|及时|按[时期]|整改/;

const changed: Form = (a, b) => {
  if (EARLIER.test(a.label) === EARLIER.test(b.label)) return null;
  return EARLIER.test(a.label) ? { of: b, by: a } : { of: a, by: b };
};
const adjusted: Form = (a, b) => {
  if (ADDED.test(a.label) === ADDED.test(b.label)) return null;
  const [of, by] = ADDED.test(a.label) ? [a, b] : [b, a];
  return /预算/.test(by.label) ? { of, by } : null;
};
const reached: Form = (a, b) => {
  const isWhole = ({ label }: Labelled): boolean => PLANNED.test(label) && !/^实际|已/.test(label);
  const [of, by] = isWhole(b) ? [a, b] : [b, a];
  return isWhole(a) !== isWhole(b) && DONE.test(of.label) ? { of, by } : null;
};

const FORMS: { name: RegExp; kind: Claim['kind']; form: Form }[] = [
  { name: /(?:变动|增长|增减|下降|降低)率$/, kind: 'change', form: changed },
  { name: /调整率$/, kind: 'rate', form: adjusted },
  { name: /(?<!结转|结余|节约|偏差|变动|增长|下降|均)[率度]$/, kind: 'rate', form: reached },
];

/** The claims of the cells that tell what a row reached, two figures and what they give. */
export const cellQuotients = (sheets: Sheet[]): Claim[] =>
  sheets.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      [...new Set([row.actual, row.evidence, row.deviation])].flatMap((field) =>
        field ? (perHead(field, row) ?? quotientIn(field, row) ?? []) : [],
      ),
    ),
  );

function quotientIn(field: Field, row: Row): Claim | null {
  const found = threeIn(field);
  if (!found) return null;
  const [a, b, rate] = found;
  if (rate.quantity.dimension !== 'rate' || !alike(a.quantity, b.quantity) || !isOfRow(rate, row))
    return null;
  const form = FORMS.find(({ name }) => name.test(bare(rate.label)));
  const pair = form?.form(a, b, rate);
  if (!form || !pair || isZero(pair.by.quantity.value)) return null;
  const [x, y] = [counted(pair.of.quantity), counted(pair.by.quantity)];
  const [of, by] = [pair.of.label, pair.by.label];
  return form.kind === 'change'
    ? claimOf(row, rate, pair, 'change', `（${of} − ${by}）÷ ${by} × 100%`, change(x, y))
    : claimOf(row, rate, pair, 'rate', `${of} ÷ ${by} × 100%`, ratio(x, y));
}

/** 112名律师，常住人口43.6万人，每万人2.57人. */
function perHead(field: Field, row: Row): Claim | null {
  const found = threeIn(field);
  const each = found && /每([万千百])人(?:拥有|配备)?[一-龥]{0,6}$/.exec(found[2].label);
  if (!found || !each) return null;
  const [a, b, mean] = found;
  const isPeople = ({ quantity }: Labelled): boolean => /^[万千百]?人$/.test(quantity.unit);
  const [by, of] = isPeople(b) && /人口|居民|总人数/.test(b.label) ? [b, a] : [a, b];
  if (!isPeople(by) || !/人口|居民|总人数/.test(by.label) || isZero(by.quantity.value)) return null;
  const so = { 万: 10000, 千: 1000, 百: 100 }[each[1]!]!;
  const expression = ratio(product(counted(of.quantity), constant(so)), counted(by.quantity));
  return claimOf(
    row,
    mean,
    { of, by },
    'per-unit',
    `${of.label || '数量'} ÷ ${by.label} × ${so}`,
    expression,
  );
}

/** The only three figures of a cell, the last of them what the other two give. */
function threeIn(field: Field): [Labelled, Labelled, Labelled] | null {
  const { quantities } = field;
  if (quantities.length !== 3 || quantities.some(({ approximate, upper }) => approximate || upper))
    return null;
  if (
    /[。;]/.test(
      flat(field.text)
        .trim()
        .replace(/[。;]$/, ''),
    )
  )
    return null;
  const [a, b, rate] = quantities.map((quantity) => ({ quantity, label: labelBefore(field, quantity) }));
  return [a!, b!, rate!];
}

const bare = (label: string): string => label.replace(/(?:为|是|达到?|:|=)+$/, '');

/** 控制率 in the row of 公用经费控制率. */
function isOfRow(rate: Labelled, row: Row): boolean {
  const [own, name] = [bare(rate.label), squeezed(row.name.text).replace(/["'“”]|\([^()]*\)$/g, '')];
  return own.length >= 3 && (name.endsWith(own) || own.endsWith(name));
}

function claimOf(
  row: Row,
  { quantity, label }: Labelled,
  { of, by }: { of: Labelled; by: Labelled },
  kind: Claim['kind'],
  formula: string,
  expression: Expression,
): Claim {
  const inputs = [of, by].map((one) => ({ name: one.label || '数量', quantity: one.quantity }));
  return {
    kind,
    subject: squeezed(row.name.text) || bare(label),
    stated: quantity,
    relation: null,
    readings: [{ name: '', formula, expression, inputs }],
    alternatives: [],
    undecided: null,
    confidence: row.confidence,
    location: quantity.location,
    sure: true,
  };
}

// What a row says of its money: 应到位170.00万元，实际到位166.60万元; 下达640万元，支出604万元; 到位率98%.
import type { Field, Input, Row } from './schema.js';
import { evaluate, figure, ratio } from '../values/expression.js';
import { point, type Interval } from '../values/interval.js';
import type { Quantity } from '../values/quantity.js';
import { squeezed } from '../values/text.js';
import { labelBefore } from './row-figures.js';

/** Rows that are scored by how much of the money came, or was spent. */
const ROWS = {
  到位: /(?:资金|预算|经费|拨款|配套|财政)*(?:到位|落实|拨付到位)(?:率|情况|程度|进度|比例)?$/,
  执行: /(?:资金|预算|经费|项目|财政)*(?:执行|支出|使用|支付)(?:率|情况|程度|进度|比例)?$/,
} as const;
const OTHER_ROW =
  /管理|合规|规范|及时|结[转余]|控制|偏离|调整|效[率益果]|成本|节约|制度|监[控督]|公用|三公|采购|绩效|分配/;
const END = '(?:数额?|总?额|金额|资金|经费|总计|合计|共计?|了|为|是|:|已|全部)*$';
const PARTS = {
  到位: new RegExp(`(?<![应需未])(?:到位|到账|落实|实拨)${END}`),
  执行: new RegExp(`(?<![未])(?:支出|执行|使用|支付|列支)${END}`),
} as const;
const WHOLE = new RegExp(
  `(?:应(?:当)?(?:到位|拨付?|下达|配套)|需到位|计划(?:到位|投入)?|预算(?:安排|批复|下达)?|批复|安排|下达|可用|指标)${END}`,
);
const ARRIVED = new RegExp(`(?:到位|拨付|下达)${END}`);

/** How much of a row's money came or was spent. */
export interface FundsTold {
  of: keyof typeof ROWS;
  rate: Interval;
  inputs: Input[];
}

/** What a row named after its money says of it; null for other rows and where it prints no figures. */
export function fundsTold(row: Row): FundsTold | null {
  const name = squeezed(row.name.text).replace(/\([^()]*\)$/, '');
  const of = (['到位', '执行'] as const).find((kind) => ROWS[kind].test(name));
  if (!of || OTHER_ROW.test(name)) return null;
  for (const field of [row.evidence, row.actual]) {
    const told = field && (inAmounts(field, of) ?? inRate(field, of));
    if (told) return told;
  }
  return null;
}

function inAmounts(field: Field, of: FundsTold['of']): FundsTold | null {
  const money = field.quantities.filter(
    ({ dimension, approximate, upper }) => dimension === 'money' && !approximate && !upper,
  );
  if (money.length !== 2) return null;
  const labels = money.map((quantity) => labelBefore(field, quantity));
  const part = money.findIndex((_, i) => PARTS[of].test(labels[i]!));
  const whole = money.findIndex(
    (_, i) => i !== part && (WHOLE.test(labels[i]!) || (of === '执行' && ARRIVED.test(labels[i]!))),
  );
  if (part < 0 || whole < 0) return null;
  const [had, came] = [money[whole]!, money[part]!];
  const rate = evaluate(ratio(figure(came), figure(had)));
  return rate && { of, rate, inputs: [input(labels[whole]!, had), input(labels[part]!, came)] };
}

const RATE = {
  到位: /到位(?:率|比例)(?:为|是|达到?|仅|:)*$/,
  执行: /(?:执行|支出|使用|支付)(?:率|进度)(?:为|是|达到?|仅|:)*$/,
};

function inRate(field: Field, of: FundsTold['of']): FundsTold | null {
  const [rate, ...more] = field.quantities.filter(({ dimension }) => dimension === 'rate');
  if (!rate || more.length > 0 || rate.approximate || rate.upper) return null;
  const label = labelBefore(field, rate);
  return RATE[of].test(label) ? { of, rate: point(rate.value), inputs: [input(label, rate)] } : null;
}

const input = (name: string, quantity: Quantity): Input => ({ name, quantity });

// Rates whose formula regulations fix: names in use, the definitions in use, and which figures of a report they need.
import { amount } from './money.js';
import type { Fund, Input, Reading, Report } from './schema.js';
import {
  constant,
  difference,
  exactValue,
  figure,
  minus,
  plus,
  ratio,
  sum,
  type Expression,
} from '../values/expression.js';
import type { Quantity } from '../values/quantity.js';
import { flat, squeezed } from '../values/text.js';

/** One definition of a rate: what is divided by what, in the words of the regulation. */
export interface RateDefinition {
  numerator: string;
  denominator: string;
  /** change: (now − before) ÷ before · saved: (planned − actual) ÷ planned. */
  kind?: 'ratio' | 'change' | 'saved';
}

export interface KnownRate {
  /** Matches the whole name, quotes and weight taken off. */
  name: RegExp;
  /** Which side is better; a control rate is a ceiling. */
  better: 'high' | 'low';
  definitions: RateDefinition[];
}

const of = (numerator: string, denominator: string, kind?: RateDefinition['kind']): RateDefinition => ({
  numerator,
  denominator,
  ...(kind ? { kind } : {}),
});

/** 财预〔2013〕53号 (共性指标体系框架), 财预〔2020〕10号, and variants that provinces print. */
export const KNOWN_RATES: KnownRate[] = [
  {
    name: /^(?:项目)?(?:资金|财政资金|预算资金)?到位率$/,
    better: 'high',
    definitions: [of('实际到位资金', '计划投入资金'), of('实际到位资金', '预算资金')],
  },
  { name: /^(?:资金)?到位及时率$/, better: 'high', definitions: [of('及时到位资金', '应到位资金')] },
  {
    name: /^(?:项目|全年|年度)?(?:预算|资金|经费)(?:预算)?(?:执行|支出|使用)率$|^执行率$/,
    better: 'high',
    definitions: [
      of('全年执行数', '全年预算数'),
      of('全年执行数', '年初预算数'),
      of('实际支出资金', '实际到位资金'),
    ],
  },
  { name: /^(?:部门)?预算完成率$/, better: 'high', definitions: [of('预算完成数', '预算数')] },
  { name: /^预算调整率$/, better: 'low', definitions: [of('预算调整数', '预算数')] },
  { name: /^预算控制率$/, better: 'low', definitions: [of('本年追加预算', '年初预算')] },
  { name: /^(?:支付|支出)进度率$/, better: 'high', definitions: [of('实际支付进度', '既定支付进度')] },
  {
    name: /^结转结余率$|^结余率$|^结转率$/,
    better: 'low',
    definitions: [of('结转结余总额', '支出预算数'), of('结转结余总额', '支出完成数')],
  },
  {
    name: /^结转结余变动率$/,
    better: 'low',
    definitions: [of('本年度累计结转结余资金总额', '上年度累计结转结余资金总额', 'change')],
  },
  {
    name: /^公用经费控制率$/,
    better: 'low',
    definitions: [of('实际支出公用经费总额', '预算安排公用经费总额')],
  },
  { name: /^三公经费控制率$/, better: 'low', definitions: [of('三公经费实际支出数', '三公经费预算安排数')] },
  {
    name: /^三公经费变动率$/,
    better: 'low',
    definitions: [of('本年度三公经费总额', '上年度三公经费总额', 'change')],
  },
  { name: /^(?:在职|财政供养)人员控制率$/, better: 'low', definitions: [of('在职人员数', '编制数')] },
  {
    name: /^政府采购(?:预算)?执行率$/,
    better: 'high',
    definitions: [of('实际政府采购金额', '政府采购预算数')],
  },
  { name: /^重点支出安排率$/, better: 'high', definitions: [of('重点项目支出', '项目总支出')] },
  { name: /^固定资产利用率$/, better: 'high', definitions: [of('实际在用固定资产总额', '所有固定资产总额')] },
  {
    name: /^(?:实际|目标|任务|工作)?完成率$/,
    better: 'high',
    definitions: [of('实际完成工作数', '计划工作数'), of('实际产出数', '计划产出数')],
  },
  {
    name: /^完成及时率$/,
    better: 'high',
    definitions: [of('及时完成实际工作数', '计划工作数'), of('实际完成时间', '计划完成时间', 'saved')],
  },
  {
    name: /^质量达标率$/,
    better: 'high',
    definitions: [of('质量达标实际工作数', '计划工作数'), of('质量达标产出数', '实际产出数')],
  },
  { name: /^(?:重点)?工作?办结率$/, better: 'high', definitions: [of('重点工作实际完成数', '交办或下达数')] },
  { name: /^成本节约率$/, better: 'high', definitions: [of('实际成本', '计划成本', 'saved')] },
  { name: /满意[率度]$/, better: 'high', definitions: [of('满意人数', '有效调查人数')] },
];

/** 隐患整改率≥98%: the goal is no part of the name. */
const GOAL = /(?<=[一-龥])(?:≥|≤|>=?|<=?|不(?:低于|少于|小于|高于|超过|大于))\d[\d.,]*[^\d\s]{0,5}$/;

/** A name without quotes, spaces and points: “三公经费”控制率（2分） → 三公经费控制率. */
export function bareName(name: string): string {
  return squeezed(name)
    .replace(/["'“”‘’「」]/g, '')
    .replace(/[([](?:\d+(?:\.\d+)?分?|%)[)\]]$/, '')
    .replace(/\(%\)$/, '')
    .replace(GOAL, '');
}

export function knownRate(name: string): KnownRate | null {
  const bare = bareName(name);
  return KNOWN_RATES.find((rate) => rate.name.test(bare)) ?? null;
}

/** Money said to have arrived, in prose: 实际到位资金45万元, 实际本年度财政拨款33.13万元; null where none or several. */
function arrivedInProse(report: Pick<Report, 'passages'>): Quantity | null {
  const found: Quantity[] = [];
  for (const { text, inTable, quantities } of report.passages) {
    if (inTable) continue;
    const plain = flat(text);
    for (const quantity of quantities) {
      if (quantity.dimension !== 'money') continue;
      const before = plain
        .slice(Math.max(0, quantity.start - 24), quantity.start)
        .split(/[,;。]/)
        .at(-1)!;
      if (
        /(?:实际)(?:本?年度?|全年)?[^\d]{0,6}(?:到位|财政拨款|拨付到位|下达)[^\d]{0,6}$|到位资金(?:共计|合计|为|总额)?$/.test(
          before,
        )
      )
        found.push(quantity);
    }
  }
  const [first] = found;
  return first && found.every((q) => q.value.equals(first.value)) ? first : null;
}

const reading = (name: string, formula: string, expression: Expression, inputs: Input[]): Reading => ({
  name,
  formula,
  expression,
  inputs,
});
const input = (name: string, quantity: Quantity): Input => ({ name, quantity });

/** The rate computed from the report's own funds, under each definition in use; [] where the funds do not give it. */
export function rateFromFunds(name: string, report: Pick<Report, 'funds' | 'passages'>): Reading[] {
  const bare = bareName(name);
  if (!knownRate(bare)) return [];
  const totals = report.funds.filter((fund) => fund.kind === 'total');
  const readings = totals.flatMap((fund) => ofFund(bare, fund, report));
  const key = ({ inputs, expression }: Reading): string =>
    [exactValue(expression), ...inputs.map((i) => i.quantity.value)].map((v) => v?.toFraction()).join();
  return readings.filter((r, i) => readings.findIndex((o) => key(o) === key(r)) === i);
}

function ofFund(bare: string, fund: Fund, report: Pick<Report, 'passages'>): Reading[] {
  const initial = amount(fund.budget);
  const adjusted = amount(fund.adjusted);
  const executed = amount(fund.executed);
  const carryover = amount(fund.carryover);
  const budgets: [string, Quantity][] = [];
  if (adjusted) budgets.push(['全年预算数', adjusted]);
  if (initial) budgets.push([adjusted ? '年初预算数' : '预算数', initial]);
  const over = (top: string, value: Quantity | null, below: [string, Quantity][]): Reading[] =>
    value
      ? below.map(([label, base]) =>
          reading(label, `${top} ÷ ${label} × 100%`, ratio(figure(value), figure(base)), [
            input(top, value),
            input(label, base),
          ]),
        )
      : [];
  // asked only where it counts: it looks through all of the report's text
  const allocated = (): Quantity | null => amount(fund.allocated) ?? arrivedInProse(report);
  if (/到位率$/.test(bare)) return over('实际到位资金', allocated(), budgets);
  if (/(?:执行|支出|使用)率$|^执行率$/.test(bare) && !/采购|进度/.test(bare)) {
    const received = allocated();
    const arrived: [string, Quantity][] = received ? [['实际到位资金', received]] : [];
    return over('执行数', executed, [...budgets, ...arrived]);
  }
  if (/^(?:部门)?预算完成率$/.test(bare)) return over('预算完成数', executed, budgets);
  if (/^(?:结转结余|结余|结转)率$/.test(bare)) {
    const spent: [string, Quantity][] = executed ? [['支出完成数', executed]] : [];
    const byFigures = over('结转结余总额', carryover, [...budgets, ...spent]);
    return budgets.length > 0 || !carryover || !executed
      ? byFigures
      : [...byFigures, ofAvailable(carryover, executed)];
  }
  if (/^预算调整率$/.test(bare) && initial && adjusted) {
    const expression = ratio(difference(adjusted, initial), figure(initial));
    return [
      reading('', '(全年预算数 − 年初预算数) ÷ 年初预算数 × 100%', expression, [
        input('全年预算数', adjusted),
        input('年初预算数', initial),
      ]),
    ];
  }
  if (/^成本节约率$/.test(bare) && executed) {
    return budgets.map(([label, base]) =>
      reading(
        label,
        `(${label} − 执行数) ÷ ${label} × 100%`,
        ratio(difference(base, executed), figure(base)),
        [input(label, base), input('执行数', executed)],
      ),
    );
  }
  return [];
}

/** Where no budget is told: of what was spent and what is left, which is all there was. */
const ofAvailable = (carryover: Quantity, executed: Quantity): Reading =>
  reading(
    '支出完成数与结转结余',
    '结转结余总额 ÷（支出完成数 + 结转结余总额）× 100%',
    ratio(figure(carryover), sum(plus(figure(executed)), plus(figure(carryover)))),
    [input('结转结余总额', carryover), input('支出完成数', executed)],
  );

/** (now − before) ÷ before where only now and the change are printed. */
export function changeFrom(now: Quantity, changed: Quantity, fell: boolean): Expression {
  const before = fell
    ? sum(plus(figure(now)), plus(figure(changed)))
    : sum(plus(figure(now)), minus(figure(changed)));
  const signed = fell ? sum(minus(figure(changed)), plus(constant(0))) : figure(changed);
  return ratio(signed, before);
}

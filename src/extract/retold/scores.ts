// The total scores of attached reports, told again in the overview: 动物防疫项目得98.69分, a column of scores.
import type { Input, Report, Retold } from '../../report/schema.js';
import { figure } from '../../values/expression.js';
import type { Quantity } from '../../values/quantity.js';
import type { Told } from '../claims/afar/ledger.js';
import { agrees } from '../claims/build.js';
import type { Amount } from '../claims/sentence/amounts.js';
import type { Attached } from './index.js';
import { lastNamed, type Naming } from './names.js';

/** What is left between a project's name and its score. */
const SCORED =
  /(?:自评|自我评价|评价|绩效|综合|最终|总|实际|项目)*(?:得分?|评分|分数|总分|自评|自我评价|\()(?:为|是|:|达|共)*$/;
/** Of a part, of what could be had, of others' evaluation. */
const OTHER =
  /产出|效益|效果|满意度|执行|管理|投入|过程|决策|成本|满分|扣|平均|复[评核]|再评价|财政评价|重点评价|上年|20\d\d|目标/;
const HEAD = /^(?:自评|评价|绩效|项目|综合|最终)*(?:总?得分|评分|总分|分数|自评分)(?:\(分\))?$/;

export function retoldScores(amounts: Amount[], ledger: Told[], attached: Attached[]): Retold[] {
  const names = attached.map(({ name }) => name);
  const spoken = amounts.flatMap((amount): Retold[] => {
    if (amount.quantity.dimension !== 'score' || amount.kind === 'limit') return [];
    const named = scoredIn(amount, names);
    return named ? retold(amount.quantity, attached[named.index]!) : [];
  });
  const listed = ledger.flatMap(({ quantity, source }): Retold[] => {
    if (source.kind !== 'cell' || !source.alone || !HEAD.test(source.column)) return [];
    const named = lastNamed(source.row.head, names);
    return named ? retold(quantity, attached[named.index]!) : [];
  });
  return [...spoken, ...listed];
}

/** The project whose score an amount is. */
function scoredIn(amount: Amount, names: string[]): Naming | null {
  const { line, sentence, mention, parallel, called } = amount;
  if (called !== '') return lastNamed(called, names);
  if (parallel) return inOrder(amount, names);
  const words = line.text.slice(sentence.start, mention.start);
  const clause = words.split(/[,;:]/).at(-1)!;
  const named = lastNamed(words, names);
  const between = named && named.to > words.length - clause.length ? words.slice(named.to) : clause;
  if (!SCORED.test(between) || OTHER.test(between)) return null;
  if (named) return /上年|20\d\d/.test(words.slice(named.to)) ? null : named;
  // （三）实训设备购置。购置设备124台，项目自评97.82分
  const head = line.style === '' ? '' : line.text.slice(0, line.text.search(/[。:,]/));
  return lastNamed(head, names) ?? (/部门|整体/.test(words) ? null : lastNamed(line.sectionTitle, names));
}

/** 甲、乙两个项目自评得分分别为97.3分、100分. */
function inOrder({ line, sentence, quantity }: Amount, names: string[]): Naming | null {
  const scores = sentence.mentions.filter((m) => m.quantity.dimension === 'score').map((m) => m.quantity);
  const words = line.text.slice(sentence.start, sentence.end).split('分别')[0]!;
  const clause = words.split(/[,;]/).at(-1)!;
  if (!SCORED.test(clause) || OTHER.test(clause)) return null;
  const listed = clause.split(/[、和及与]/).flatMap((part) => lastNamed(part, names) ?? []);
  return listed.length === scores.length ? (listed[scores.indexOf(quantity)] ?? null) : null;
}

function retold(quantity: Quantity, { report, name }: Attached): Retold[] {
  const totals = totalsOf(report);
  const other = totals.find((total) => agrees(quantity, figure(total.quantity))) ?? totals[0];
  return other ? [{ subject: `${name}得分`, quantity, other, title: report.title, confidence: 'high' }] : [];
}

/** 合计 of the table of points comes before what the narrative says. */
const totalsOf = ({ score, sheets }: Report): Input[] =>
  [...sheets.map(({ total }) => total?.score ?? null), score.stated].flatMap((quantity) =>
    quantity ? [{ name: '总分', quantity }] : [],
  );

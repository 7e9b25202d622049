// A missed target without a reason; execution far from the budget with no reason anywhere.
import { amount, broughtForward, budgetOf, mainFund } from '../report/money.js';
import { hasFullMarks, hasReason, isBlank, saysNothing, subjectOf, targetState } from '../report/rows.js';
import type { Report, Row } from '../report/schema.js';
import { dec, decimalText } from '../values/decimal.js';
import { evaluate, figure, ratio } from '../values/expression.js';
import { squeezed } from '../values/text.js';
import { defineRule, type Outcome } from './rule.js';

export default defineRule({
  id: 'deviation-unexplained',
  severity: 'warning',
  title: { zh: '偏差未说明原因', en: 'A deviation without a reason' },
  why: {
    zh: '未达到指标值的应说明原因；预算执行低于95%或超过年初预算，报告中应有解释。',
    en: 'A missed target needs its reason; so does execution below 95% or above the initial budget, somewhere in the report.',
  },
  basis: {
    zh: '财预〔2020〕10号：未完成绩效目标或偏离较多的，应说明原因并提出改进措施',
    en: '财预〔2020〕10号: deviations need reasons and remedies',
  },
  examples: {
    holds:
      '| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |\n|---|---|---|---|---|---|\n| 举办培训 | ≥4期 | 3期 | 100 | 75 | 受疫情影响一期推迟至次年 |',
    fails:
      '| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |\n|---|---|---|---|---|---|\n| 举办培训 | ≥4期 | 3期 | 100 | 75 | |',
  },
  *check(report, { settings, reports }) {
    yield* rowDeviations(report);
    yield* execution(report, settings.explainExecutionBelow, reports);
  },
});

function* rowDeviations(report: Report): Generator<Outcome> {
  for (const sheet of report.sheets)
    for (const row of sheet.rows) {
      const state = targetState(row);
      if (state === null || state.met !== false || row.kind === 'execution') continue;
      // full marks or 无偏差 with a missed target is an error of its own
      if (hasFullMarks(row) || saysNothing(row.deviation)) continue;
      const explained = hasReason(row) || !isBlank(row.evidence) || explainedBelow(row, report);
      const inputs = [
        { name: '指标值', quantity: state.target },
        { name: '实际完成值', quantity: state.actual },
      ];
      const stated = { text: state.actual.text, value: state.actual.value };
      // a table that asks for no reasons leaves them to the narrative, which may call the thing by another name
      if (!explained && row.deviation === null && report.sections.length > 1) {
        const reason = { key: 'deviation-unexplained.no-column' };
        yield {
          kind: 'open',
          subject: subjectOf(row),
          location: row.actual!.location,
          reason,
          stated,
          inputs,
        };
        continue;
      }
      yield {
        kind: 'fact',
        holds: explained,
        subject: subjectOf(row),
        location: row.actual!.location,
        confidence: row.confidence,
        stated,
        expected: { text: row.target!.text, value: state.target.value },
        inputs,
        message: explained
          ? undefined
          : { key: 'deviation-unexplained.row', values: { target: row.target!.text } },
      };
    }
}

/** Labels of a form's foot that ask for the reasons of all rows: 偏差大或目标未完成原因分析. */
const REASON_LABEL = /(?:偏差|未完成|未达标|未实现|未达到).{0,12}(?:原因|分析|说明)/;

/** Whether the form's foot or a note below it gives a reason: under such a label, or in words that name the row. */
function explainedBelow(row: Row, report: Report): boolean {
  const name = squeezed(subjectOf(row)).replace(/\([^()]{1,8}\)$/, '');
  return report.passages.some((passage, index) => {
    const words = squeezed(passage.text);
    if (words.length < 8 || passage.location === row.location) return false;
    if (words.includes(name) && words.length > name.length + 6) {
      if (CAUSE.test(words)) return true;
      // a table without a column for reasons leaves them to the narrative
      if (row.deviation === null && !passage.inTable && ADMITTED.test(words)) return true;
    }
    // **偏差原因分析：** 智能水表安装3040块，…: the label stands in the text, what was reached behind it
    const reached = squeezed(row.actual?.text ?? '');
    if (
      !passage.inTable &&
      reached.length > 3 &&
      words.search(REASON_LABEL) >= 0 &&
      words.search(REASON_LABEL) < 12 &&
      words.includes(reached)
    )
      return true;
    const label = report.passages[index - 1];
    return (
      passage.inTable &&
      label !== undefined &&
      REASON_LABEL.test(squeezed(label.text)) &&
      label.text.length <= 30 &&
      label.location.table === passage.location.table &&
      label.location.row === passage.location.row &&
      label.location.column === 1 &&
      !NO_REASON.test(words)
    );
  });
}

/** Words that give a reason. */
const CAUSE =
  /原因|由于|因为|主要(?:是|为|系)|(?:未到位|未支出|未执行|未拨付|未支付|结余|剩余)[^,;。]{0,14}(?:为|系|属|是)[一-龥]|系.{2,20}所致|(?:^|[,;:(])(?:均|主要)?系(?!统|列|数)|受.{0,16}影响|导致|致使|所致|鉴于|脱节|未足额|不足额|未全额|欠拨|形成(?:了|的)?[^,;。]{0,6}(?:结余|结转)|(?:^|[,。;:、(,])(?:主要)?因(?!此|素|公|地|人|时|材)|未能|尚未|延[迟期后]|推迟|滞后|跨年|[偏较略过]慢|缓慢|次年|下一?年度?(?:继续|支付|实施)|结转(?:至|到|下年)|压减|压缩|节约(?:资金|支出|经费|成本)|扣减|预算(?:编制|安排|编报|测算|申报)[^,;。]{0,6}(?:偏[高大]|不够?(?:精准|精细|科学|合理|准确|细)|粗)/;
/** Words that give a reason in passing, or name the shortfall as a problem. */
const ADMITTED =
  /因[^,;。]{2,16}(?:变更|调整|改变|停工|故障|困难|短缺|外出)|晚[于了]|主要(?:是|为)|偏[高低大小]|较[高低慢大]|不足|不够|未[达完]|滞后|差距/;
/** Words about how money was spent; names of reports and systems (支出绩效评价) are none. */
const SPENDING = /支出|执行|结余|结转|追加|超支|超预算|支付|进度|拨付|资金|经费|费用|款项|预算/;
const NAMES = /(?:整体|项目|财政)?支出绩效|预算绩效|绩效[^,]{0,4}(?:制度|目标|指标)/g;
/** Column heads, definitions, reasons for points and general resolutions. */
const NO_REASON = /原因分析|用以反映|[?？]$|过紧日子|扣分|除外/;

/** What was not done in time was not paid in time. */
const LATE = /滞后|延[迟期后误]|推迟|未完工|晚[于\d]|逾期/;

/** Whether a sentence of the report gives a reason for how the money was spent. */
function explainsExecution(report: Report): boolean {
  if (report.funds.some((fund) => !isBlank(fund.reason) && !saysNothing(fund.reason))) return true;
  const reasons = report.sheets.flatMap((sheet) => sheet.rows).filter(hasReason);
  const isReason = ({ kind, deviation }: Row): boolean =>
    kind === 'execution' || SPENDING.test(deviation?.text ?? '') || LATE.test(deviation?.text ?? '');
  if (reasons.some(isReason)) return true;
  return report.passages.some((passage) =>
    passage.text.split(/[。；;\n]/).some((sentence) => {
      const words = squeezed(sentence).replace(NAMES, '');
      return words.length >= 8 && CAUSE.test(words) && SPENDING.test(words) && !NO_REASON.test(words);
    }),
  );
}

function* execution(report: Report, below: string, reports: Report[]): Generator<Outcome> {
  if (report.type === 'final-accounts') return;
  const fund = mainFund(report);
  const executed = fund ? amount(fund.executed) : null;
  const budget = fund ? budgetOf(fund) : null;
  if (!fund || !executed || !budget) return;
  const rate = evaluate(ratio(figure(executed), figure(budget)));
  if (rate === null) return;
  const low = rate.high.compare(dec(below)) < 0;
  // an adjusted budget that covers the spending has said why it is above the initial one
  const brought = rate.low.compare(1) > 0 && fund.source === 'text' ? broughtForward(report) : null;
  // 年初预算A，追加B: what was added says why
  const isAdded = fund.adjusted === null && amount(fund.added) !== null;
  const over =
    !isAdded &&
    rate.low.compare(1) > 0 &&
    !(brought && executed.value.compare(budget.value.add(brought.value)) <= 0);
  // the reasons for a form without a text of its own stand in the report it is annexed to
  const texts =
    report.sections.length > 1
      ? [report]
      : [report, ...reports.filter((other) => other.type === report.type && other.year === report.year)];
  const explained = !(low || over) || texts.some(explainsExecution);
  yield {
    kind: 'fact',
    holds: explained,
    subject: '预算执行',
    location: fund.executed!.location,
    confidence: fund.confidence,
    stated: { text: executed.text, value: executed.value },
    formula: '执行数 ÷ 预算数 × 100%',
    inputs: [
      { name: '预算数', quantity: budget },
      { name: '执行数', quantity: executed },
    ],
    message: explained
      ? undefined
      : {
          key: low ? 'deviation-unexplained.low' : 'deviation-unexplained.over',
          values: { rate: `${decimalText(executed.value.div(budget.value).mul(100), 2)}%` },
        },
  };
}

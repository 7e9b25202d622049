// A number asked and words answered, or the reverse.
import { countAsked } from '../report/asked-by-criterion.js';
import { isBlank, saysNothing, subjectOf } from '../report/rows.js';
import type { Field, Row } from '../report/schema.js';
import { squeezed } from '../values/text.js';
import { defineRule, type Outcome } from './rule.js';

export default defineRule({
  id: 'indicator-not-measurable',
  severity: 'warning',
  title: {
    zh: '指标值与完成值不可比（数字对文字）',
    en: 'A number asked and words answered, or the reverse',
  },
  why: {
    zh: '定量指标应以数字回答；“…率”的指标值应是数字。只写“已完成”无法核对。',
    en: 'A quantitative target needs a figure as its answer, and a rate needs a figure as its target; “done” cannot be checked.',
  },
  basis: {
    zh: '财预〔2020〕10号：绩效指标应清晰、细化、可衡量',
    en: '财预〔2020〕10号: indicators must be clear, specific and measurable',
  },
  examples: {
    holds:
      '| 三级指标 | 年度指标值 | 实际完成值 | 偏差原因分析 |\n|---|---|---|---|\n| 培训班次 | =2次 | 2次 | 无 |',
    fails:
      '| 三级指标 | 年度指标值 | 实际完成值 | 偏差原因分析 |\n|---|---|---|---|\n| 培训班次 | =2次 | 已完成 | 无 |',
  },
  *check(report) {
    for (const sheet of report.sheets)
      for (const row of sheet.rows) if (row.kind === 'indicator') yield* measurable(row);
  },
});

function* measurable(row: Row): Generator<Outcome> {
  const { target, actual } = row;
  const counted = countAsked(row);
  if (counted) {
    const { asked, answer } = counted;
    yield {
      kind: 'fact',
      holds: false,
      subject: subjectOf(row),
      confidence: row.confidence,
      location: answer.location,
      stated: { text: short(answer.text) },
      expected: { text: asked },
      message: {
        key: 'indicator-not-measurable.by-criterion',
        values: { asked, actual: short(answer.text) },
      },
    };
  }
  if (target === null || isBlank(target) || saysNothing(target)) return;
  const subject = subjectOf(row);
  const asked = asksNumber(target);
  const base = { subject, confidence: row.confidence };
  if (
    !asked &&
    isRate(subject) &&
    !ASKS_NO_WORSE.test(squeezed(target.text)) &&
    !/\d|[一二三四五六七八九十]/.test(squeezed(target.text))
  ) {
    yield {
      ...base,
      kind: 'fact',
      holds: false,
      location: target.location,
      stated: { text: target.text },
      message: { key: 'indicator-not-measurable.rate-without-number', values: { target: target.text } },
    };
    return;
  }
  if (actual === null || isBlank(actual) || saysNothing(actual)) return;
  const values = { target: target.text, actual: short(actual.text) };
  const answeredInWords = actual.quantities.length === 0 && !/[\d０-９]/.test(actual.text);
  if (asked && answeredInWords) {
    // 0起 is 未发生, ≤0 is 持平
    if (target.quantity!.value.equals(0) && SAYS_ZERO.test(squeezed(actual.text))) return;
    if (
      target.quantity!.dimension === 'time' &&
      /年内|按期|按时|及时|提前|如期|当[年月日]|[^未]完成于/.test(actual.text)
    )
      return;
    yield {
      ...base,
      kind: 'fact',
      holds: false,
      location: actual.location,
      stated: { text: short(actual.text) },
      expected: { text: target.text, value: target.quantity!.value },
      inputs: [{ name: '指标值', quantity: target.quantity! }],
      message: { key: 'indicator-not-measurable.fail', values },
    };
    return;
  }
  // 下降 of 同比 asks for a figure with a sign
  if (DIRECTION.test(squeezed(target.text)) && CHANGE.test(squeezed(subject) + squeezed(actual.text))) return;
  // 不发生 is answered by how many there were
  if (ASKS_NONE.test(squeezed(target.text)) || ASKS_NO_WORSE.test(squeezed(target.text))) return;
  const onlyNumber = actual.quantity !== null && squeezed(actual.quantity.text) === squeezed(actual.text);
  // ≥**人 is what the form has left over
  const isLeftover = /[*×Xx_]{2}/.test(squeezed(target.text));
  if (
    !asked &&
    !isLeftover &&
    target.quantities.length === 0 &&
    !/[\d０-９]/.test(target.text) &&
    onlyNumber
  ) {
    yield {
      ...base,
      kind: 'fact',
      holds: false,
      location: actual.location,
      stated: { text: actual.text },
      inputs: [{ name: '实际完成值', quantity: actual.quantity! }],
      message: { key: 'indicator-not-measurable.words-asked', values },
    };
    return;
  }
}

const DIRECTION =
  /^(?:较?(?:同比|上年|去年))?(?:逐[年步]|持续|稳步|明显|有所|保持)?(?:下降|减少|降低|上升|增长|提[高升]|增加|缩短|不增|零增长|只减不增)$/;
/** 不高于上年, 较上年不增长: the goal is last year's figure. */
const ASKS_NO_WORSE =
  /^(?:较|比|与)?(?:上年度?|去年|同期)?(?:相比)?(?:不[增高超减降低]|未[增减]|零增长|持平|只[增减升降]不|[下降减少低]{2}或持平|[增长加]{2}或持平)[^,;。\d]{0,8}$/;
const ASKS_NONE =
  /^(?:不(?:得|能|予)?(?:发生|出现|存在)|未(?:发生|出现|发现)|无|零|没有|杜绝)[^,;。\d]{0,8}$/;
const SAYS_ZERO =
  /^(?:全年|本年度?|均|年内|较上年|与上年)*(?:未|没有|无|零|不)(?:发生|出现|发现|增[长加]|存在|变[化动]|有)?[^,;。]{0,8}$|持平/;
const CHANGE = /同比|环比|较上年|变[化动]|增[长减幅速]|降[低幅]|下降|[+\-−]\d/;

/** A target with one figure that stands for the value asked. */
function asksNumber(target: Field): boolean {
  return target.quantity !== null;
}

/** 完成率 and 达标率 are rates; 效率 and 频率 are not. */
function isRate(subject: string): boolean {
  const name = subject.replace(/[（(].*?[）)]$/, '');
  return /率$/.test(name) && !/(?:效|频|概|速|功|汇|税|利|表|草|轻)率$/.test(name);
}

function short(text: string): string {
  const words = text.replace(/\s+/g, '');
  return words.length > 24 ? `${words.slice(0, 24)}…` : words;
}

// Rows without a target of their own whose criterion asks for a count: 达到1850人得10分，不足的按比例得分.
import type { Field, Row } from './schema.js';
import { isBlank } from './rows.js';
import { flat, squeezed } from '../values/text.js';

/** Answered by a word that holds of any count, with nothing beside it. */
const DONE =
  /^(?:已|均已|已经|全部|基本|按计划|按要求|按期|按时|如期|顺利|超额|圆满|全面|较好)*(?:完成|达标|达到|实现|落实|到位|符合)(?:了)?(?:目标|任务|计划|要求|年度目标|预期|指标|值)*$|^(?:良好|较好|优秀?|正常|合格|是)$/;
/** 达到1850人得10分, 完成24万人次的得满分. */
const ASKED = /(?:达到?|完成|不少于|不低于|至少|满|大于等于|[≥>]=?|目标值?为?|计划)[^,;。\d每]{0,8}$/;

/** What a criterion asks for and words answer; null for other rows. */
export function countAsked(row: Row): { asked: string; answer: Field } | null {
  const { target, criterion } = row;
  if (target !== null || !criterion || isBlank(criterion)) return null;
  const answer = [row.actual, row.evidence].find((field) => !isBlank(field ?? null));
  if (!answer || !DONE.test(squeezed(answer.text).replace(/[。.;]$/, ''))) return null;
  const words = flat(criterion.text);
  const asked = criterion.quantities.find(
    ({ dimension, start, approximate }) =>
      ['count', 'measure', 'money'].includes(dimension) &&
      !approximate &&
      ASKED.test(words.slice(Math.max(0, start - 14), start).replace(/\s/g, '')),
  );
  // 每缺一份扣1分 may be answered by 已完成, 不足的按比例 may not
  const isMeasured = /按比例|每(?:少|低|缺|减少|不足|多|增加)[^,;。]{0,10}\d|不足|以下|未达到/.test(words);
  return asked && isMeasured ? { asked: asked.text, answer } : null;
}

// The criterion of a row: printed in its own cell, told beside it or in a note, given by the profile, or said of all rows.
import { parseCriterion, type Criterion } from '../criteria/index.js';
import { bareName } from './known-rates.js';
import { leadingGoal } from './leading-goal.js';
import { noteRule } from './note-rules.js';
import type { Field, Report, Row } from './schema.js';
import { ruleInRemark, toldCriterion, type Span } from './told-rules.js';
import { remembered } from '../values/remember.js';
import { flat } from '../values/text.js';

/** Tables print the same criterion in many rows: each wording is read once. */
const criterionIn = remembered(parseCriterion);

/** The criterion of a cell. */
export function criterionOf(field: Field): Criterion {
  return criterionIn(leadingGoal(field.text, field.quantities)?.rest ?? field.text);
}

/** A criterion that a profile gives an indicator. */
export interface NamedCriterion {
  name: string;
  criterion: string;
}

/** A criterion with its words and the row as it is to be read for it; or words that are one and say nothing to us. */
export type RowCriterion =
  { criterion: Criterion; words: string; row: Row; isTold: boolean } | { criterion: null; words: string };

/**
 * The row's own criterion; where it prints none, the one told in its remark or in a note, else the profile's for an
 * indicator of that name, or the report's for all.
 */
export function criterionFor(row: Row, report: Report, criteria: NamedCriterion[]): RowCriterion | null {
  const of = (criterion: Criterion, words: string, from = row, isTold = false): RowCriterion => ({
    criterion,
    words,
    row: from,
    isTold,
  });
  if (row.criterion && row.criterion.text.trim() !== '')
    return of(criterionOf(row.criterion), row.criterion.text.trim());
  for (const part of ['deviation', 'evidence'] as const) {
    const rule = row[part] && ruleInRemark(row[part].text);
    if (!rule) continue;
    const criterion = toldCriterion(rule.text);
    if (criterion) return of(criterion, rule.text, { ...row, [part]: without(row[part]!, rule) }, true);
    if (row.kind === 'execution') return { criterion: null, words: rule.text };
  }
  const note = noteRule(row, report);
  const noted = note?.isClear ? toldCriterion(note.rule) : null;
  if (note) return noted ? of(noted, note.rule, row, true) : { criterion: null, words: note.rule };
  const name = bareName(row.name.text);
  const named = criteria.find((one) => bareName(one.name) === name);
  if (named) return of(criterionIn(named.criterion), named.criterion);
  const all = isShort(row) ? criterionOfAll(report) : null;
  return all && of(all, all.text);
}

/** A field without the figures of a rule in it, which are no value of the row. */
function without(field: Field, { start, end }: Span): Field {
  const quantities = field.quantities.filter((q) => q.end <= start || q.start >= end);
  const text = field.text.slice(0, start) + ' '.repeat(end - start) + field.text.slice(end);
  return { ...field, text, quantities, quantity: quantities.length === 1 ? quantities[0]! : null };
}

/** What a report says once of all its quantitative rows. */
const OF_ALL =
  /(?:达到|完成)(?:年度|预期)?(?:目标|指标)值?的?[得记计]满分[,;]未(?:达到|达标|完成)(?:目标|指标)?值?的?按(?:实际)?完成比例[计得]分/;

/** 未达到指标值的，得分=分值×完成值÷指标值: without a word for those that reach it. */
const OF_SHORT =
  /未(?:达到?|达标|完成|实现)(?:年度|预期|绩效)*(?:目标|指标)?值?的(?:各项|各|定量|量化)*(?:指标)?,?(?:均|统一|一律)?(按[^,;。]{2,24}(?:计分|得分)|得分=[^,;。]{4,24})/;

const ofAll = new WeakMap<Report, Criterion | null>();

/** 评分规则：达到目标值得满分，未达到的按完成比例计分. */
function criterionOfAll(report: Report): Criterion | null {
  let known = ofAll.get(report);
  if (known === undefined) {
    const said = report.passages.flatMap(({ text, inTable }) => {
      const words = inTable ? '' : flat(text).replace(/["'“”‘’「」\s]/g, '');
      return ofAllIn(words, OF_ALL, 0) ?? ofAllIn(words, OF_SHORT, 1) ?? [];
    });
    const [rule] = said;
    ofAll.set(report, (known = rule === undefined ? null : toldCriterion(rule)));
  }
  return known;
}

/** What a passage says, unless it speaks of one indicator: 受援人满意度未达目标的，…. */
function ofAllIn(words: string, pattern: RegExp, group: number): string | null {
  const found = pattern.exec(words);
  if (!found) return null;
  const lead = words.slice(0, found.index).split(/[。;]/).at(-1)!;
  return lead.split(/[,:]/).every((clause) => SAYS_NOBODY.test(clause)) ? found[group]! : null;
}

const SAYS_NOBODY =
  /^(?:[(（]?[\d一二三四五六七八九十①-⑳]{1,2}[)）.、]?)?(?:各项|各|所有|全部|一律|均|凡是?|对于?|以上|上述|本表|表中|绩效|年度|预算|三级|二级|一级|定量|量化|定性|其余|其他|具体|自评|项目|部门|整体|支出|评[分价]|[计得打赋]分|指标|标准|规则|办法|方法|细则|说明|如下|按照?|根据|实际|完成|目标|值|率|情况|结果|注|备注|的|中|和|与|为|是|采用|实行|、)*$/;

/** A figure that falls short of a floor and lost points for it; other rows may have lost them for other reasons. */
function isShort({ target, actual, weight, score, operator, kind }: Row): boolean {
  const [goal, reached] = [target?.quantity, actual?.quantity];
  if (kind !== 'indicator' || !goal || !reached || !weight || !score?.quantity) return false;
  if (operator === '<=' || operator === '<' || goal.upper || reached.approximate || goal.approximate)
    return false;
  return (
    goal.dimension === reached.dimension &&
    goal.unit === reached.unit &&
    reached.value.compare(goal.value) < 0 &&
    score.quantity.value.compare(weight.value) < 0
  );
}

// The grades that a report gives itself: 评价等级为优, or right behind its total score (98.16分，评价结果为“良”).
import { gridOf } from '../document/grid.js';
import type { Cell, Paragraph, Table } from '../document/model.js';
import type { Field, Report } from '../report/schema.js';
import { quoting } from '../values/location.js';
import type { Quantity } from '../values/quantity.js';
import { flat, squeezed } from '../values/text.js';
import type { Figures } from './figures.js';
import { asWeight } from './weights.js';

const NAMES = '优秀|良好|不合格|合格|较差|一般|优|良|中|差';
const NAMED = new RegExp(
  `(?:等级|级别|等次|档次|结论|(?:自评|绩效评价|绩效自评)结果)(?:评定)?(?:结果)?\\s*(?:为|是|[:])?\\s*[“"‘']?(${NAMES}|[A-D](?![A-Za-z]))(?![一-龥]*(?:化|势|点|异|等级))`,
);
/** 98.16分，评价结果为“良”; 98.16分（良）; 得98.16分，属良好等级; 98.16分，评定为优。 */
const BEHIND_SCORE = new RegExp(
  `^\\s*分?\\s*[)]?\\s*[,;(、]?\\s*(?:(?:绩效|自评|综合|评价|考核|项目|整体|总体)*(?:结果|结论|评定|评级|评价|自评|等级|等次|档次)?(?:被?评定?为|评为|定为|为|是|属于?|达到?|处于|[:])?)\\s*[“"‘']?(${NAMES})[”"’']?(?:等级|等次|档次|档|级|等|水平)?\\s*(?=[)。,;]|$)`,
);
const LABEL =
  /^(?:绩效|项目|部门|单位)?(?:自评|综合|评价|自我评价|最终|绩效|评定)?(?:结果|结论)?(?:等级|等次|档次|级别)(?:\(.{0,16}\))?[::]?$/;
const ANSWER = /^["“]?(优秀|良好|不合格|不及格|合格|及格|较差|一般|优|良|中|差)["”]?$/;

/**
 * The grades that a report gives itself: the first one that is called so, and each one right behind or beside the
 * total score; one of each name.
 */
export function gradesOf(
  sources: (Paragraph | Cell)[],
  tables: Table[],
  figures: Figures,
  total: Quantity | null,
): Field[] {
  const named = sources.flatMap(gradeNamed).slice(0, 1);
  const beside = tables.flatMap(gradesBeside);
  const behind = total ? sources.flatMap((source) => gradesBehind(source, figures.of(source), total)) : [];
  const found = [...named, ...(named.length > 0 ? [] : beside.slice(0, 1)), ...behind];
  return found.filter(({ text }, i) => found.findIndex((other) => other.text === text) === i);
}

/** 项目自评96.70分, 自评得分为88.60分: a score of its own, and nothing else's or another year's. */
const OWN_TOLD =
  /(?<!复|平均)(?:自评|自我评价|绩效评价)(?:结果)?(?:综合|总)?(?:得分?|分数|评分|总分)?(?:为|是|:)?$/;
/** 满分50分，自评46分: no scale of a hundred points. */
const OTHER_FULL = /满分(?:值)?(?:为|是|:)?(?!100(?!\d))\d/;
const HEAD = /^(?:绩效|项目|单位|综合)*(?:自评|评价)(?:总)?(?:得分|分数|评分|总分)(?:\(分\))?$/;

/** The scores that are told with a grade each, besides the total: 自评96.70分，等级为良; 自评得分 | 自评等级. */
export function gradedScores(
  sources: (Paragraph | Cell)[],
  tables: Table[],
  figures: Figures,
  total: Quantity | null,
): Report['score']['graded'] {
  const told = sources.flatMap((source) =>
    figures.of(source).flatMap((score) => {
      const plain = flat(source.text);
      const sentence = plain.slice(0, score.start).replace(/\s+/g, '').split('。').at(-1)!;
      const before = sentence.split(/[,;]/).at(-1)!;
      if (
        score.dimension !== 'score' ||
        OTHER_FULL.test(sentence) ||
        !OWN_TOLD.test(before) ||
        /上年|20\d\d/.test(before)
      )
        return [];
      const match = BEHIND_SCORE.exec(plain.slice(score.end));
      return match
        ? [{ score, grade: gradeAt(source, match[1]!, score.start, score.end + match[0].length) }]
        : [];
    }),
  );
  const listed = tables.flatMap((table) => gradedRows(table, figures));
  return [...told, ...listed].filter(({ score }) => total === null || !score.value.equals(total.value));
}

/** The rows below a head of scores and one of grades. */
function gradedRows(table: Table, figures: Figures): Report['score']['graded'] {
  const grid = gridOf(table);
  const heads = grid.row(1);
  const columnOf = (head: RegExp): number | undefined => {
    const found = heads.filter((cell) => head.test(squeezed(cell.text)));
    return found.length === 1 ? found[0]!.column : undefined;
  };
  const [scores, grades] = [columnOf(HEAD), columnOf(LABEL)];
  if (scores === undefined || grades === undefined) return [];
  return Array.from({ length: grid.rows - 1 }, (_, i) => i + 2).flatMap((row) => {
    const [cell, answer] = [grid.at(row, scores), grid.at(row, grades)];
    const text = answer && ANSWER.exec(squeezed(answer.text))?.[1];
    if (!cell || !answer || !text || cell.row !== row || answer.row !== row) return [];
    const score = asWeight(figures.of(cell));
    const location = quoting(answer.location, answer.text.trim());
    return score ? [{ score, grade: { ...field(text), location } }] : [];
  });
}

/** 评价等级为优: the first in a paragraph or cell. */
function gradeNamed(source: Paragraph | Cell): Field[] {
  const match = NAMED.exec(flat(source.text));
  return match ? [gradeAt(source, match[1]!, match.index, match.index + match[0].length)] : [];
}

function gradesBehind(source: Paragraph | Cell, quantities: Quantity[], total: Quantity): Field[] {
  return quantities.flatMap((quantity) => {
    if (!/^分?$/.test(quantity.unit) || !quantity.value.equals(total.value)) return [];
    const match = BEHIND_SCORE.exec(flat(source.text).slice(quantity.end));
    return match ? [gradeAt(source, match[1]!, quantity.start, quantity.end + match[0].length)] : [];
  });
}

/** 自评等级 | 良好: label and answer in neighbouring cells. */
function gradesBeside(table: Table): Field[] {
  const grid = gridOf(table);
  return Array.from({ length: grid.rows }, (_, row) => grid.row(row + 1)).flatMap((cells, row) =>
    cells.flatMap((cell, index) => {
      const answer = cells[index + 1];
      if (cell.row !== row + 1 || !answer || !LABEL.test(squeezed(cell.text))) return [];
      const grade = ANSWER.exec(squeezed(answer.text))?.[1];
      if (grade === undefined) return [];
      return [{ ...field(grade), location: quoting(answer.location, answer.text.trim()) }];
    }),
  );
}

const field = (text: string): Omit<Field, 'location'> => ({ text, quantity: null, quantities: [] });

const gradeAt = (source: Paragraph | Cell, text: string, from: number, to: number): Field => ({
  ...field(text),
  location: quoting(source.location, source.text.slice(from, to)),
});

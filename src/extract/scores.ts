// The report's own score, its maximum, its components and its grades: from the total row, the head or prose.
import type { Cell, Paragraph, Table } from '../document/model.js';
import type { Report, Sheet } from '../report/schema.js';
import { flat, squeezed } from '../values/text.js';
import { gridOf } from '../document/grid.js';
import { bandsOf } from './tables.js';
import type { Quantity } from '../values/quantity.js';
import type { Figures } from './figures.js';
import { gradedScores, gradesOf } from './grades.js';
import type { Part } from './part.js';
import { scorePartsOf } from './claims/scores/parts.js';
import { asWeight } from './weights.js';

/** Words before a number that make it the report's total score. */
const TOTAL_SCORE =
  /(?:自评|自我评价|综合|评价|绩效|最终|总体|总)(?:评价|自评|综合|评定|评估)*(?:总)?(?:得分|分数|评分|总分|分值|分)(?:合计)?\s*(?:为|是|达到?)?\s*[:]?\s*$/;
const FULL_SCORE = /(?:满分|总分|总分值|设计总分)(?:值)?\s*(?:为|是)?\s*[:]?\s*$/;
/** What was given, right behind what could be had. */
const GIVEN = /(?:^|\d分?[)]?)\s*[,;(]\s*(?:实际|自评|评价|最终|综合)?得(?:分)?\s*(?:为|:)?\s*$/;
const GIVEN_BEHIND = /^\s*[)]?\s*[,;(]\s*(?:实际|自评|评价|最终|综合)?得(?:分)?\s*(?:为|:)?\s*\d/;
/** 本项目自评91.55分, 经评价为88分: the report's own, and no part's. */
const OWN_SCORE =
  /(?:^|[,;。:\s])(?:(?:本|该|我)(?:部门|单位|项目|[局院校委办]+)(?:最终|综合)?得分|(?:经|本|该|此|项目|部门|单位|我[局单位镇乡办委院厅]+|20\d\d年度?|整体|支出|绩效)*(?:自评|自我评价|综合评价|考评|打分)(?:结果)?)\s*(?:为|是|:|得|获得?|共得)?\s*$/;
/** 某某局2024年度整体支出绩效自评96.78分. */
const WHOLE_SCORE = /整体支出绩效(?:自评|自我评价|评价)(?:结果)?(?:为|共?得|:)?\s*$/;
/** 自评：投入得14分，…，合计得分95分: the parts before their sum. */
const SUMMED_SCORE =
  /(?:(?:自评|评价)[^。]*[,;:]\s*(?:以上)?(?:合计|共计|总计|综合|累计)(?:总?得分|得|总分)|得?\d+(?:\.\d+)?分[^。]*\d分\)?[,;]\s*(?:合计|共计|总计)(?:得|得分)?|\d分\s*\+[^。]*\d分\s*=|(?:得分|总分)(?:为|是|:)?\s*\d+(?:\.\d+)?分?\s*\+[\d.分+\s]*=)\s*(?:为|:)?\s*$/;
/** 开展绩效自评，得分99.70分，自评等级“优”: with the grade behind it. */
const ANNOUNCED_SCORE =
  /(?:(?:自评|自我评价|评价|评估|考评)[^。;,]{0,6}[,;:]\s*(?:最终|综合|项目|总)?得分?|(?:我[一-龥]{1,3}|本[一-龥]{1,3})[^,;。\d]{0,12}(?:打|评)(?:了|出|得)?|(?:年度?|本|该)[^,;。\d]{0,24}(?:项目|支出|部门|单位)(?:总|共|综合|最终)*得|(?:^|[,;。])(?:本|该)?(?:项目|部门|单位|整体|绩效)(?:支出|综合|最终|总)*得分?|(?:^|[,;。])(?:以上)?[二两三四五六七八\d](?:项|部分|个方面|类)(?:指标)?(?:合计|共计|总计|相加)(?:总?得分|得)?)\s*(?:为|是|:)?\s*$/;
/** 经评价，2024年度动物疫病防控项目得96.20分，等级为“优”. */
const NAMED_SCORE =
  /(?:^|[。;])(?:经|通过|按照|根据|依据|对照)[^。;\d]{0,30}(?:自评|评价|考评|打分|评分|评估)[^。;\d]{0,8}[,:][^,;。:]{0,40}(?:项目|资金|支出|专项|部门|单位|工作)(?:最终|综合|共)?得分?\s*(?:为|是|:)?\s*$/;
const GRADE_BEHIND = /^\s*分?\s*[,;(][^。;\d]{0,8}(?:等级|等次|档次|评级|级别)/;
const SCHEME = /(?:分值|权重)(?:设置|分配|分别)?(?:为|是|:)[^。;得]*(?:合计|共计|总计)(?:为)?\s*$/;
const PART_ASIDE = /(?:指标|决策|投入|过程|管理|产出|效益|效果|影响|满意度|执行率?|情况)\([^()]*$/;

/** 自评总分：97.72分 at the head of a sentence: of nothing but the whole. */
const TOLD_AGAIN =
  /(?:^|[。;\n])\s*(?:综上(?:所述)?,|经(?:自评|评价),|(?:本|该)?(?:项目|部门|单位))?(?:绩效)?(?:自评|综合|评价)?(?:总分|总得分|综合得分)\s*(?:合计)?(?:为|是)?\s*:?\s*$/;

/** What is less than this is hardly all that a report could get. */
const MOST_OF_PART = 50;

/** What the report says of its own score. */
export function scoreOf(part: Part, sheets: Sheet[], figures: Figures): Report['score'] {
  const own: Report['score'] = { stated: null, again: [], max: null, grades: [], graded: [], parts: [] };
  const sources = sourcesOf(part);
  const tables = part.blocks.filter((block) => block.kind === 'table');
  if (part.head.type === 'final-accounts')
    return { ...own, graded: gradedScores(sources, tables, figures, null) };
  for (const source of sources) readProse(source, figures, own, part.head.year);
  takeScheme(own, sources, figures, part.head.year);
  for (const table of tables) readPairs(table, figures, own);
  const scored = sheets.filter((sheet) => sheet.hasScores && sheet.total?.score);
  if (scored.length === 1) {
    // the table of one part (满分50分) has not the report's score and maximum
    const { weight } = scored[0]!.total!;
    if (!own.max || !weight || weight.value.compare(own.max.value) >= 0)
      own.stated ??= scored[0]!.total!.score;
    if (
      weight &&
      (weight.value.compare(100) >= 0 || (own.stated && own.stated.value.compare(weight.value) <= 0))
    )
      own.max ??= weight;
  }
  // 得8分（满分10分）: of one indicator
  if (
    own.stated &&
    own.max &&
    own.max.value.compare(MOST_OF_PART) < 0 &&
    own.stated.value.compare(own.max.value) > 0
  )
    own.max = null;
  own.parts = scorePartsOf(part, figures, own);
  own.grades = gradesOf(sources, tables, figures, own.stated);
  own.graded = gradedScores(sources, tables, figures, own.stated);
  return own;
}

/** 自评总分100分，其中预算执行率10分、产出指标50分…: what could be had, where what was given is told, too. */
function takeScheme(
  own: Report['score'],
  sources: (Paragraph | Cell)[],
  figures: Figures,
  year: number | null,
): void {
  const { stated } = own;
  if (!stated?.value.equals(100)) return;
  const isSplit = sources.some(({ text }) => {
    const parts = SPLIT.exec(flat(text))?.[1]?.match(/\d+(?=\s*分)/g) ?? [];
    return parts.length > 2 && parts.reduce((sum, part) => sum + Number(part), 0) === 100;
  });
  if (!isSplit) return;
  const other: Report['score'] = { ...own, stated: null, again: [], max: stated };
  for (const source of sources) readProse(source, figures, other, year);
  if (other.stated) Object.assign(own, { stated: other.stated, again: other.again, max: stated });
}

const SPLIT = /总分\s*100\s*分[,:(]\s*其中[:]?([^。;]*)/;

const SCORE_LABEL =
  /^(?:绩效|项目|部门|单位)?(?:自评|综合|评价|自我评价|最终|总)(?:总)?(?:得分|总分|评分|分数|分)(?:\(.{0,8}\))?[::]?$/;

/** Label and answer in neighbouring cells of a form's head or foot: 自评得分 | 88.5. */
function readPairs(table: Table, figures: Figures, own: Report['score']): void {
  const grid = gridOf(table);
  const [band] = bandsOf(table).filter(({ kind }) => kind === 'indicators');
  for (let row = 1; row <= grid.rows; row += 1) {
    const cells = grid.row(row);
    cells.forEach((cell, index) => {
      const answer = cells[index + 1];
      if (cell.row !== row || !answer) return;
      // below its head a table's own total row says it
      const isHead = band === undefined || row < band.head;
      if (
        isHead &&
        own.stated === null &&
        SCORE_LABEL.test(squeezed(cell.text)) &&
        /^\d+(?:\.\d+)?分?$/.test(squeezed(answer.text))
      )
        own.stated = asWeight(figures.of(answer));
    });
  }
}

/** Paragraphs, and the cells of forms that hold a sentence or a label. */
function sourcesOf(part: Part): (Paragraph | Cell)[] {
  return part.blocks.flatMap((block): (Paragraph | Cell)[] =>
    block.kind === 'paragraph' ? [block] : block.cells.filter((cell) => /得分|等级|结论/.test(cell.text)),
  );
}

/** A figure in prose with the words around it. */
interface Said {
  quantity: Quantity;
  /** The words right before it. */
  before: string;
  /** All that stands before it in its paragraph, and all behind it. */
  ahead: string;
  behind: string;
}

function readProse(
  source: Paragraph | Cell,
  figures: Figures,
  own: Report['score'],
  year: number | null,
): void {
  if (!/分/.test(source.text)) return;
  const plain = flat(source.text);
  const quantities = figures.of(source);
  quantities.forEach((quantity, index) => {
    const said: Said = {
      quantity,
      before: plain.slice(Math.max(0, quantity.start - 24), quantity.start),
      ahead: plain.slice(0, quantity.start),
      behind: plain.slice(quantity.end),
    };
    if (quantity === own.max || ASIDES.some((isAside) => isAside(said)) || isOfEarlierYear(said, year))
      return;
    if (isMaximum(said)) takeMaximum(said, own);
    else if (isTotal(said, own, quantities[index - 1]) && asWeight([quantity])) {
      if (own.stated !== null && TOLD_AGAIN.test(said.ahead)) own.again.push(quantity);
      own.stated ??= quantity;
    }
  });
}

/** Figures beside the total and its maximum. */
const ASIDES: ((said: Said) => boolean)[] = [
  // no points
  ({ quantity, behind }) =>
    quantity.dimension !== 'score' &&
    !(
      quantity.dimension === 'none' &&
      quantity.unit === '' &&
      /^\s*(?:$|[,。;)\n])/.test(behind.slice(0, 2))
    ),
  // 90分以上为优秀 explains a scale
  ({ quantity, behind }) =>
    quantity.upper !== null ||
    /^\s*(?:\(含\))?(?:及|或)?以[上下]|^\s*(?:为|评|定)?[^,。;]{0,3}(?:优秀?|良好?|合格|差)等?[,;、]/.test(
      behind,
    ),
  // 产出指标（50分，自评48.40分）: of the part that the bracket stands behind
  ({ ahead }) => PART_ASIDE.test(ahead),
  // 分值为产出50分、效益30分，…合计100分: what could be had
  ({ ahead }) => SCHEME.test(ahead),
  ({ before }) => /平均|标准分|权重|扣|每|单项|指标(?:总)?分值|≥|不低于|以上/.test(before.slice(-8)),
  // 总分98.42分，扣1.58分: nobody sets such a maximum
  ({ before }) => /(?:本|该|此|每)(?:项|类|部分|指标)[^,。;]{0,4}满分\D{0,2}$/.test(before),
];

/** 2021年度自评得分94.12分, in a report of 2022. */
function isOfEarlierYear({ ahead }: Said, year: number | null): boolean {
  const said = /(20\d\d)年(?!\d{1,2}月)[^。;]*$/.exec(ahead)?.[1];
  return said !== undefined && year !== null && Number(said) < year;
}

/** 自评总分100分，得分96分: what could be had stands before what was given. */
function isMaximum({ quantity, before, behind }: Said): boolean {
  const isRound = quantity.decimals === 0 || /满分[^,。;]*$/.test(before);
  return (
    isRound &&
    FULL_SCORE.test(before) &&
    (GIVEN_BEHIND.test(behind) || !/自评总分\D*$|综合总分\D*$/.test(before))
  );
}

function takeMaximum({ quantity }: Said, own: Report['score']): void {
  // 总得分93.5分，其中投入19分（满分20分）: the maximum of a component lies below the total
  const below = own.stated !== null && quantity.value.compare(own.stated.value) < 0;
  if (!below && quantity.dimension === 'score') own.max ??= quantity;
}

function isTotal({ before, ahead, behind }: Said, own: Report['score'], previous?: Quantity): boolean {
  // 本项满分50分，自评49.61分: of a part
  const full = /满分(?:为|是|:)?(\d+)分?[,;(](?:自评|自我评价|评价|考评)?得?分?(?:为|是|:)?$/.exec(
    before.replace(/\s/g, ''),
  )?.[1];
  if (full !== undefined && Number(full) < 100) return false;
  return (
    TOTAL_SCORE.test(before) ||
    OWN_SCORE.test(before) ||
    WHOLE_SCORE.test(before) ||
    ((ANNOUNCED_SCORE.test(before) || NAMED_SCORE.test(ahead)) && GRADE_BEHIND.test(behind)) ||
    (own.max === previous && GIVEN.test(before)) ||
    SUMMED_SCORE.test(ahead)
  );
}

// What kind of report a run of blocks without a telling title is.
import type { Block } from '../document/model.js';
import { DEPARTMENT_WORDS } from '../report/vocabulary.js';
import type { ReportType } from '../report/schema.js';
import { squeezed } from '../values/text.js';

const ACCOUNTS = [
  /收入支出决算|收、?支(?:决算)?总计/,
  /决算情况说明|决算公开/,
  /财政拨款收[入、]支出?决算|财政拨款支出决算/,
  /(?:部门|单位)决算/,
  /“?三公”?经费.{0,12}决算/,
];
const EVALUATION = [
  /绩效自评|绩效评价|自我评价/,
  /自评得分|自评分数?|自评结论|自评等级|评价得分|综合得分|总得?分/,
  /一级指标|二级指标|三级指标|绩效指标/,
  /年度指标值|预期指标值|预期值|实际完成值|实现值/,
  /年度资金总额|项目资金|执行率|资金使用情况|资金到位/,
  /项目概况|项目基本情况|部门概况|绩效目标/,
  /偏差原因|评分标准|评价标准|指标说明/,
];
/** An article of a law or a regulation. */
const ARTICLE = /^第[一二三四五六七八九十百]+条/;

/** The kind that the words of the blocks speak for; unknown where they speak for none. */
export function kindByWords(blocks: readonly Block[]): ReportType {
  const lines = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [squeezed(block.text)] : block.cells.map((cell) => squeezed(cell.text)),
  );
  if (lines.filter((line) => ARTICLE.test(line)).length >= 3) return 'unknown';
  const text = lines.join('\n');
  const evaluation = EVALUATION.filter((pattern) => pattern.test(text)).length;
  const accounts = ACCOUNTS.filter((pattern) => pattern.test(text)).length;
  if (accounts >= 2 && accounts * 2 > evaluation) return 'final-accounts';
  if (evaluation < 2 || !/\d/.test(text)) return 'unknown';
  return evaluationKind(text);
}

/** Department as a whole, or project: by which of the two the words speak of. */
export function evaluationKind(text: string): ReportType {
  const count = (pattern: RegExp): number => text.match(new RegExp(pattern, 'g'))?.length ?? 0;
  if (/项目名称|项目概况|项目基本情况/.test(text) && !/部门概况|部门\(单位\)概况/.test(text))
    return 'project';
  return count(DEPARTMENT_WORDS) + count(/部门概况|单位概况|三定/) * 2 >= 2 ? 'department' : 'project';
}

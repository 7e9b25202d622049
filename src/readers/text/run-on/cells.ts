// Words between blanks → cells: where nothing stands between two words of cells, known words tell where one ends.
import { isTotal } from '../align.js';
import { kindOf, type Kind } from '../listed/kinds.js';
import {
  EXECUTION,
  LEVEL_AND_NAME,
  LEVEL_WORD,
  LEVELS_AHEAD,
  NAME_AND_ANSWERS,
  SECOND_AND_NAME,
} from './lexicon.js';

/** A cell, or what stands for one. */
export interface Piece {
  text: string;
  kind: Kind;
  line: number;
  /** Begins its line. */
  first: boolean;
  /** Nothing stands between it and the cell before. */
  glued: boolean;
}

/** What the heads say of the cells below them. */
export interface Under {
  /** Levels of indicators stand at the left. */
  levelled: boolean;
  /** The last column is of remarks. */
  remarked: boolean;
  /** Nothing stands between two cells of words. */
  glued: boolean;
  /** Names of the second level may stand before names of indicators. */
  deep: boolean;
}

/** The words of a line. */
export const wordsIn = (text: string): string[] =>
  text.split(/[ \u3000\u00a0]+/).filter((word) => word !== '');

// 投入(20分) may stand apart from what follows for its narrow bracket
const ENDS = /[\u4e00-\u9fff）”]$/;
const BEGINS = /^[\u4e00-\u9fff（(“]/;

/** Whether blanks stand between figures and words only: then words of two cells run into one another. */
export const areGlued = (words: readonly string[]): boolean =>
  !words.some((word, w) => w > 0 && BEGINS.test(word) && ENDS.test(words[w - 1]!));

/** The cells of some words of a line. */
export function piecesOf(words: readonly string[], line: number, under: Under, first: boolean): Piece[] {
  return words.flatMap((word, w) => {
    const behindFigure = w > 0 && 'NPE'.includes(kindOf(words[w - 1]!));
    const own = under.glued ? cellsOf(word, under, behindFigure) : [word];
    return own.map((text, i): Piece => ({
      text,
      kind: pieceKind(text),
      line,
      first: first && w === 0 && i === 0,
      glued: i > 0,
    }));
  });
}

/** 2型糖尿病患者管理人数 begins with a figure and is none. */
function pieceKind(text: string): Kind {
  // 100（含预算执行10分）
  const kind = kindOf(text.replace(/(?<=^[\d.,]+)[（(][^（）()]*[)）]$/, ''));
  return kind === 'M' && /[\u4e00-\u9fff“”]{7}/.test(text) ? 'W' : kind;
}

const ANSWER =
  /^(无偏差|无(?![害人线障偿主纸])|达标(?![得率扣，,])|已完成|按时完成)(?=[\u4e00-\u9fff“].{2,})/;
const TOTAL = /^(.*[^出入年金费值重分目评得])((?:合计|总计|小计|总分)(?:[（(][^（）()]*[）)])?)$/;

function cellsOf(word: string, under: Under, behindFigure: boolean): string[] {
  const own = (rest: string): string[] => (rest === '' ? [] : cellsOf(rest, under, false));
  // 总分————, ——住房保障支出: blanks beside words
  const dashes = /^(—*)(.*?)(—*)$/.exec(word)!;
  if (dashes[1] || dashes[3])
    return [...dashes[1]!, ...(dashes[2] ? cellsOf(dashes[2], under, behindFigure) : []), ...dashes[3]!];
  if (!'WL'.includes(pieceKind(word))) return [word];
  const sum = under.remarked ? TOTAL.exec(word) : null;
  if (sum && isTotal(sum[2]!.replace(/[（(].*$/, '')))
    return [...cellsOf(sum[1]!, under, behindFigure), sum[2]!];
  // 无产出指标: a remark, and the next row
  const answer = under.remarked && behindFigure ? ANSWER.exec(word) : null;
  if (answer) return [answer[1]!, ...own(word.slice(answer[0].length))];
  const parts = under.levelled ? byLevels(word, under.deep) : [word];
  return parts.flatMap(byAnswers);
}

/** What was aimed at and what was reached in words, apart from the name. */
function byAnswers(word: string): string[] {
  const answers = NAME_AND_ANSWERS.exec(word);
  if (answers) return answers.slice(1);
  const half = word.slice(0, word.length / 2);
  return word.length >= 4 && half + half === word ? [half, half] : [word];
}

/** The names of levels apart from what stands around them. */
function byLevels(word: string, deep: boolean): string[] {
  const parts: string[] = [];
  let rest = 0;
  for (const match of word.matchAll(LEVEL_WORD)) {
    if (match.index > rest) parts.push(...ahead(word.slice(rest, match.index), deep));
    parts.push(match[0]);
    rest = match.index + match[0].length;
  }
  if (rest === 0) return ahead(word, deep);
  if (rest < word.length) parts.push(...second(word.slice(rest)));
  return parts;
}

function ahead(word: string, deep: boolean): string[] {
  const execution = EXECUTION.exec(word);
  if (execution) return execution.slice(1).filter((part) => part !== undefined);
  const levels = LEVELS_AHEAD.exec(word);
  if (levels) {
    const parts = levels.slice(1).filter((part) => part !== undefined);
    return [...parts, word.slice(parts.join('').length)].filter((part) => part !== '');
  }
  const level = LEVEL_AND_NAME.exec(word);
  if (level)
    return [level[1]!, ...(deep ? second(word.slice(level[1]!.length)) : [word.slice(level[1]!.length)])];
  return deep ? second(word) : [word];
}

function second(word: string): string[] {
  const level = SECOND_AND_NAME.exec(word);
  return level ? [level[1]!, word.slice(level[1]!.length)] : [word];
}

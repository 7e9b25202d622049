// A form without its cells: the words between its blanks, and what each of them may be.
import { squeezed } from '../../../values/text.js';
import type { Line } from '../draft.js';

/** A run of characters without blanks. */
export interface Token {
  text: string;
  /** The same in half width. */
  plain: string;
  line: number;
  /** Begins its line. */
  first: boolean;
}

/** The words of some lines in order. */
export function tokensOf(lines: readonly Line[]): Token[] {
  return lines.flatMap(({ text, number }) =>
    text
      .split(/[\s\u3000\u00a0]+/)
      .filter((word) => word !== '')
      .map((word, i) => ({ text: word, plain: squeezed(word), line: number, first: i === 0 })),
  );
}

/** The words of a run of tokens as they stand. */
export const wordsOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');

/** The most tokens that a known word may be broken into. */
const PIECES = 7;

/**
 * The end of the longest run of tokens from `at` that together are a known word, and the word; null where none is.
 * Words are broken wherever a narrow cell ended: 一级 指标, 产出 指标 (50分 ).
 */
export function joined(
  tokens: readonly Token[],
  at: number,
  pattern: RegExp,
): { to: number; word: string } | null {
  let word = '';
  let found: { to: number; word: string } | null = null;
  for (let to = at; to < Math.min(tokens.length, at + PIECES) && word.length < 30; to += 1) {
    word += tokens[to]!.plain;
    if (pattern.test(word)) found = { to: to + 1, word };
  }
  return found;
}

const NUMBER = /^[-−]?\d[\d,]*(?:\.\d+)?$/;

export const isNumber = ({ plain }: Token): boolean => NUMBER.test(plain);
export const isPoints = ({ plain }: Token): boolean =>
  /^\d{1,3}(?:\.\d{1,4})?分?$/.test(plain) && Number.parseFloat(plain) <= 100;
export const isRate = ({ plain }: Token): boolean => /^[-−]?[\d.]+%$/.test(plain);
/** What stands for nothing: —, /, 无. */
export const isDash = ({ plain }: Token): boolean => /^(?:[-—–－/\\]+|无)$/.test(plain);
/** An amount, with or without its unit. */
export const isAmount = ({ plain }: Token): boolean =>
  /^[-−]?\d[\d,]*(?:\.\d+)?(?:[百千万亿]*元|万)?$/.test(plain);
/** ≥50个, 100%, 2021年12月底前, 不少于12种, 400元/人: a quantity or a date. */
export const isMeasure = ({ plain }: Token): boolean =>
  plain.length <= 16 &&
  /^(?:[≥≤<>=＝═]{1,2}|不少于|不低于|不超过|不高于|小于|大于|约)*\d[\d.,]*(?:%|[^\d\s,。;]{0,6}(?:\d[\d.]*[^\d\s,。;]{0,6})*)$/.test(
    plain,
  ) &&
  !/^\d{4}年度?[\u4e00-\u9fff]{3,}|率$/.test(plain);
export const isOperator = ({ plain }: Token): boolean =>
  /^(?:[≥≤<>=═]{1,2}|不少于|不低于|不超过|定性)$/.test(plain);

export const valueOf = ({ plain }: Token): number => Number.parseFloat(plain.replaceAll(',', ''));

// 科目编码 of a row: 类, 款 and 项 in one cell or split over three.
import type { Cell, Paragraph } from '../../document/model.js';
import { squeezed } from '../../values/text.js';
import type { Figures } from '../figures.js';

/** The code that the cells of a row's code columns print, the rows above filling in 类 and 款; null for none. */
export function codeOf(cells: (Cell | null)[], above: string | null): string | null {
  const parts = [...new Set(cells)].map((cell) => squeezed(cell?.text ?? '').replace(/[.\-]/g, ''));
  if (parts.some((part) => part !== '' && !/^\d+$/.test(part))) return null;
  const printed = parts.filter((part) => part !== '');
  if (printed.length === 0) return null;
  const whole = printed.find((part) => part.length >= 5) ?? null;
  if (whole !== null) return whole.length % 2 === 1 ? whole : null;
  if (parts.length === 1 || printed[0]!.length === 3) {
    const joined = printed.join('');
    return /^\d{3}(?:\d\d)*$/.test(joined) ? joined : null;
  }
  // 类 | 款 | 项 where only the lowest is printed: 类 and 款 stand in a row above
  if (above === null || !printed.every((part) => part.length === 2)) return null;
  const depth = parts.findIndex((part) => part !== '');
  const head = above.slice(0, 1 + 2 * depth);
  return head.length === 1 + 2 * depth && depth > 0 ? head + printed.join('') : null;
}

/** The 类 (201), 款 (20106) or 项 (2010601) that a code stands for. */
export function isPartOf(code: string, parent: string): boolean {
  return code.length > parent.length && code.startsWith(parent);
}

/** 公开01表: the number of a form above it; a sentence that names the form has amounts of its own. */
export const isFormNumber = (paragraph: Paragraph, figures: Figures): boolean =>
  /(?:公开|财决|财预)\s*\d/.test(paragraph.text) &&
  figures.of(paragraph).every(({ dimension }) => dimension !== 'money');

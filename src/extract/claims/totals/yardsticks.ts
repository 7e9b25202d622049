// Figures that others are measured against: 完成年度计划200场的108%, 与上年的12.78万吨相比.
import type { Amount } from '../sentence/amounts.js';

const AGAINST =
  /(?:比|较|同|与|由|从)(?:20\d\d|上年|去年|上一年|年初|期初|预算|计划|目标|任务)[^,;。]*$|超(?:过|出|额|计划|目标|任务|预算)[^,;。]{0,8}$|(?:完成|(?<!下)达到?|占|为|相当于)[^,;。]{0,8}(?:计划|目标|任务|预算)(?:数|任务|量)?(?:的|为)?$/;

/** Whether a figure is what another one is compared with, or by how much the two differ. */
export const isYardstick = ({ lead, line, mention }: Amount): boolean =>
  AGAINST.test(lead) || /^的(?:比例)?(?:为|达到?)?\d/.test(line.text.slice(mention.end));

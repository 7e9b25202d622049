// What a criterion says about a step that is not full: 不足5%的按5%计算 (it counts), 不足5%的不扣分 (it does not).
import type { StepMode } from './tree.js';

const SIZE = String.raw`(\d+(?:\.\d+)?|一)?(个?百分点|%|‰|个?工作日|个?月|[\u4e00-\u9fa5]{1,2}?)?`;
const UNFINISHED = new RegExp(
  String.raw`[,;。(](?:差额|差距|余数|尾数|超出部分)?(?:不足|不满|未满|不到)${SIZE}的?(?:部分|尾数)?,?(?:也|均|都|则|一律)*(?:(按)(?:照)?(?:\1|一|1)?(?:\2|个)?(?:计算|计扣|计|算|扣分|扣减|扣除?)|(不予?扣分|不扣|不计(?:算|分)?|忽略不计|舍去))[)]?`,
);

/** 不足1个百分点的按比例扣分, 按实际差额折算: parts of a step count for parts. */
const IN_PARTS = new RegExp(
  String.raw`[,;。(](?:(?:不足|不满|未满|不到)${SIZE}的?(?:部分|尾数)?,?(?:也|均|都|则|一律)*按(?:照)?比例(?:扣减?|折算|计算|计)?分?|按(?:照)?(?:实际)?(?:差额|差距|差值|超出?部分)(?:比例)?折算(?:扣分|计分)?)[)]?(?=[,;。)]|$)`,
);

/** The counting of steps that the text fixes, and the text without that sentence. */
export function findRounding(text: string): { mode: StepMode | null; rest: string } {
  const parts = /每/.test(text) ? IN_PARTS.exec(text) : null;
  if (parts) return { mode: 'proportional', rest: text.replace(parts[0], '') };
  const found = UNFINISHED.exec(text);
  if (!found) return { mode: null, rest: text };
  const [whole, size, unit, started] = found;
  // only where it speaks of the step itself: 每低于目标值5个百分点 …, 不足5个百分点
  const figure = size === undefined || size === '一' ? '(?:1|一)' : size.replace('.', '\\.');
  const step = new RegExp(`每[^。;]*?${figure}${(unit ?? '').replace(/^个/, '个?')}`);
  const rest = text.slice(0, found.index) + text.slice(found.index + whole.length);
  // told before the step it names its size
  if (!step.test(size === undefined ? text.slice(0, found.index) : rest)) return { mode: null, rest: text };
  return { mode: started ? 'started steps' : 'whole steps', rest };
}

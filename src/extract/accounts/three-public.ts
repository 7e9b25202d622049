// “三公”经费: its five figures and their total, found by the words of row and column in any of the layouts.
import type { Quantity } from '../../values/quantity.js';
import { bareName, type Statement } from './statement.js';

/** other: 会议费 and 培训费, which some forms list behind the “三公” items. */
export type PublicItem = 'total' | 'abroad' | 'vehicles' | 'purchase' | 'running' | 'reception' | 'other';

export const PUBLIC_NAMES: Record<PublicItem, string> = {
  total: '“三公”经费合计',
  abroad: '因公出国（境）费',
  vehicles: '公务用车购置及运行维护费',
  purchase: '公务用车购置费',
  running: '公务用车运行维护费',
  reception: '公务接待费',
  other: '会议费、培训费',
};

/** Which of them a name means, or null. */
export function publicItem(words: string): PublicItem | null {
  const name = bareName(words).replace(/["“”\s]/g, '');
  // 国内公务接待批次（个）, 公务用车保有量（辆）: counts; 国内接待费: a part of an item; 机关运行经费: another thing
  if (
    /\((?:个|人|辆|批|批次|人次|次)\)$|团组|批次|人次|保有量|[购人辆]数|机关运行|国内|外事|外宾|国\(境\)外/.test(
      name,
    )
  )
    return null;
  if (/^(?:会议费|培训费)/.test(name)) return 'other';
  if (/接待/.test(name)) return 'reception';
  if (/出国|因公.*境/.test(name)) return 'abroad';
  if (
    /购置(?:费用?|支出)?(?:及|和|与|、)(?:公务)?(?:用?车)?(?:运行|维护)|购置(?:运行|维护)|公务用?车(?:费用?|经费|支出)?$/.test(
      name,
    )
  )
    return 'vehicles';
  if (/购置|购车/.test(name)) return 'purchase';
  if (/运行|维护/.test(name)) return 'running';
  if (/^(?:支出)?(?:合计|总计)$|三公.{0,2}经费(?:.*(?:合计|总额|支出|总计))?$/.test(name)) return 'total';
  return null;
}

export interface PublicFigure {
  item: PublicItem;
  /** 预算数, 决算数 … : what sets the halves of the statement apart. */
  column: string;
  quantity: Quantity;
}

const COLUMN = /预算|决算|上年|本年|年度|全年|年初|调整|统计数/;

/** The figures of a “三公” statement, in the order of its cells. */
export function publicFigures(statement: Statement): PublicFigure[] {
  const found: PublicFigure[] = [];
  for (const side of statement.sides)
    for (const line of side.lines)
      for (const column of side.columns) {
        const quantity = line.amounts.get(column.index);
        if (quantity === undefined) continue;
        const words = [...column.path].reverse();
        // 项目|预算数|决算数 has the item in the row, 预算数 (合计|出国|…) in the head
        const inRow = publicItem(line.name);
        const inHead = words
          .filter((word) => !/^小计$/.test(word))
          .map(publicItem)
          .find((item) => item !== null);
        const item = /[预决]算|合计/.test(words[0] ?? '') && inRow && !inHead ? inRow : (inHead ?? inRow);
        if (item === null || item === undefined) continue;
        const name = words.filter((word) => COLUMN.test(word) && !/三公/.test(word)).join('·');
        const rest = inHead && inRow === null && !/^(?:合计)?$/.test(line.name) ? line.name : '';
        found.push({ item, column: [rest, name].filter(Boolean).join('·'), quantity });
      }
  return found;
}

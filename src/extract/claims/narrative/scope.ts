// Which statement a section of the narrative explains.
import type { StatementKind } from '../../accounts/kinds.js';
import type { Line } from '../sentence/lines.js';

/** financed: 财政拨款支出 without saying which fund, as older reports have it. */
export type Scope = StatementKind | 'financed' | null;

// the more special words come first: 一般公共预算财政拨款基本支出决算情况说明 is about basic spending
const HEADINGS: [Scope, RegExp][] = [
  ['three-public', /三公.{0,2}经费/],
  ['basic', /基本支出(?:决算|预算)?(?:情况|具体情况|说明|总体)/],
  ['fund', /政府性基金/],
  ['capital', /国有资本经营/],
  ['general', /一般公共预算(?:财政拨款|拨款)?(?:收入、?支出|收、?支)/],
  ['fiscal', /财政拨款(?:收入、?支出|收、?支)/],
  ['general', /一般公共预算(?:财政拨款|拨款)?支出/],
  ['financed', /财政拨款支出/],
  ['overview', /(?:收入支出|收、?支|收入、支出)(?:决算|预算)?(?:总体)?/],
  ['income', /收入(?:决算|预算)(?:总体|具体)?(?:情况|说明)/],
  ['expenditure', /支出(?:决算|预算)(?:总体|具体)?(?:情况|说明)/],
];
/** Headings that end what the statements explain. */
const ELSEWHERE =
  /机关运行|政府采购|国有资产|绩效|其他重要事项|名词解释|概况|主要职能|主要职责|机构设置|附件|政府购买/;

/** The scope that a heading opens; undefined where it says nothing of its own (（一）总体情况). */
function opened(title: string): Scope | undefined {
  if (ELSEWHERE.test(title)) return null;
  return HEADINGS.find(([, pattern]) => pattern.test(title))?.[0];
}

/** The scope of each line. */
export function scopesOf(lines: Line[]): Map<Line, Scope> {
  const scopes = new Map<Line, Scope>();
  let scope: Scope = null;
  for (const line of lines) {
    if (line.heading && !line.inTable) {
      const next = opened(line.text);
      // （一）财政拨款支出决算总体情况 below 一般公共预算…: the same money said in short
      const inShort = next === 'financed' && scope === 'general' && line.style !== '一、';
      if (next !== undefined && !inShort) scope = next;
      else if (next === undefined && /^第.{1,2}部分/.test(line.text)) scope = null;
    }
    scopes.set(line, line.inTable ? null : scope);
  }
  return scopes;
}

// Which of the standard statements of final accounts and budgets a title names.
import type { Head } from './head.js';
import { squeezed } from '../../values/text.js';

/**
 * overview: 收入支出决算总表 · income: 收入决算表 · expenditure: 支出决算表 · fiscal: 财政拨款收入支出决算总表 ·
 * general: 一般公共预算财政拨款支出决算表 · basic: 基本支出决算表 · three-public: “三公”经费支出决算表 ·
 * fund: 政府性基金 · capital: 国有资本经营.
 */
export type StatementKind =
  | 'overview'
  | 'income'
  | 'expenditure'
  | 'fiscal'
  | 'general'
  | 'basic'
  | 'three-public'
  | 'fund'
  | 'capital';

// The order matters: 一般公共预算财政拨款基本支出决算表 names three of them, the most special one is meant.
const TITLES: [StatementKind, RegExp][] = [
  ['three-public', /三公.{0,2}经费.*(?:表|情况)$/],
  ['fund', /政府性基金.*(?:收入|支出|收支).*表$/],
  ['capital', /国有资本经营.*(?:收入|支出|收支).*表$/],
  ['basic', /基本支出.*表$/],
  ['fiscal', /财政拨款(?:收入支出|收、?支|收支)(?:决算|预算)?总(?:体情况)?表$/],
  ['overview', /(?:收入支出|收、?支)(?:决算|预算)?总(?:体情况)?表$/],
  ['general', /(?:一般公共预算|公共预算)(?:财政拨款)?(?:收入)?支出(?:决算|预算)?(?:明细|情况)?表$/],
  ['general', /财政拨款支出(?:决算|预算)(?:明细)?表$/],
  ['income', /(?<!支出)收入(?:决算|预算)?(?:总|总体情况|明细)?表$/],
  ['expenditure', /支出(?:决算|预算)?(?:总|总体情况)?表$/],
];

/** Words of a title line without what stands around it: 公开01表, brackets, 单位：万元 behind it. */
export function titleWords(text: string): string {
  return squeezed(text)
    .replace(/["“”「」《》]/g, '')
    .replace(/[(（](?:公开|财决|表)?[^()（）]{0,8}(?:表|续)?[)）]$/, '')
    .replace(/(?:金额)?单位[::]?(?:万?元|千元|百元|亿元)$/, '')
    .replace(/(?:公开|财决|财预|附表|预算)[A-Za-z]?\d{1,2}-?\d?表?$/, '');
}

/** The statement that a title names, or null. */
export function statementKind(title: string): StatementKind | null {
  const words = titleWords(title);
  if (words.length > 60 || /绩效|自评|评价|政府采购|资产/.test(words)) return null;
  return TITLES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The statement that the head's own words show where no title does; null where they leave it open. */
export function kindByHead(head: Head): StatementKind | null {
  const words = head.columns.map(({ path }) => path.join('/'));
  const all = words.join('|');
  const hasCodes = head.columns.some(({ role }) => role === 'code');
  const names = head.columns.filter(({ role }) => role === 'name').length;
  if (/公务接待/.test(all) && /出国/.test(all)) return 'three-public';
  if (!hasCodes && names >= 2 && /收入/.test(all) && /支出/.test(all))
    return /一般公共预算财政拨款/.test(all) ? 'fiscal' : 'overview';
  if (!hasCodes) return null;
  if (/本年收入合计/.test(all) && /上级补助收入|财政拨款收入/.test(all)) return 'income';
  if (/本年支出合计/.test(all) && /上缴上级/.test(all)) return 'expenditure';
  if (/经济分类/.test(all) || isByEconomy(head)) return 'basic';
  return null;
}

/** 301, 30101 … and nothing else in the columns of codes, 人员经费 or 公用经费 in the words of the table. */
function isByEconomy({ grid, first, columns }: Head): boolean {
  const codes: string[] = [];
  let isNamed = columns.some(({ path }) => /人员经费|公用经费/.test(path.join('')));
  for (let row = first; row <= grid.last; row += 1)
    for (const { index, role } of columns) {
      const text = squeezed(grid.at(row, index)?.text ?? '');
      if (role === 'code' && /^\d+$/.test(text)) codes.push(text);
      isNamed ||= role === 'name' && /^(?:人员|(?:日常)?公用)经费(?:合计|小计)?$/.test(text);
    }
  return isNamed && codes.length > 1 && codes.every((code) => /^3[01]\d(?:\d\d)?$/.test(code));
}

// Amounts that every final-accounts report names alike, found by the words right before a figure.
import type { Quantity } from '../values/quantity.js';
import { flat } from '../values/text.js';
import type { Passage, Report } from './schema.js';

/** Amounts of final accounts that have one meaning in a report; matched without white space and quotes, verbs cut off. */
export const ACCOUNTS: [string, RegExp][] = [
  ['本年收入合计', /本年收入合计$/],
  ['本年支出合计', /本年支出合计$/],
  ['财政拨款收支总计', /财政拨款(?:收、?支|收入、?支出)(?:决算)?总计$/],
  ['收支总计', /(?<!拨款)(?<!预算)(?:收、?支|收入、?支出)(?:决算)?总计$/],
  ['一般公共预算财政拨款支出', /^.{0,4}一般公共预算(?:财政拨款)?支出(?:决算数?)?(?:合计)?$/],
  ['机关运行经费', /机关运行经费(?:支出)?(?:决算数?)?$/],
  ['“三公”经费', /三公经费(?:财政拨款)?(?:支出)?(?:决算数?)?(?:合计|总额)?$/],
  ['因公出国（境）费', /因公出国\(境\)(?:经费|费用?)?(?:支出)?(?:决算数?)?$/],
  ['公务用车购置及运行维护费', /公务用车购置及运行(?:维护)?费?(?:支出)?(?:决算数?)?$/],
  ['公务用车运行维护费', /(?:公务用车|公车)运行(?:维护)?费?(?:支出)?(?:决算数?)?$/],
  ['公务接待费', /(?<![内外])公务接待费(?:支出)?(?:决算数?)?$/],
  ['政府采购支出总额', /政府采购支出(?:总额|合计)$/],
];

/** Cuts years, enumerators, quotes and verbs from the words before a figure. */
export function bareWords(lead: string): string {
  return lead
    .replace(/^.*20\d\d年(?:度)?/, '')
    .replace(/^(?:[、和及]|其中|\(?[一二三四五六七八九十\d]{1,2}[)、.]+)+/, '')
    .replace(/(?:为|是|达到?|共|共计|均|均为|:)+$/, '')
    .replace(/[“”"]/g, '');
}

/** The well-known amount that the words before a figure name. */
function accountOf(lead: string): string | undefined {
  const words = bareWords(lead);
  return ACCOUNTS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** A well-known amount, or its change against the year before, as a report states it. */
export interface Stated {
  name: string;
  /** 0: the amount itself; 1 or −1: what it rose or fell by against the year before. */
  change: 1 | -1 | 0;
  quantity: Quantity;
  passage: Passage;
}

const CHANGED =
  /(?:比|较|与)(?:上年度?|去年|(?<year>20\d\d)年度?)(?:决算数?|同期)?(?:相比)?,?(?:总额)?(?<word>增加|减少|上升|下降|增长)(?:了)?$/;

/** The well-known amounts of a report's own year and their changes, in reading order. */
export function statedAccounts(report: Report): Stated[] {
  let stated = known.get(report);
  if (stated === undefined) known.set(report, (stated = accountsIn(report)));
  return stated;
}

/** Every later report of a file asks again. */
const known = new WeakMap<Report, Stated[]>();

function accountsIn(report: Report): Stated[] {
  const found: Stated[] = [];
  for (const passage of report.passages) {
    if (!passage.quantities.some((quantity) => quantity.dimension === 'money')) continue;
    const text = flat(passage.text);
    let name: string | null = null;
    let previous = 0;
    for (const quantity of passage.quantities) {
      const before = text.slice(previous, quantity.start).replace(/\s+/g, '');
      previous = quantity.end;
      if (/[。!?]/.test(before)) name = null;
      if (quantity.dimension !== 'money' || quantity.approximate || quantity.upper) continue;
      const lead = before.split(/[,;。:!?]/).at(-1)!;
      const changed = CHANGED.exec(before);
      if (changed) {
        const own = accountOf(lead.slice(0, lead.search(/比|较|与/)));
        const year = changed.groups!.year;
        const of = own ?? name;
        if (of !== null && (year === undefined || report.year === null || Number(year) === report.year - 1))
          found.push({ name: of, change: /增|升/.test(changed.groups!.word!) ? 1 : -1, quantity, passage });
        continue;
      }
      const year = /(20\d\d)年/.exec(lead)?.[1];
      if (year !== undefined && report.year !== null && Number(year) !== report.year) continue;
      if (/预算(?:数|安排)|年初|上年|去年/.test(lead)) continue;
      const account = accountOf(lead);
      if (account === undefined) continue;
      // among the economic items of 基本支出 the name means a part of the whole
      const isPart = /(?:人员|公用)经费|商品和服务支出/.test(text.slice(0, quantity.start));
      if (isPart && /出国|公务用车|公务接待/.test(account)) continue;
      name = account;
      found.push({ name, change: 0, quantity, passage });
    }
  }
  return found;
}

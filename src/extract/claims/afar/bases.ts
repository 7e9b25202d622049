// Which figures of a report the words of a base name: 占到位资金的, 占项目支出总额的.
import { roleIn } from '../sentence/cues.js';
import { core } from '../sentence/names.js';
import { bareThing, closest } from '../sentence/things.js';
import { isOfAll } from '../shares/base.js';
import { isOtherStage, scopeOf } from '../shares/named-wholes.js';
import type { Told } from './ledger.js';

interface Fitting {
  close: Told[];
  loose: Told[];
}

const fittingBefore = new WeakMap<Told[], Map<string, Fitting>>();

/** What the words of a base name, and what they may name: shares name one base again and again. */
export function fitting(base: string, ledger: Told[]): Fitting {
  let known = fittingBefore.get(ledger);
  if (known === undefined) fittingBefore.set(ledger, (known = new Map()));
  let found = known.get(base);
  if (found === undefined) {
    found = { close: [], loose: [] };
    for (const told of ledger) {
      const fit = fitOf(told, base);
      if (fit > 0) (fit > 1 ? found.close : found.loose).push(told);
    }
    known.set(base, found);
  }
  return found;
}

/** 2: the words name this figure · 1: they may · 0: they name another. */
function fitOf({ things, words, role, amount }: Told, base: string): 0 | 1 | 2 {
  if (amount && amount.kind !== 'level' && amount.kind !== 'limit') return 0;
  // 超目标0.06万亩 is how much more, not the 目标 of something else
  if (amount && /超[^,;。]{0,8}(?:目标|计划|任务)$/.test(amount.lead)) return 0;
  const wanted = core(base);
  const thing = thingIn(base);
  const [mine, theirs] = [role, roleIn(base)];
  // 占本年支出的 is not of 项目支出
  if (/^(?:支出|收入)$/.test(wanted) && scopeOf(words) !== '') return 0;
  // 占总支出的 is not of 资助支出
  const isAll = !isOfAll(base) || core(words) === wanted || things.every((own) => own === '');
  if (isAll && core(words).endsWith(wanted)) return 2;
  if (isOtherStage(words, base)) return 0;
  // 占一般公共预算项目支出总额的 is not of all projects
  if (/一般公共预算|政府性基金|国有资本/.test(base) && scopeOf(words) !== scopeOf(base)) return 0;
  // 占项目财政拨款支出的 is not of all that was paid
  if (/项目/.test(base) && !words.includes('项目')) return 0;
  if (thing === '') return mine !== null && mine === theirs ? (things.every((t) => t === '') ? 2 : 1) : 0;
  if (closest([thing], things) >= 90 && (theirs === null || mine === null || mine === theirs)) return 2;
  return sharesRun(wanted, core(words) + things.join()) ? 1 : 0;
}

/** 占财政拨款项目支出的 is hardly of 项目支出 alone, which other money pays for, too. */
export const isOfFund = ({ words }: Told, base: string): boolean =>
  !base.includes('财政拨款') || words.includes('财政拨款');

/** What a base is of, besides that it is all of it. */
export const thingIn = (base: string): string => bareThing(base.replace(/(?:总额|总数|总量|合计|总计)/g, ''));

/** Two characters in a row that both have, words of money apart. */
function sharesRun(a: string, b: string): boolean {
  const clean = a.replace(/总额|总数|合计|总计|资金|经费|支出|年度|全部/g, '，');
  for (let i = 0; i + 2 <= clean.length; i += 1) {
    const run = clean.slice(i, i + 2);
    if (!run.includes('，') && b.includes(run)) return true;
  }
  return false;
}

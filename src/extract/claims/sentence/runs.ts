// Figures said of several things in one go: 收入、支出分别为500万元、480万元; 分别占60%、40%.
import type { Amount } from './amounts.js';

const JOINED = /^(?:[、和及与]|以及)$/;

/** 高级、中级、初级各为4人、8人、6人: figures one upon the other, so that each thing has its own. */
const EACH = /[、至和与及][^,;。]*各[一-龥]{0,6}$/;

/** Whether the words before a figure, and those behind it, begin such a run. */
export const isParallel = (lead: string, after: string): boolean =>
  /分别|依次/.test(lead) || (EACH.test(lead) && /^[、和及与]\d/.test(after));

/** What follows a figure of such a run after a mere comma says the same of the next thing. */
export function goOn(amount: Amount, before: Amount | undefined): void {
  if (!before || before.sentence !== amount.sentence || !JOINED.test(amount.lead)) return;
  // 占全国的8.1%和91.9%: shares of several things, 分别 or not
  if (before.kind === 'share' && amount.kind === 'rate') before.parallel = true;
  // 每人每月1.9万元、1.4万元: prices of several things
  if (before.kind === 'standard' && before.quantity.dimension === 'money') before.parallel = true;
  if (!before.parallel) return;
  // 864.2万人次和61.48亿元 may stand in one run, a rate and an amount may not
  const isRate = ({ quantity }: Amount): boolean => ['rate', 'points'].includes(quantity.dimension);
  if (isRate(before) !== isRate(amount)) return;
  if (before.quantity.dimension !== amount.quantity.dimension && before.kind !== 'level') return;
  amount.kind = before.kind;
  amount.sign = before.sign;
  amount.role = before.role;
  amount.year = before.year;
  amount.parallel = true;
}

/** The runs of a line with two figures or more. */
export function runsOf(amounts: Amount[]): Amount[][] {
  const runs: Amount[][] = [];
  for (const amount of amounts) {
    if (!amount.parallel) continue;
    const last = runs.at(-1)?.at(-1);
    const goesOn = last?.index === amount.index - 1 && last.sentence === amount.sentence;
    if (goesOn && JOINED.test(amount.lead)) runs.at(-1)!.push(amount);
    else runs.push([amount]);
  }
  return runs.filter((run) => run.length >= 2);
}

/** The things that the words before 分别 list, where there are as many as figures; else none. */
export function namesOf(run: Amount[]): string[] {
  const before = run[0]!.lead
    .replace(/(?:分别|依次).*$|各[一-龥]{0,6}$/, '')
    .replace(/^(?:其中|20\d\d年度?|本年度?|全年)+/, '');
  const spans = spansOf(run[0]!.lead, run.length);
  if (spans.length > 0) return spans;
  const names = before.split(/[、和及与]|以及/).filter((name) => name !== '');
  return names.length === run.length ? names : [];
}

/** 2021年至2023年, 一季度至四季度: each of them, where there are as many as figures. */
function spansOf(lead: string, count: number): string[] {
  const years = /(20\d\d)年?(?:至|到|[—–~-]{1,2})(20\d\d)年/.exec(lead);
  if (years && Number(years[2]) - Number(years[1]) === count - 1)
    return Array.from({ length: count }, (_, i) => `${Number(years[1]) + i}年`);
  const listed = /(?:20\d\d年度?[、和与及])+20\d\d年/.exec(lead)?.[0].match(/20\d\d年/g) ?? [];
  if (listed.length === count) return [...listed];
  return count === 4 && /[一1](?:季度)?至第?四季度|(?:四个|4个|各|分)季度/.test(lead)
    ? ['一季度', '二季度', '三季度', '四季度']
    : [];
}

/** Gives each figure of a run the name of its thing. */
export function nameRuns(amounts: Amount[]): void {
  if (!amounts.some((amount) => amount.parallel)) return;
  for (const run of runsOf(amounts)) {
    const names = namesOf(run);
    names.forEach((name, i) => {
      const amount = run[i]!;
      amount.called = name;
      amount.name = name;
      amount.topic = name;
    });
  }
}

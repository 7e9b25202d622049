// What something comes to with what is added to it: 本年收入8420.62万元…；加上年初结转205.38万元，总收入8626.00万元; 连同中央资金合计13950万元.
import { alike, claimOf, sumReading } from '../build.js';
import { meant } from '../meant.js';
import type { Amount } from '../sentence/amounts.js';
import { core } from '../sentence/names.js';
import { isExact } from './kinds.js';
import type { TotalFound } from './index.js';

const ADDED = /^(?:再|另)?(?:加上?|加之|连同|计入)(?!强|快|大|固|工|装|密|班|油|氯|盟|入)/;
const ALL = /(?:总(?:收入|支出|额|量|数|计|投资|投入|资金)|[合共总]计|共|累计|可用资金|达|为)[^,;。\d]{0,8}$/;
/** 连同中央资金合计: what is added stands under its name further up. */
const WITH =
  /^(?:加上|连同|计入)(?<name>[^,;。\d]{2,12}?),?(?:各级|资金)?(?:[合共总]计|总额?|共)[^,;。\d]{0,4}$/;
/** So many figures before it may be what something is added to. */
const FAR = 6;

/** The totals of a line, in the words that say what is added to what. */
export function* addedTotals(amounts: Amount[], all: Amount[]): Generator<TotalFound> {
  for (const total of amounts) {
    if (!isPlain(total) || !ALL.test(total.lead)) continue;
    const fits = (a: Amount): boolean => isPlain(a) && alike(a.quantity, total.quantity);
    const own = amounts.filter((a) => a.index < total.index && a.sentence === total.sentence && fits(a));
    const name = core(WITH.exec(total.lead)?.groups?.name ?? '');
    const from = own.findLastIndex(({ lead }) => ADDED.test(lead));
    const sets =
      name.length >= 2
        ? all
            .filter((a) => fits(a) && a.line.index < total.line.index && core(a.name).endsWith(name))
            .map((a) => [a, ...own])
        : from < 0
          ? []
          : own.slice(Math.max(0, from - FAR), from).map((base) => [base, ...own.slice(from)]);
    const listed = sets.filter((set) => set.length > 1);
    const reading = meant(
      total,
      listed.map((items) => ({ reading: sumReading(items) })),
    );
    const items = listed.find((set) =>
      set.every(({ quantity }, i) => reading?.inputs[i]?.quantity === quantity),
    );
    if (reading && items) yield { claim: claimOf('total', total, [{ ...reading, name: '' }]), total, items };
  }
}

const isPlain = (a: Amount): boolean => isExact(a) && a.quantity.dimension !== 'rate';

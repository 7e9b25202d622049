// Shares of what closes the list before them: 船舶检验5.88万元；…；合计121.73万元。其中船舶检验占支出合计的4.83%.
import type { Claim } from '../../../report/schema.js';
import { alike } from '../build.js';
import { claimFrom } from '../meant.js';
import { quotient } from '../rates/quotients.js';
import type { Amount } from '../sentence/amounts.js';
import { core } from '../sentence/names.js';

/** 支出合计, 资金总额: the total of a list, called by its kind of money at most. */
const CLOSING =
  /^(?:上述|以上|全部|各项)?(?:支出|费用|资金|经费|投资|金额|补助|成本)?(?:合计|总计|共计|合计数|总计数)$/;
const TOTAL = /^(?:以上|上述|各项)?(?:支出|费用|资金|经费|金额)?(?:合计|总计|共计)(?:为)?$/;

/** The claim of a share of the total that closes a list in its own paragraph; null where no such list names its part. */
export function shareOfList(share: Amount, part: string, base: string, own: Amount[]): Claim | null {
  if (!CLOSING.test(base)) return null;
  const before = own.filter(
    (a) =>
      a.kind === 'level' &&
      a.index < share.index &&
      !a.quantity.approximate &&
      a.quantity.dimension === 'money',
  );
  const [whole, ...others] = before.filter(({ lead }) => TOTAL.test(lead));
  const name = core(part.replace(/^其中[:,]?/, ''));
  const parts = before.filter(
    (a) => core(a.lead) === name && a.sentence === whole?.sentence && a.index < whole.index,
  );
  const [only, ...more] = parts;
  if (!whole || !only || others.length > 0 || more.length > 0 || name.length < 2) return null;
  if (!alike(only.quantity, whole.quantity)) return null;
  const candidates = [{ reading: quotient(only, whole), sure: true }];
  return claimFrom('share', share, candidates, `${part.replace(/^其中[:,]?/, '')}占${base}`);
}

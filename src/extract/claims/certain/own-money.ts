// Rates of the report's own money told away from its budget: 全年支出531.86万元，预算执行率96.30% below 全年预算552.30万元.
import { distinctValues } from '../../../values/distinct.js';
import type { Amount } from '../sentence/amounts.js';
import { BUDGET_ROLES } from '../sentence/cues.js';
import { bareThing } from '../sentence/things.js';
import { figuresIn, type Told } from './told.js';

/** Rates that are of all money where nothing else is named. */
const OF_ALL =
  /^[,;(]?(?:项目|部门|整体|总体|全年|资金|预算|当年|年度)*(?:(?:预算|资金)?(?:执行|到位|使用)|(?:预算)?支出)(?:率|进度)(?:仅)?(?:为|是|达到?|:)*$/;
/** Words that say when, and nothing of what. */
const WHEN = /^(?:截[至止]|到|20\d\d年度?|\d{1,2}月(?:\d{1,2}日|末|底|份)?|全年|年[末底]|当年|本年度?|,)*$/;

/** Its part stands right before it and is of all money, as is its whole, the only budget that sentences tell. */
export function isOwnMoneyRate(told: Told): boolean {
  const { stated, claim, places } = told;
  const figures = figuresIn(told);
  if (!figures || figures.length !== 2 || claim.readings.length !== 1 || !OF_ALL.test(stated.lead))
    return false;
  const [part, whole] = figures as [Amount, Amount];
  if (part.sentence !== stated.sentence || part.index !== stated.index - 1) return false;
  if (!isOfAll(part) || !isOfAll(whole) || !isBudget(whole) || isAimed(whole)) return false;
  const before = part.line.text.slice(part.sentence.start, part.leadStart);
  if (!WHEN.test(before)) return false;
  const budgets = [...places.values()].filter(({ a }) => isBudget(a) && isOfAll(a)).map(({ a }) => a);
  return distinctValues(budgets) === 1;
}

const isBudget = ({ kind, role, quantity, year }: Amount): boolean =>
  kind === 'level' && quantity.dimension === 'money' && year !== 'before' && BUDGET_ROLES.has(role);

const isOfAll = ({ lead, topic }: Amount): boolean => bareThing(lead) === '' && bareThing(topic) === '';

const isAimed = ({ lead }: Amount): boolean => /申请|拟|概算|估算|合同/.test(lead);

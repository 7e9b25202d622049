// A change worked out: the difference of two figures, and the rate of growth that follows.
import type { Reading } from '../../../report/schema.js';
import { minus, plus, ratio, sum, type Expression } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { DECREASE, INCREASE } from '../sentence/cues.js';
import { agrees, alike, differenceReading, figureOf, inputOf, reading } from '../build.js';

/** now − before, or the other way round for a decrease. */
export function differenceOf(now: Amount, before: Amount, sign: 1 | -1 | 0): Reading {
  const [more, less] = sign === -1 ? [before, now] : [now, before];
  return differenceReading(more, less);
}

/** （now − before）÷ before, counted as what it fell by for a decrease. */
export function growthBetween(now: Amount, before: Amount, sign: 1 | -1 | 0): Reading {
  const inputs = [inputOf(now), inputOf(before)];
  const [more, less] = sign === -1 ? [before, now] : [now, before];
  const of = sum(plus(figureOf(more)), minus(figureOf(less)));
  const formula = `（${inputOf(more).name} − ${inputOf(less).name}）÷ ${inputs[1]!.name} × 100%`;
  return reading('', formula, ratio(of, figureOf(before)), inputs);
}

/** The ways to work a growth rate out: of the difference, of both years. */
export function growthOf(
  growth: Amount,
  now: Amount | null,
  before: Amount | null,
  difference: Amount | null,
): Reading[] {
  const readings: Reading[] = [];
  const sign = growth.sign === -1 ? -1 : 1;
  if (now && difference && alike(now.quantity, difference.quantity)) {
    const inputs = [inputOf(difference, difference.sign === -1 ? '减少额' : '增加额'), inputOf(now)];
    // the year before is what is left when the change is taken back
    const base = sum(plus(figureOf(now)), {
      sign: difference.sign === -1 ? 1 : -1,
      of: figureOf(difference),
    });
    const of: Expression = sign === difference.sign ? figureOf(difference) : sum(minus(figureOf(difference)));
    const mark = difference.sign === -1 ? '+' : '−';
    const formula = `${inputs[0]!.name} ÷（${inputs[1]!.name} ${mark} ${inputs[0]!.name}）× 100%`;
    readings.push(reading('', formula, ratio(of, base), inputs));
  }
  if (now && before && alike(now.quantity, before.quantity)) {
    readings.push(growthBetween(now, before, sign));
  } else if (!now && before && difference && alike(before.quantity, difference.quantity)) {
    const inputs = [inputOf(difference, '增减额'), inputOf(before)];
    readings.push(
      reading(
        '',
        `${inputs[0]!.name} ÷ ${inputs[1]!.name} × 100%`,
        ratio(figureOf(difference), figureOf(before)),
        inputs,
      ),
    );
  }
  return readings;
}

/** 增加8万元，下降16%: the rate with the direction of the amount. */
export function contraryTo(growth: Amount, difference: Amount): Reading {
  const inputs = [inputOf(difference), inputOf(growth)];
  const formula = `${difference.lead.slice(-2)}${difference.quantity.text} ↔ ${growth.lead.slice(-2)}${growth.quantity.text}`;
  return reading('', formula, sum(minus(figureOf(growth))), inputs);
}

/** 合格率提高到96%, 提高2个百分点: said once is enough. */
const BECAME = new RegExp(`(?<=.)(?:(?:${INCREASE}|${DECREASE})[到至为]?|[增升降减][到至])$`);

/** What changed, with the words of its change. */
export const titleFor = (now: Amount | null, amount: Amount): string =>
  `${now ? inputOf(now).name.replace(BECAME, '') : ''}${amount.lead.replace(/(?:了|为|约|各)+$/, '').slice(-12)}`;

/** 62.47万元，比上年66.13万元减少3.66万元: the three agree, and leave the rate no other base. */
export const isWorkedOut = (difference: Amount, now: Amount, before: Amount): boolean =>
  before.sentence === difference.sentence &&
  before.quantity.decimals === now.quantity.decimals &&
  agrees(difference.quantity, differenceOf(now, before, difference.sign).expression);

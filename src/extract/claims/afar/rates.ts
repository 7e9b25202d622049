// Rates told away from their figures: 旅游推广项目执行率92.72% of a table's row, 完工及时率 of works counted above.
import { OUGHT } from '../sentence/cues.js';
import type { Claim, Reading } from '../../../report/schema.js';
import { tellingDigits } from '../../../values/digits.js';
import { distinctValues } from '../../../values/distinct.js';
import { exactValue, ratio } from '../../../values/expression.js';
import type { Role } from '../sentence/cues.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, figureOf, inputOf, reading, sumOfParts } from '../build.js';
import { core } from '../sentence/names.js';
import { headOf } from '../rates/list-heads.js';
import { bareLead, patternOf, THINGS_USED } from '../rates/patterns.js';
import { isRest } from '../rates/left-over.js';
import { quotient, quotientOfAll, quotientOfRest } from '../rates/quotients.js';
import { isExplained } from '../settle/slips.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import { ofPlanned } from '../rates/with-rest.js';
import { isWeighted } from '../rates/counted-rates.js';
import { runsOf } from '../sentence/runs.js';
import { countedAlike, isCount, isOfEach } from '../rates/rates-beside.js';
import { claimFrom, farFrom, type Candidate } from '../meant.js';
import { donesOf, isHeldAgainst } from './goals.js';
import { amountsIn, toldOf, type Told } from './ledger.js';
import { ratioOf } from './readings.js';
import { quartersIn } from '../totals/quarters.js';
import { ofSubject } from './subjects.js';
import { bareThing, closest } from '../sentence/things.js';

/** Kinds of rates, by the words that stand for one another. */
const KINDS = [
  /(?:预算|资金|经费)?(?:执行|支出|使用|支付)(?:率|进度)$/,
  /(?:资金)?到位(?:率|比例)$/,
  /(?:任务|计划|目标)?完成(?:率|比例)$/,
  /节[约支]率$/,
  /得分率$/,
];

/** The claim of a rate that no sentence explains, held against all that the report tells; null where nothing is sure. */
export function rateAfar(rate: Amount, own: Amount[], ledger: Told[], rates: Claim[]): Claim | null {
  if (rate.kind !== 'rate' || rate.quantity.dimension !== 'rate' || rate.parallel) return null;
  if (rate.year === 'before' || rate.line.inTable) return null;
  const candidates = [
    ...sameName(rate, rates),
    ...ofMoney(rate, own, ledger),
    // 达标的16个、未达标的2个，平均成活率83.6%: of more than how many there are
    ...(/平均/.test(rate.lead) ? [] : ofCounts(rate, own, ledger)),
  ];
  const subject = bareLead(rate.lead) === '' ? saidBefore(rate) : undefined;
  return claimFrom('rate', rate, candidates, subject) ?? farFrom('rate', rate, candidates, subject);
}

/** What other claims work the rate of this thing out from. */
function sameName(rate: Amount, rates: Claim[]): Candidate[] {
  const words = bareLead(rate.lead) || saidBefore(rate);
  const exact = rates
    .filter(({ subject }) => words.length >= 4 && /率$/.test(words) && isOneName(plain(subject), words))
    .flatMap(({ readings }) => readings.map((reading) => ({ reading })));
  const kind = KINDS.find((pattern) => pattern.test(words));
  if (exact.length > 0 || !kind || THINGS_USED.test(words)) return exact;
  const wanted = bare(words.replace(kind, '') || firstName(rate));
  // 5.辅助器具适配。完成436件，完成率87.2%: of what the item names, not of what another item does
  if (wanted.length < 2 && rate.line.style !== '' && !/预算|资金|经费|执行|到位/.test(words)) return [];
  // 预算执行率仅为86.01%: the one that is told of the whole
  // 资金到位率100%，预算执行率93.39%: another rate before it is no subject
  if (wanted.length < 2 || /(?:率|进度|比例)$/.test(firstName(rate)))
    return rates
      .filter(({ subject }) => kind.test(plain(subject)) && isOfAll(bare(plain(subject).replace(kind, ''))))
      .flatMap(({ readings }) => readings.map((reading) => ({ reading })));
  if (wanted.length < 2) return [];
  return rates
    .filter(({ subject }) => kind.test(plain(subject)))
    .flatMap(({ subject, readings }) => {
      const own = bare(plain(subject).replace(kind, ''));
      if (own.length >= 2) return own.endsWith(wanted) || wanted.endsWith(own) ? readings : [];
      return readings.filter(({ inputs }) => inputs.every(({ name }) => isSaidOf(name, wanted)));
    })
    .map((reading) => ({ reading }));
}

/** 资金到位率偏低，仅为86.00%: named before the comma. */
const saidBefore = ({ line, leadStart, sentence }: Amount): string =>
  /([^,;。:、]{3,20}(?:率|进度|比例|度))(?:最[高低快慢]|偏低|较低|不高|偏高|较高|偏慢|较慢|滞后|不足|过低|不理想|未达标)+,$/.exec(
    line.text.slice(sentence.start, leadStart),
  )?.[1] ?? '';

const isOneName = (a: string, b: string): boolean => {
  const [x, y] = [core(a), core(b)];
  return x === y || (x.length >= 5 && y.endsWith(x)) || (y.length >= 5 && x.endsWith(y));
};

/** A column's head may end in its unit. */
const plain = (subject: string): string => subject.replace(/[(（][^()（）]*[)）]$/, '');
const isOfAll = (thing: string): boolean =>
  thing.length < 2 || /^(?:全年|实际|部门|总|合计|项目)*$/.test(thing);

/** 数据平台升级项目支出 is told of 数据平台升级. */
const isSaidOf = (name: string, wanted: string): boolean => {
  if (name.includes(wanted) || (bareThing(name) !== '' && bareThing(name) === bareThing(wanted))) return true;
  const own = bare(name).replace(/(?:年初|全年|年中|调整后?|批复|实际|累计|到位|预算)+$/, '');
  return own.length >= 4 && bare(own).length >= 4 && wanted.startsWith(bare(own));
};

const bare = (words: string): string =>
  core(words.replace(/^\(?[一二三四五六七八九十\d]{1,2}[)、.]+/, '')).replace(
    /(?:项目|资金|经费|支出)+$/,
    '',
  );

/** 双溪区资金到位1380万元，到位率: the thing that begins the clause. */
function firstName(rate: Amount): string {
  const { text } = rate.line;
  const from = Math.max(rate.sentence.start, text.lastIndexOf(';', rate.mention.start) + 1);
  const words = /^[^,;:。\d]*/.exec(text.slice(from))![0];
  return words
    .replace(
      /(?:资金|经费|预算|实际|已|应)*(?:到位|支出|支付|使用|执行|完成)(?:(?:进度|率)?(?:偏|较|滞后|不)[^,;。]{0,2})?$/,
      '',
    )
    .replace(/^[一二三四五六七八九十]是/, '');
}

/** 县级自筹资金到位140万元，到位率仅36.84%; 青河县支出率92%: of what is told of that thing, wherever. */
function ofMoney(rate: Amount, own: Amount[], ledger: Told[]): Candidate[] {
  const pattern = patternOf(bareLead(rate.lead));
  if (!pattern || pattern.over.length === 0) return [];
  const isOf =
    (roles: Role[]) =>
    (told: Told): boolean =>
      told.role !== null &&
      roles.includes(told.role) &&
      told.quantity.dimension === 'money' &&
      told.year !== 'before' &&
      !told.goal;
  const before = own.findLast(
    (a) => a.index < rate.index && a.sentence === rate.sentence && a.kind === 'level',
  );
  // 结转结余59.71万元，其中基本支出结余12万元、项目支出结转47.71万元，结转结余率2.35%: of the whole, or of the last part
  const parts = [before && headOf(before, own), before]
    .flatMap((a) => (a ? (toldOf(a, ledger) ?? []) : []))
    .filter(isOf(pattern.over));
  const [part] = parts;
  const things = part
    ? part.things
    : [bareThing(bareLead(rate.lead).replace(pattern.words, '')) || bareThing(firstName(rate))];
  const same = (told: Told): boolean =>
    things.every((thing) => thing === '')
      ? told.things.every((thing) => thing === '')
      : closest(things, told.things) >= 90;
  const overs = part ? parts : ledger.filter(isOf(pattern.over)).filter(same);
  // 总支出8487.18万元，支出率98.39%: of all that came in
  const isReceived = ({ words, role, year }: Told): boolean =>
    role === 'income' &&
    year !== 'before' &&
    /总收入|收入[总合]计|收入总额/.test(words) &&
    OF_RECEIVED.test(rate.lead);
  const unders = ledger.filter((told) => isOf(pattern.under)(told) || isReceived(told)).filter(same);
  const spans = ofSpan(
    rate,
    own,
    ledger.filter(isOf(pattern.under)).filter(({ things }) => things.every((thing) => thing === '')),
  );
  if (spans.length > 0) return spans;
  const fitting = overs.flatMap((over) =>
    unders
      .filter(
        (under) =>
          under.quantity.value.compare(over.quantity.value) >= 0 ||
          isDigitSlip(over.quantity, under.quantity.value),
      )
      .filter((under) => isOfOneYear(over, under))
      .map((under) => ({ under, reading: ratioOf(over, under) }))
      // 项目支出742.58万元 is hardly so much of the whole budget
      .filter(
        ({ under, reading }) => !isSome(over) || isSome(under) || agrees(rate.quantity, reading.expression),
      )
      .map(({ reading }) => reading),
  );
  // however often they are told, they come to one rate
  const values = new Set(fitting.map(({ expression }) => exactValue(expression)?.toFraction()));
  return fitting.map((reading) => ({
    reading,
    sure: values.size === 1 && part !== undefined && overs[0] === part,
  }));
}

/** Of one kind of spending. */
const isSome = ({ words }: Told): boolean => /基本支出|项目支出/.test(words);

const OF_RECEIVED = /支出率|结(?:转|余)(?:结余)?率|支出进度/;

/** 2022年决算数 | 2023年预算数: columns of two years. */
const isOfOneYear = (a: Told, b: Told): boolean => a.year === null || b.year === null || a.year === b.year;

const SPANS: [RegExp, number][] = [
  [/一季度/, 1],
  [/上半年|前两个?季度|前二季度/, 2],
  [/前三个?季度/, 3],
];

/** 一季度支出452万元，二季度支出499万元…，上半年支出进度45.82%: of what the quarters come to. */
function ofSpan(rate: Amount, own: Amount[], unders: Told[]): Candidate[] {
  const count = SPANS.find(([words]) => words.test(rate.lead))?.[1];
  const named = own.filter(
    (a) =>
      a.sentence === rate.sentence &&
      a.index < rate.index &&
      a.kind === 'level' &&
      /[一二三四]季度/.test(a.lead),
  );
  // 一季度至四季度各支付268.44万元、…，前三季度支付进度66.78%
  const quarters = quartersIn(own).length > 0 ? quartersIn(own) : named;
  if (count === undefined || quarters.length < count) return [];
  return unders.flatMap(({ amount }) =>
    amount ? [{ reading: quotientOfAll(quarters.slice(0, count), amount) }] : [],
  );
}

const TIMELY = /及时|按时|按期|准时/;
const PLANNED = new RegExp(`${OUGHT}|计划|任务|编制|核定|总数|全部`);
const NO_PART = /[不未][^,;、]{0,4}$|[不未]|相差|偏差|误差|变动|增长|同比|入学|升学|失业/;
const RATE = /(?:率|度|面|比例|占比|比重)(?:为|达到?|:)?$/;
const ABOVE = 8;

/** 按时完工243处，完工及时率96.43%: of all 252处 that are counted elsewhere; 参保率97.9%（应参保25920人）. */
function ofCounts(rate: Amount, own: Amount[], ledger: Told[]): Candidate[] {
  if (!RATE.test(rate.lead) || isWeighted(rate)) return [];
  const { line, sentence, index } = rate;
  const before = own.filter((a) => a.index < index && a.sentence === sentence && isCount(a));
  const behind = own[index + 1];
  const bracket =
    behind && line.text[behind.leadStart - 1] === '(' && behind.leadStart - rate.mention.end <= 2
      ? [behind]
      : [];
  const verb = /([一-龥]{2})(?:及时|按时|按期)?(?:率|度|面|比例)/.exec(rate.lead)?.[1] ?? '';
  const timely = TIMELY.test(rate.lead);
  const isSaid = (a: Amount): boolean =>
    (timely && TIMELY.test(a.lead + nounOf(a))) ||
    [...verb].some((char) => (a.lead + nounOf(a)).includes(char));
  // the figure right before is the part; further ones only where they bear the rate out
  return before
    .toReversed()
    .slice(0, 3)
    .flatMap((part, far) => {
      const above = amountsIn(ledger)
        .filter(
          (a) =>
            a.line.index >= line.index - ABOVE &&
            (a.line.index < line.index || (a.line === line && a.index < index)) &&
            isCount(a),
        )
        .reverse();
      // 修复水毁14处…；14处按期完工率92.86%: told again, and no part of itself
      const isAgain = (a: Amount): boolean =>
        a.quantity.value.equals(part.quantity.value) && !rate.quantity.value.equals(1);
      const wholes = [...bracket, ...above].filter(
        (a) => a !== part && countedAlike(a, part) && !isRest(a) && !isAgain(a) && !isOfEach(a),
      );
      const listed = before.filter((a) => countedAlike(a, part));
      const beside = far === 0 && /^[,(]?$/.test(line.text.slice(part.mention.end, rate.leadStart));
      const named = beside && (isSaid(part) || bracket.length > 0);
      const isSureOf = (whole: Amount, of: Amount): boolean =>
        named && whole.sentence === sentence && PLANNED.test(whole.lead) && !PLANNED.test(of.lead);
      const weak = !named && (far > 0 || rate.quantity.decimals < 1);
      if (beside && !named) wholes.sort((a, b) => Number(isOneNoun(b, part)) - Number(isOneNoun(a, part)));
      // 检出不合格47批次，合格率97.81%: all but those, where its own name denies the rate
      const failing = verb.length > 1 && new RegExp(`[不未][^,;、]{0,2}${verb}`).test(part.lead);
      const nearby = wholes.filter((whole) => whole.line === line && !bracket.includes(whole));
      const isOnly = distinctValues(nearby) === 1;
      const candidates: Candidate[] = wholes.map((whole) => {
        // 13处按期完工 …；14处工程按期完工率: the figure beside the rate is the whole
        const isTurned = agrees(rate.quantity, quotient(whole, part).expression);
        const own = failing
          ? quotientOfRest(part, whole)
          : isTurned
            ? quotient(whole, part)
            : quotient(part, whole);
        // the only count of its measure in the paragraph, and a slip between them
        const isAlone =
          ((named && !NO_PART.test(part.lead + rate.lead)) || failing) &&
          isOnly &&
          nearby.includes(whole) &&
          tellingDigits(rate.quantity) > 1 &&
          isExplained(claimOf('rate', rate, [own]));
        // 24个小区, 有物业的小区21个，覆盖率87.50%: one noun counted twice
        const isTold = named || isSaid(whole) || (beside && isOneNoun(whole, part));
        return { reading: own, sure: isAlone || isSureOf(whole, part), weak: !isAlone && (weak || !isTold) };
      });
      // 满意和基本满意分别为226份和47份，总体满意率: of both
      const run = part.parallel ? runsOf(own).find((amounts) => amounts.includes(part)) : undefined;
      if (run && far === 0 && run.every((a) => [...verb].some((char) => a.called.includes(char))))
        candidates.unshift(
          ...wholes.filter((a) => !run.includes(a)).map((whole) => ({ reading: quotientOfAll(run, whole) })),
        );
      // 642件，超年度目标（600件）42件，完成率107.00%: of the goal told there
      const base = own[index - 2];
      const self = base && own[base.index - 1];
      if (far === 0 && self && isHeldAgainst(base, own[index - 1]!))
        candidates.unshift(
          ...donesOf(self, own.slice(0, base.index)).map((done, i) => ({
            reading: quotient(done, base),
            sure: i === 0,
          })),
        );
      // 27480班次，较目标值多1480班次，完成率105.7%: of what is left without the difference
      const beyond = own[index - 1];
      if (
        beyond &&
        beyond !== part &&
        beyond.index === part.index + 1 &&
        alike(beyond.quantity, part.quantity) &&
        BEYOND.test(beyond.lead)
      )
        candidates.unshift(
          ...donesOf(part, before).map((done, i) => ({ reading: ofPlanned(done, beyond), sure: i === 0 })),
        );
      // 作业人员流动率偏高，离职94人，离职率16.0%: of all that the sentence speaks of
      if (beside && isSaid(part) && !PLANNED.test(part.lead) && !NO_PART.test(part.lead + rate.lead))
        candidates.push(
          ...ofSubject(
            part,
            ledger.filter(({ amount }) => amount?.sentence !== sentence),
          ),
        );
      // 优秀58名、称职241名、基本称职5名，优秀率: of all that the sentence lists
      if (listed.length >= 3 && isSaid(part)) candidates.push({ reading: ofListed(part, listed) });
      // 床位260张，入住197人，床位使用率: the sentence counts nothing else
      const [first] = before;
      if (
        before.length === 2 &&
        far === 0 &&
        first &&
        !countedAlike(first, part) &&
        /使用|利用|入住|上座|在用|占用/.test(verb)
      )
        candidates.push({ reading: quotient(part, first) });
      return candidates;
    });
}

/** The last two characters of what one is called stand at the end of the other's name, or right behind its figure. */
function isOneNoun(whole: Amount, part: Amount): boolean {
  const tail = core(part.name).slice(-2);
  return (
    tail.length === 2 &&
    whole.sentence !== part.sentence &&
    (core(whole.name).endsWith(tail) || nounOf(whole).startsWith(tail)) &&
    whole.quantity.value.compare(part.quantity.value) >= 0
  );
}

const nounOf = ({ line, mention }: Amount): string => /^[一-龥]{0,4}/.exec(line.text.slice(mention.end))![0];

const BEYOND = /(?:较|比|超|少|未)[^,;。\d]{0,10}$/;

/** part ÷ Σ listed. */
function ofListed(part: Amount, listed: Amount[]): Reading {
  const inputs = listed.map((a) => inputOf(a));
  const formula = `${inputOf(part).name} ÷（${inputs.map(({ name }) => name).join(' + ')}）× 100%`;
  return reading('', formula, ratio(figureOf(part), sumOfParts(listed)), inputs);
}

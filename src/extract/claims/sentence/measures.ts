// What a standard is measured by: 每人每天, /人, 人均, 单车, and how many of that a sentence counts.
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from './amounts.js';

const PER =
  '人每年|年每人|人每天|学期|生|人次|平方米|公里|课时|学时|批次|例次|场次|班次|人|天|日|年|月|次|辆|户|场|亩|个|份|期|节|册|本|棵|株|吨|头|只|幅|块|台|间|床|家|所|校|班|组|例|篇|条|宗|栋|盏|名|位|村|站|座|延米|件|项|套|公斤|斤|桌|车|镇|乡|社区|点|处|米|人份|剂|核|口|眼|趟|小时|公顷|平方公里|立方米|张|盒|袋|瓶|面|羽|尾|千瓦时|度|点次|头份|毫升|GB|TB|副|枚|具|艘|架|根|段|对|卷|箱|桶|包|双|堂|路|笔|针|集|轮|届|幢|款|批|支(?![付出持撑])|院|室|馆|园|街道|学员|学生|岗位?|人月|标箱|标准箱|航次|架次|车次';
const OF =
  '人次|人|户|次|场|亩|车|件|期|班|村|校|台|批|桌|吨|公里|平方米|生|天|日|月|项|篇|课时|节|点|床|所|家';
const EACH = new RegExp(
  `(?<!^.*每年(?:可|能够?|约)[^每]*)每(?!年(?:可|能够?|约))(?:${PER}|.{1,3}每.)(?:[^,。;、]{0,8}|(?:发放|补助|补贴|给予|奖励|支付)[^,。;、\\d]{0,12})$`,
);
const AVERAGE = new RegExp(
  `(?<![各两二三四五六七八九十\\d])(?:${OF})均[^,;。]{0,10}$|单(?:车|次|人|户|件|个|台|场|期|节|篇)[^,;。\\d]{0,12}$`,
);
const BEHIND = new RegExp(`^(?:/|每)(?:${PER})|^(?:的)?(?:标准|档次)`);
const SET = /(?:标准|单价)(?:分别|依次|各)?(?:为|是|:)?$|各(?:配备|补助|奖励|发放|给予|奖补)[^,;。]{0,6}$/;
/** 月租680元, 月生活补贴2700元: what is paid by the month, no mean of the months. */
const BY_MONTH =
  /(?<![\d一二三四五六七八九十当每个本上下该])[月日](?:租金?|薪酬?|工资|生活费|(?:生活|岗位|基本)?(?:补[贴助]|津贴)|服务费|(?:补[贴助]|保障|工资)?标准)(?:标准)?(?:分别|依次|各)?(?:为|是|:)?$/;

/** Whether a figure is what one of something costs or has, not what all of them do. */
export function isStandard(unit: string, lead: string, after: string): boolean {
  if (unit.includes('/')) return true;
  if (lead.includes('每') && EACH.test(lead)) return true;
  // 440人每人每年补助2000元: how many they are, before what each of them gets
  const isBehind = BEHIND.test(after) && !(unit !== '' && after.startsWith(`每${unit}`));
  if (SET.test(lead) || BY_MONTH.test(lead) || isBehind) return true;
  // 月均保障1362人: how many they are, month by month
  if (/^[人户名]$/.test(unit) && /[年月]均[^,;。补]{0,10}$/.test(lead)) return false;
  return /[均单]/.test(lead) && AVERAGE.test(lead);
}

/** 县道386公里×1.5万元=579.00万元: a price, and no part of a total. */
export const isFactor = ({ dimension }: Quantity, lead: string, after: string): boolean =>
  dimension === 'money' && (/[×*]\(?$/.test(lead) || (/^\)?[×*]/.test(after) && !/=$/.test(lead)));

/** 人均, 单车: worked out from the whole, where a standard is what the whole is worked out from. */
export const isMean = ({ lead, line, leadStart }: Amount): boolean =>
  lead.includes('均') ||
  /折合(?:为)?每/.test(lead) ||
  AVERAGE.test(lead) ||
  /平均(?:到|至|计算)?,$/.test(line.text.slice(0, leadStart));

/** 车均约2.41万元: 约 says no more than that it is rounded. */
export const isRoundedMean = ({ approximate, upper, decimals }: Quantity, lead: string): boolean =>
  approximate && upper === null && decimals > 1 && /均|平均|折合每/.test(lead);

/** 单位成本3.82元: what is printed to the cent may be worked out from the whole, whatever it is called. */
export const mayBeRounded = (amount: Amount): boolean => isMean(amount) || amount.quantity.decimals > 1;

/** A mean is rounded; a standard is set. */
export const isRounded = (amount: Amount): boolean => isMean(amount) || amount.quantity.decimals > 2;

const MEASURES = new RegExp(
  `(?:每|/)(${PER})|(${OF})均|(?<=[人户生]均)(月|年)|单(车|次|人|户|件|个|台|场|期|节|篇)|按?(月)(?=人均|户均)|按(月|日|天)|(?<![\\d一二三四五六七八九十当每个本上下该])(月|日)(?=租|薪|工资|生活费|(?:生活|岗位|基本)?(?:补|津贴)|服务费|标准|保障标准)`,
  'g',
);

/** The measures of a standard: 人 and 天 for 每人每天260元. */
export function measuresOf(standard: Amount): string[] {
  const behind = standard.line.text.slice(standard.mention.end, standard.mention.end + 8);
  const words = `${standard.lead}${standard.quantity.unit}${BEHIND.test(behind) ? behind.replace(/[,;。、].*$/, '') : ''}`;
  return [...words.matchAll(MEASURES)].flatMap((m) => {
    const measure = m.slice(1).find((word) => word !== undefined)!;
    const pair = /^(.)每(.)$/.exec(measure);
    return pair ? [pair[1]!, pair[2]!] : [measure];
  });
}

const PEOPLE = /^[人名位生]/;
const HOUSES = /^[户家]/;
const SAME: Record<string, string> = { 企: '家', 日: '天', 车: '辆', 课时: '节', 学时: '课时', 生: '人' };

/** Whether a count of `unit`, named by `lead`, counts the measure. */
export function counts(measure: string, unit: string, lead: string): boolean {
  const bare = unit.replace(/^个(?=月)|^[万亿](?=.)/, '');
  return (
    measure === bare ||
    SAME[measure] === bare ||
    `${measure}次` === bare ||
    (PEOPLE.test(measure) && PEOPLE.test(bare)) ||
    (HOUSES.test(measure) && HOUSES.test(bare)) ||
    // 公益性岗位1260个，每人每年4800元
    (PEOPLE.test(measure) && bare === '个' && /岗位?$/.test(lead)) ||
    (/^[个家所座]$/.test(bare) && lead.endsWith(measure))
  );
}

/** Whether a figure counts the measure, by its unit or by the noun behind it: 3个村 for 每村. */
export const isCountOf = (measure: string, { quantity, lead, line, mention }: Amount): boolean =>
  counts(measure, quantity.unit, lead) ||
  (/^[个家所座]?$/.test(quantity.unit) && line.text.startsWith(measure, mention.end));

/** How many months or years the words speak of where no figure counts them; null where they do not say. */
export function spanOf(measure: string, words: string): number | null {
  if (measure === '年') return 1;
  if (measure !== '月') return null;
  if (/[上下]半年|半年/.test(words)) return 6;
  return /全年|一年|年度/.test(words) ? 12 : null;
}

/** Whether a figure is of the report's year as far as its words tell: 2020年为0.80万元 is not, in a report of 2021. */
export const isOfReportYear = ({ year: own }: Amount, year: number | null): boolean =>
  typeof own !== 'number' || year === null || own === year;

/** 较上年的84元提高, 比2023年人次均1420元: what it was the year before. */
export const isOfYearBefore = ({ lead }: Amount): boolean =>
  /(?:上|去|上一|前一)年|[较比与]20\d\d年/.test(lead);

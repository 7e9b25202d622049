// Criterion text → tokens: figures with units, comparisons, verbs that give or take points, everything else as words.
import { dec, power10, type Decimal } from '../values/decimal.js';
import { chineseNumber } from '../values/quantity.js';
import type { Basis } from './tree.js';

export type Comparison = '>=' | '<=' | '>' | '<' | '=';

export interface NumberToken {
  kind: 'number';
  value: Decimal;
  /** percent: % · points: 百分点 · score: 分 · money: in 元 · count: anything counted · none: bare. */
  dimension: 'percent' | 'points' | 'score' | 'money' | 'count' | 'none';
  unit: string;
  factor: Decimal;
}

type Plain =
  /** , 、 ; 。 newline : / ( ) and what parts two figures. */
  | { kind: 'comma' | 'listed' | 'stop' | 'colon' | 'slash' | 'open' | 'close' | 'dash' | 'gap' }
  /** A comparison before its figure, or (`bound`) behind it. */
  | { kind: 'compare' | 'bound'; op: Comparison }
  /** (含) (不含) (含80%). */
  | { kind: 'included'; included: boolean; at: Decimal | null }
  /** Verbs before points, and words that give all or nothing. */
  | { kind: 'award' | 'deduct' | 'bonus' | 'either-way' | 'full' | 'zero' | 'keep' }
  /** 得权重的80%, 扣分值的20%. */
  | { kind: 'share'; effect: 'award' | 'deduct'; share: Decimal }
  | { kind: 'per' }
  /** 增加 +1, 下降 −1, 相差 0. */
  | { kind: 'way'; sign: 1 | -1 | 0; saving: boolean }
  | { kind: 'unchanged' }
  /** 为负数, 为正数. */
  | { kind: 'sign'; sign: 1 | -1 }
  | { kind: 'base'; basis: Basis; known: boolean }
  | { kind: 'fulfil'; met: boolean }
  | { kind: 'none' | 'some' | 'partial' }
  | { kind: 'proportional'; mode: 'score' | 'deduct' }
  | { kind: 'interpolated' }
  /** 扣完为止 (all), 扣完10分为止 (points), 扣至0分. */
  | { kind: 'floor'; points: Decimal | null; at: Decimal | null }
  | { kind: 'limit'; effect: 'add' | 'deduct' | 'total'; points: Decimal | null }
  | { kind: 'weight'; points: Decimal }
  | { kind: 'otherwise' | 'respectively' | 'series' | 'item' | 'rank' | 'absolute' | 'each' }
  | { kind: 'exception' | 'discretion' | 'veto' | 'either-or' | 'halved' | 'judgement' }
  | { kind: 'word' };

export type Token = (NumberToken | Plain) & { text: string };
type Made = NumberToken | Plain;

const DIGITS = String.raw`\d+(?:\.\d+)?|[〇零一二两三四五六七八九十]+`;
const POINTS = `(${DIGITS})分(?![之钟别析类])`;
const MONEY_UNITS: Record<string, number> = {
  元: 0,
  百元: 2,
  千元: 3,
  万元: 4,
  百万元: 6,
  千万元: 7,
  亿元: 8,
  万: 4,
  亿: 8,
};
const COUNTED =
  '个?工作日|个?小时|分钟|个?季度|个?月|人次|批次|场次|天|日|年|周|旬|岁|名|人|项|处|例|起|件|次|个|条|份|篇|期|户|家|村|所|座|辆|台|套|批|场|亩|公里|米|吨|倍|级|档|类|种|步|位|宗|笔|页|单|组|届|章|门|节|课|点|株|头|只|本|册|幅|棵|栋|对|方面|环节|指标|个?百分比'; // prettier-ignore
const NUMBER = new RegExp(
  String.raw`(-?\d+(?:\.\d+)?)(%|‰|个?百分点|分(?![之钟别析类])|百元|千元|万元|百万元|千万元|亿元|元|亿|万|${COUNTED})?`,
  'y',
);
const CHINESE = new RegExp(
  String.raw`([一二两三四五六七八九十]+)(个?百分点|分(?![之钟别析类])|${COUNTED})(?!致|般|律|切)`,
  'y',
);
const PERCENT_WORDS = /百分之([〇零一二三四五六七八九十百]+|\d+(?:\.\d+)?)/y;

const digits = (text: string): Decimal => (/^\d/.test(text) ? dec(text) : (chineseNumber(text) ?? dec(0)));
const word =
  (made: Made): ((groups: (string | undefined)[]) => Made) =>
  () =>
    made;
const LEAD = '(?:直接|另行|额外|相应|分别|依次|各自|均|各|可|则|即|应|另|再|都|共|就|便|倒|累计)*';
const SUBJECT = '(?:此项|该项|本项|该指标|本指标|此指标|该目|本目|指标)?';

/** Patterns in order of precedence, with the token that a match makes. */
const RULES: [RegExp, (groups: (string | undefined)[]) => Made][] = [
  [
    /[①-⑳]|(?<=^|[\n;。,])[A-Fa-f][.、:)](?!\d)|(?<=^|[\n;。,:])[(]?\d{1,2}[)、.](?!\d)/y,
    word({ kind: 'item' }),
  ],
  [/[;。!?\n]/y, word({ kind: 'stop' })],
  [/,/y, word({ kind: 'comma' })],
  [/、/y, word({ kind: 'listed' })],
  [/:/y, word({ kind: 'colon' })],
  [/[ ]/y, word({ kind: 'gap' })],
  [/一票否决(?:制|项|性)?|否决性指标/y, word({ kind: 'veto' })],
  [
    /(?:按|作为?|认定为|视为|评为|考核为)[^,;。\d]{0,10}?(?:不合格|不通过|未完成等级|不及格)[^,;。]*|取消[^,;。\d]{0,8}资格/y,
    word({ kind: 'veto' }),
  ],
  [/择其一|二选一|任选其一|取其一|择一|二者选一/y, word({ kind: 'either-or' })],
  [
    /酌情|酌量|视(?!为|察|同|频|觉|力|作|野)[^,;。\d]{0,12}?(?:情况|程度|情节|情形|质量|大小|轻重)|(?:根据|依据|结合|按)(?:具体|实际|有关|相关|违规|不同)?(?:情况|情节|程度|情形)(?:轻重)?(?:酌|扣|打|评|给|赋|综合)|适当(?:扣|加|减|给)|综合(?:评定|评判|判断|打分)|由[^,;。\d]{0,12}?(?:评定|打分|认定|裁量)|自由裁量/y,
    word({ kind: 'discretion' }),
  ],
  [/减半|加倍|翻倍/y, word({ kind: 'halved' })],
  [/[以依](?:次|此)类推|以次类推|如此类推|类推/y, word({ kind: 'series' })],
  [
    /除(?!以|数)(?:因)?[^,;。()\d]{1,24}?(?:之外|以外|除外|外)|因[^,;。()\d]{1,20}?的?除外|\((?:因)?[^,;。()\d]{1,30}?(?:除外|情况外)\)/y,
    word({ kind: 'exception' }),
  ],
  [
    /(?:采用|采取|按照?|用|以|通过|使用)?(?:线性内?插值?法?|线性|直线|内插|插值)(?:插值)?(?:方法|法)?(?:计算|确定)?(?:实际)?(?:得分|计分|评分|赋分|给分|计算)*/y,
    word({ kind: 'interpolated' }),
  ],
  [
    /(?:(?:按照?|以|成|同|等|依|根据)[^,;。()%\d]{0,12}?(?:比例|比率|百分比|比重)|(?:同|等)?比例)(?:相应|进行|予以|逐步)*(扣减|扣分|递减|减分|折减|扣除|核减|减少|扣|减)(?:得?分(?!值))?(?=$|[^一-龥\d]|直|为)/y,
    word({ kind: 'proportional', mode: 'deduct' }),
  ],
  [
    /(?:(?:按照?|以|成|同|等|依|根据)[^,;。()%\d]{0,12}?(?:比例|比率|百分比|比重)|(?:按照?|根据|以|依据)[^,;。()%\d*]{0,20}?(?:率|程度|满意度|度|进度))(?:相应|进行|予以|折算)*(?:计算|确定|折算|核算)?(?:实际)?(?:得分|计分|评分|赋分|给分|打分|记分|计得分|得出分数|计算)/y,
    word({ kind: 'proportional', mode: 'score' }),
  ],
  [/(?:同|等|按)比例/y, word({ kind: 'proportional', mode: 'score' })],
  [
    new RegExp(`(?:直至|直到|可累计)?(?:扣|减)(?:完|满|至|到|光)(?:${POINTS})(?:为?止)?`, 'y'),
    ([whole, n]) =>
      /[至到]/.test(whole!.slice(0, whole!.indexOf(n!)).slice(-1))
        ? { kind: 'floor', points: null, at: digits(n!) }
        : { kind: 'floor', points: digits(n!), at: null },
  ],
  [
    /(?:直至|直到|最多|可累计|累计)?(?:扣|减)(?:完|满|至|到|光)(?:零分?|本项|该项|此项|权重|分值|标准分|总分|满分|所有|分)*(?:分值|分数)?(?:为?止)?/y,
    word({ kind: 'floor', points: null, at: null }),
  ],
  [
    new RegExp(
      `(?:累计)?(?:最多|最高|至多|累计|上限)(?:可)?(?:只)?(?:加|奖励|增加)(?:分)?(?:不超过)?(?:${POINTS})`,
      'y',
    ),
    ([, n]) => ({ kind: 'limit', effect: 'add', points: digits(n!) }),
  ],
  [
    new RegExp(`加分(?:上限|最高|最多|不超过)(?:为|不超过)?(?:${POINTS})`, 'y'),
    ([, n]) => ({ kind: 'limit', effect: 'add', points: digits(n!) }),
  ],
  [
    new RegExp(
      `(?:累计)?(?:最多|最高|至多|累计|上限)(?:可)?(?:只)?(?:扣|减)(?:分)?(?:不超过)?(?:${POINTS})`,
      'y',
    ),
    ([, n]) => ({ kind: 'limit', effect: 'deduct', points: digits(n!) }),
  ],
  [
    new RegExp(`扣分(?:上限|最高|最多|不超过)(?:为|不超过)?(?:${POINTS})`, 'y'),
    ([, n]) => ({ kind: 'limit', effect: 'deduct', points: digits(n!) }),
  ],
  [
    new RegExp(
      `(?:最多|最高|至多|上限)(?:可)?(?:得分?|计|为|不超过)?(?:为)?(?:${POINTS})(?:为限|封顶)?|以(?:${POINTS})(?:为限|封顶)|(?:${POINTS})封顶`,
      'y',
    ),
    ([, a, b, c]) => ({ kind: 'limit', effect: 'total', points: digits((a ?? b ?? c)!) }),
  ],
  [
    new RegExp(`最低(?:得?分?)(?:为)?(?:${POINTS})`, 'y'),
    ([, n]) => ({ kind: 'floor', points: null, at: digits(n!) }),
  ],
  [
    /(?:满分|加满|得满|加完)为止|(?:得分)?(?:最高|最多)?(?:均)?(?:不得?|不能|不可)(?:超过|突破|超出|高于)[^,;。\d]{0,12}?(?:分值|权重|满分|上限|标准分|总额)[^,;。\d]{0,4}|最高得?满分/y,
    word({ kind: 'limit', effect: 'total', points: null }),
  ],
  [
    new RegExp(`(?:总分|满分|标准分|权重|分值|共计|合计|总计)(?:值)?(?:为|是|:|共|=)?(?:${POINTS})`, 'y'),
    ([, n]) => ({ kind: 'weight', points: digits(n!) }),
  ],
  [
    new RegExp(`总分(?:为|是|:)?(\\d+(?:\\.\\d+)?)(?![\\d.%])`, 'y'),
    ([, n]) => ({ kind: 'weight', points: digits(n!) }),
  ],
  [
    /(?:则|均|都|一律|直接)*(?:此项|该项|本项|本项指标|该指标|本指标)?(?:均|都|则)?(?:不予?得分?|不予?计分?|不予?赋分|不予?给分|不得本项分|不记分|不予记分|没有得分|无得分|不得任何分)(?!\d)|(?:得|计|记|赋|给|为|扣至)?(?:0|零)分(?![之钟])|(?:扣除?|扣减|扣去)(?:全部|所有|该项|本项|此项|指标|的)+(?:分值|分数|满分|全部分|权重分|分)(?!的?\d)|全扣/y,
    word({ kind: 'zero' }),
  ],
  [/不予?扣分|不扣减|不予?减分|不予?扣减|不扣(?!\d)/y, word({ kind: 'keep' })],
  [/不加扣|不加不扣|不加也不扣|不加分/y, word({ kind: 'keep' })],
  [
    /(?:扣除?|扣减|减)(?:去)?(?:该项|本项|此项|该指标|本指标|指标|其)*(?:权重|分值|标准分|总分|满分)(?:分值?|分|值)?的?(\d+(?:\.\d+)?)%(?:的?(?:分值|分数|分))?/y,
    ([, n]) => ({ kind: 'share', effect: 'deduct', share: dec(n!).div(100) }),
  ],
  [
    /扣(?:除|减)?(\d+(?:\.\d+)?)%(?:的?(?:权重分值?|权重|分值|标准分|分数|分))/y,
    ([, n]) => ({ kind: 'share', effect: 'deduct', share: dec(n!).div(100) }),
  ],
  [
    /(?:各|均|可|则)*(?:得|计|记|给|赋|按)(?:该项|本项|此项|该指标|本指标|指标|其)*(?:权重|分值|标准分|总分|满分)(?:分值?|分|值)?的?(\d+(?:\.\d+)?)%(?:的?(?:分值|分数|分|计分|得分))?/y,
    ([, n]) => ({ kind: 'share', effect: 'award', share: dec(n!).div(100) }),
  ],
  [
    /(?:各|均|可|则)*(?:得|计|记|给|赋)(\d+(?:\.\d+)?)%的?(?:权重分值?|权重|分值|标准分|满分|总分|分数|分)/y,
    ([, n]) => ({ kind: 'share', effect: 'award', share: dec(n!).div(100) }),
  ],
  [
    /(?:得|计|记|给|赋)(?:一半|半)分(?:值)?|(?:得|计|记|给|赋)(?:权重|分值|标准分)的一半/y,
    word({ kind: 'share', effect: 'award', share: dec('0.5') }),
  ],
  [
    new RegExp(
      `${LEAD}${SUBJECT}(?:得|计|记|给|赋|为|获|评)?(?:予)?(?:满分|全分|标准分|基本分|权重分|全部分(?:值|数)?|该项(?:指标)?的?(?:满分|全部分值|分值)|本项(?:指标)?的?(?:满分|全部分值|分值))(?!的?\\d|为止|值)`,
      'y',
    ),
    word({ kind: 'full' }),
  ],
  [/(?:各|每)[^,;。\d]{0,12}?各(?=[得计记加赋])|各(?=[得计记赋]?\d)/y, word({ kind: 'each' })],
  [/分别|依次(?!类推)/y, word({ kind: 'respectively' })],
  [
    new RegExp(`${LEAD}(?:增加|加)(?:或|\\/)(?:扣减?|减少?)(?:得?分)?(?=(?:${POINTS}))`, 'y'),
    word({ kind: 'either-way' }),
  ],
  [
    new RegExp(`${LEAD}(?:奖励性?)?(?:增加|加|奖励|奖)(?:计|记|得)?(?:分)?(?=(?:${POINTS}))`, 'y'),
    word({ kind: 'bonus' }),
  ],
  [
    new RegExp(
      `${LEAD}(?:加扣|扣减|扣除|扣掉|减扣|扣去|减去|减掉|倒扣|核减|递减|扣|减)(?:得?分)?(?=(?:${DIGITS}|[XY])(?:分|$|[,;。)/]))`,
      'y',
    ),
    word({ kind: 'deduct' }),
  ],
  [
    new RegExp(
      `${LEAD}${SUBJECT}(?:得分|计分|记分|得|计|记|赋|给予|给|赋予|打|评|获得|获|取得|为)(?:为|值)?(?=(?:${DIGITS})(?:分|-\\d+(?:\\.\\d+)?分))`,
      'y',
    ),
    word({ kind: 'award' }),
  ],
  [/每|(?<=[分])\/(?=个?百分点)/y, word({ kind: 'per' })],
  [
    /\(不含(\d+(?:\.\d+)?)?(?:%|分|万元|元|[天个]月?)?\)|不含(?:本数|该数)/y,
    ([, n]) => ({ kind: 'included', included: false, at: n === undefined ? null : dec(n) }),
  ],
  [
    /\((?:包?含|含本数)(\d+(?:\.\d+)?)?(?:%|分|万元|元|[天个]月?)?\)|(?<=\d%?)含(?=以|-|~)/y,
    ([, n]) => ({ kind: 'included', included: true, at: n === undefined ? null : dec(n) }),
  ],
  [/绝对值|±/y, word({ kind: 'absolute' })],
  [
    /倒数第|第(?=[一二三四五六七八九十\d])(?![一二三四\d]季)|前(?=\d|[一二三四五六七八九十]+名)/y,
    word({ kind: 'rank' }),
  ],
  [
    /≥|>=|=>|大于或?等于|等于或?大于|高于或?等于|不低于|不少于|不小于|不短于|不得低于|不得少于|至少|达到或超过|达到?(?=\d|了?-?\d|[一二两三四五六七八九十]+[个项次])|保持在?(?=\d)/y,
    word({ kind: 'compare', op: '>=' }),
  ],
  [
    /≤|<=|=<|小于或?等于|等于或?小于|低于或?等于|少于或?等于|不高于|不超过|不超出|不多于|不大于|不得超过|不得高于|未超过|未超出|未超(?!支)|控制在|没有超过|至多|最多(?=\d)/y,
    word({ kind: 'compare', op: '<=' }),
  ],
  [/>|大于|超过|超出|高于|多于|超(?=[\d一])|优于/y, word({ kind: 'compare', op: '>' })],
  [
    /<|小于|低于|少于|不足(?=\d)|未达到?(?=\d)|不到(?=\d)|未满(?=\d)|达不到(?=\d)|没有?达到(?=\d)/y,
    word({ kind: 'compare', op: '<' }),
  ],
  [/=|等于|为(?=-?\d+(?:\.\d+)?(?:%|的|,|时|[得计记赋]))|是(?=\d)/y, word({ kind: 'compare', op: '=' })],
  [/(?:及|或|以)?(?:其)?以上|之上|及更高/y, word({ kind: 'bound', op: '>=' })],
  [
    /(?:及|或)?(?:以下|以内|之内|之下)|(?<=[天日月年时周%])内(?!容|部|控|外)/y,
    word({ kind: 'bound', op: '<=' }),
  ],
  [/之间|区间|范围内?|期间/y, word({ kind: 'word' })],
  [/(?<=[\d%)分月天元])(?:--|-|–|——|—|~|至|到)(?=[(]?\d|100)/y, word({ kind: 'dash' })],
  [/\//y, word({ kind: 'slash' })],
  [/\(|\[/y, word({ kind: 'open' })],
  [/\)|\]/y, word({ kind: 'close' })],
  [
    /否则|其余|其他(?:情况|情形)|反之|未达标的?|不达标的?|不符合的?(?=不|,不|得|扣)|不足(?=的?,?(?:的?部分)?(?:按|不|以|同|等|每))|(?:未达到?|达不到|没有?达到)(?:的|要求的?|标准的?)?(?=,|不|按|每|扣)/y,
    word({ kind: 'otherwise' }),
  ],
  [
    /前[一二两三四五六七八九十\d]+年(?:平均(?:数|水平|值)?|均值)?|上一?年度?(?:的)?(?:基数|水平|实际|同期|结转|数|决算数|预算数)*|去年(?:同期|水平)*|同比|基期|基数|往年/y,
    word({ kind: 'base', basis: 'previous', known: true }),
  ],
  [
    /(?:年度|预期|计划|考核|既定|规定|设定|绩效|年初|进度|全年|年终)*(?:目标任务|目标值|指标值|任务数|目标数|计划数|目标|指标|任务|计划)(?:值|数|要求)?|年初预算数?|预期值|标准值|序时进度|(?:年度|年终|计划|规定)进度|规定(?:时限|时间|期限|标准)?|计划(?:时限|时间|工期)|承诺时限/y,
    word({ kind: 'base', basis: 'target', known: true }),
  ],
  [
    /达标线|合格线|合格分数?线?|基准值?|(?:全省|全市|全县|全国|同级|行业)?平均(?:值|水平|数)|均值|警戒线/y,
    word({ kind: 'base', basis: 'target', known: false }),
  ],
  [
    /未(?:能|全部|按期|按时)*完成(?=的|,|年|目|计|任|预|进|全|不|扣|按|得)|没有完成|未(?:能)?达到?|达不到|未实现|不足/y,
    word({ kind: 'fulfil', met: false }),
  ],
  [
    /(?:全部|全面|按期|按时)?完成(?=年|目|计划的?[得记,]|计划[数任]|任务|预|进|[全得计记,]|的[得计记,])|达到?(?=目|年|计|预|规|要|标准|上|的|序)|实现(?=目|年|计划|预)/y,
    word({ kind: 'fulfil', met: true }),
  ],
  [/部分(?:完成|达到|达成|实现|达标)(?:目标|任务|计划)*的?/y, word({ kind: 'partial' })],
  [/为?负(?:数|值)|为负(?:或(?:者)?为?(?:零|0))?(?=,|的|得|计|不|按)/y, word({ kind: 'sign', sign: -1 })],
  [/为?正(?:数|值)|为正(?=,|的|得|计|不|按)/y, word({ kind: 'sign', sign: 1 })],
  [/持平|不变|未变(?:化|动)|无变(?:化|动)|零增长|保持稳定/y, word({ kind: 'unchanged' })],
  [
    /未(?:发生|发现|出现|调整|调剂|追加|超支|超标|变动|结转|结余|逾期|延期|迟报|有)(?=的|,|得|计|过?任?何?|$)|没有(?=结余|调整|发生|出现|发现)|零(?=结余|结转|投诉|事故|差错|报告)|无(?=结余|结转|调整|投诉|事故|差错|违规|违纪|问题|逾期|超支|追加|发生|变动|安全)/y,
    word({ kind: 'none' }),
  ],
  [
    /(?<![具没未])有(?=结余|结转|调整|投诉|事故|差错|逾期|超支|追加|变动|发生)|(?:调整|调剂|追加|变动)了?的(?=除|,|按|不|扣|每)|(?:调整|调剂)了(?=,)/y,
    word({ kind: 'some' }),
  ],
  [/(?:节约|节省)(?!率|型|集)/y, word({ kind: 'way', sign: 1, saving: true })],
  [
    /增加|增长(?!率)|上升|提高(?!率)|上涨|提升(?=\d|[一两])|增(?=\d)|每?升高|升(?=\d)/y,
    word({ kind: 'way', sign: 1, saving: false }),
  ],
  [
    /下降(?!率|幅)|降低(?!率)|减少|缩减|压减(?!率)|负增长|回落|降(?=[\d一两])|减(?=少)|缩短/y,
    word({ kind: 'way', sign: -1, saving: false }),
  ],
  [/相差|偏离|偏差(?=\d|每|[一])|误差/y, word({ kind: 'way', sign: 0, saving: false })],
  [
    /(?:较|比较|基本|相对|明显|显著|非常|十分|比较)?(?:较?强|较好|较差|较弱|一般|良好|优秀|较大|较小|较高|较低|不力|不够|欠佳|较为|较完善|不太)(?=[,的得扣计]|$)|基本(?=相符|符合|达到|完成|合理|健全|规范|一致|满足)/y,
    word({ kind: 'judgement' }),
  ],
];

function numberAt(text: string, at: number): (NumberToken & { text: string }) | null {
  NUMBER.lastIndex = at;
  const arabic = NUMBER.exec(text);
  if (arabic) {
    if (/^(?:19|20)\d\d$/.test(arabic[1]!) && arabic[2] === '年') return null;
    return { ...numberOf(dec(arabic[1]!), arabic[2] ?? ''), text: arabic[0] };
  }
  PERCENT_WORDS.lastIndex = at;
  const percent = PERCENT_WORDS.exec(text);
  if (percent) return { ...numberOf(digits(percent[1]!), '%'), text: percent[0] };
  CHINESE.lastIndex = at;
  const chinese = CHINESE.exec(text);
  const value = chinese ? chineseNumber(chinese[1]!) : null;
  return chinese && value ? { ...numberOf(value, chinese[2]!), text: chinese[0] } : null;
}

function numberOf(value: Decimal, unit: string): NumberToken {
  const made = (dimension: NumberToken['dimension'], factor: Decimal): NumberToken => ({
    kind: 'number', value: value.mul(factor), dimension, unit, factor,
  }); // prettier-ignore
  if (unit === '') return made('none', dec(1));
  if (unit === '%' || unit.endsWith('百分比')) return made('percent', power10(-2));
  if (unit === '‰') return made('percent', power10(-3));
  if (unit.endsWith('百分点')) return made('points', power10(-2));
  if (unit === '分') return made('score', dec(1));
  const money = MONEY_UNITS[unit];
  if (money !== undefined) return made('money', power10(money));
  return made('count', dec(1));
}

/** Splits plain criterion text (`plain` of text.ts) into tokens; words between them are joined into one token. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let words = '';
  const flush = (): void => {
    if (words !== '') tokens.push({ kind: 'word', text: words });
    words = '';
  };
  while (at < text.length) {
    const token = ruleAt(text, at) ?? numberAt(text, at);
    if (token) {
      flush();
      tokens.push(token);
      at += token.text.length;
    } else {
      words += text[at];
      at += 1;
    }
  }
  flush();
  return tokens;
}

function ruleAt(text: string, at: number): Token | null {
  for (const [pattern, make] of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match && match[0] !== '') return { ...make([...match]), text: match[0] };
  }
  return null;
}

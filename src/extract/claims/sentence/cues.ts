// The words that give a figure its part in a sentence. Matched on text in half width without white space.
import { matchesOf } from '../../../values/matches.js';
import { remembered } from '../../../values/remember.js';

/** What an amount of money says about its purpose. */
export type Role =
  | 'initial'
  | 'adjusted'
  | 'budget'
  | 'arrived'
  | 'executed'
  | 'added'
  | 'cut'
  | 'carried'
  | 'brought'
  | 'income';

/** What was planned to be spent, at one time or another. */
export const BUDGET_ROLES: ReadonlySet<Role | null> = new Set<Role>(['initial', 'adjusted', 'budget']);
/** The same with what was added to it or taken from it. */
export const PLANNED_ROLES: ReadonlySet<Role | null> = new Set([...BUDGET_ROLES, 'added', 'cut'] as Role[]);

/** Words of a role; the one that ends last before the amount decides, the longer one where two end together. */
const ROLE_WORDS: [Role, string][] = [
  [
    'initial',
    '年初(?:安排|批复|部门|支出|收入|核定|下达|的)*预算(?:安排|批复)?|年初(?:安排|批复|下达)|期初预算',
  ],
  [
    'adjusted',
    '全年(?:支出|可支配|可用|可执行)?预算|可(?:支配|用|执行)预算|调整(?:后)?(?:的)?(?:支出|全年)?预算|预算调整(?:后|数)|调整后|最终预算|变更后预算|年末预算|预算总额|可执行指标|预算指标',
  ],
  ['added', '追加(?:预算|资金|经费|项目)?|调整(?:金额|额度|额)|调增|年中(?:追加|增加)(?:预算)?|增加预算'],
  [
    'cut',
    '(?:调减|追减|核减|压减|收回|盘活收回)(?:年初|当年|存量|结余|结转)*(?:预算|资金|经费|指标)?|减少预算',
  ],
  [
    'budget',
    '预算(?!执行|完成|单位|外|绩效|管理|一体化)|(?:批复|核定|安排)(?:的)?(?:年度)?(?:基本|项目)?支出|安排|批复|(?:计划|拟|预计)(?:总)?投[入资]|(?<!改善|提升|行动|振兴|培养|发展|推进|支持|扶持|帮扶|引进|创业|人才|教师|保护|保障|促进|特岗|国培|雨露|优化|倍增|培育|救助|攻坚)计划(?!生育)|核定|应(?:到位|拨付|支付)|总投资|可用资金|资金总额|总资金|合同(?:总)?(?:价|金额|额)|控制价|最高限价',
  ],
  ['arrived', '到位|下达|拨付|拨入|划拨|拨款到账|拨款专项|落实资金|分配'],
  [
    'executed',
    '决算|执行|支出|使用|支付|开支|花费|列支|完成投资|报销|兑付|发放|投入|实际采购(?:金额)?|成交|中标',
  ],
  ['income', '收入'],
  [
    'brought',
    '使用非财政拨款结余(?:\\(含专用结余\\))?|(?:上年|上年度|年初|以前年度|20\\d\\d年)(?:末)?(?:财政拨款|项目)?(?:的)?结(?:转|余)(?:和结余|结余|资金)*(?:收入)?',
  ],
  [
    'carried',
    '超(?:出)?预算|(?:年末)?结(?:转|余)(?:和结余|结余|资金|下年)*(?:[至到]?(?:下一?年度?|次年|20\\d\\d年度?)?(?:继续)?(?:使用|支出|支付|安排|执行))?|剩余|未(?:使用|执行|支出|支付|支|到位|下达|拨付)(?:的|资金|预算|金额|部分)*|(?:资金)?缺口|尚余|余额|超支|节约(?:资金|经费|金额)?|节余',
  ],
];
const ROLES = ROLE_WORDS.map(([role, words]) => [role, new RegExp(words, 'g')] as const);

/** The role that the words before an amount give it, or null. */
export const roleIn = remembered((lead: string): Role | null => {
  let best: { role: Role; end: number; length: number } | null = null;
  // a fund is called 一般公共预算财政拨款 whatever is said of it
  const text = lead.replace(/一般公共预算|政府性基金预算|国有资本经营预算/g, (name) =>
    '＊'.repeat(name.length),
  );
  for (const [role, pattern] of ROLES) {
    for (const match of matchesOf(pattern, text)) {
      const end = match.index + match[0].length;
      if (best === null || end > best.end || (end === best.end && match[0].length > best.length))
        best = { role, end, length: match[0].length };
    }
  }
  return best?.role ?? null;
});

export const INCREASE =
  '净增加|净增长|净增|延长|提标|增长|增加|上升|提高|提升|攀升|回升|增幅|上涨|扩大|增多|增收|增支|多支出|多收入|多出|多';
export const DECREASE =
  '净减少|净减|缩短|下降|下滑|减少|降低|降幅|减幅|缩减|压缩|压减|回落|减低|下浮|减收|减支|收窄|少支出|少收入|少|节约|节省|下调';
const CHANGE_END =
  '(?:了|为|率|率为|额|额为|幅度|幅度为|比例|比例为|约|各|达|达到|共|共计|合计|数|数为|金额|:|达:)*$';

const DIRECTION = new RegExp(`(${INCREASE}|${DECREASE})(?:分别)?${CHANGE_END}`);
const INCREASING = new RegExp(`^(?:${INCREASE})$`);

/** 同比减952万元. */
const SHORT = /(?:同比|(?:[较比]|相比)(?:上年|去年)(?:同期)?)(?<word>[增减])$/;

/** 增长15.35%，增收25457万元: a change is told already. */
const TOLD = /(?:同比|[较比](?:上年|去年)|增长|下降|[增降]幅)[^;。]*$/;

/**
 * Direction of a change that the words right before a figure state: 1 up, −1 down, null for none. `before`: what its
 * sentence says ahead of these words.
 */
export function directionIn(lead: string, before = ''): { sign: 1 | -1; word: string; at: number } | null {
  const short = SHORT.exec(lead)?.groups?.word;
  if (short) return { sign: short === '增' ? 1 : -1, word: short, at: lead.length - 1 };
  const match = DIRECTION.exec(lead);
  if (!match) return null;
  const word = match[1]!;
  // 增加到, 减少至 name a level; 新增, 追加 an amount of its own
  if (/(?:追|新|净新|其中新)$/.test(lead.slice(0, match.index))) return null;
  // 改造提升6.2万亩: a kind of works
  if (/(?:改造|整治|优化|综合|扩容|修缮)$/.test(lead.slice(0, match.index)) && !/比|较/.test(lead))
    return null;
  // 户均增收, 增支因素: an amount of its own unless it is compared
  if (/[增减][收支]/.test(word) && !/比|较/.test(lead) && (match.index > 0 || !TOLD.test(before)))
    return null;
  if (word === '多' || word === '少') if (/[至很更较不减缺]$/.test(lead.slice(0, match.index))) return null;
  return { sign: INCREASING.test(word) ? 1 : -1, word, at: match.index };
}

/** Words that say what a change is measured against. */
export const COMPARED =
  /(?:与|比|较|同|对比|相比于?)(?<base>上年度?(?:同期)?(?!.?预算)|上一年度?|去年(?:同期)?|前一年度?|(?:20\d\d年度?|当年|本年)?(?:“?三公”?经费)?(?:财政拨款)?(?:支出)?年初(?:(?:部门)?预算(?:数|安排)?|(?=增|减|下|上|提|净))|(?:20\d\d年度?|当年|本年)?(?:全年|调整后?)预算(?:数)?|(?:20\d\d)年度?(?:同期)?|上年度?|预算(?:数|安排)?)(?:决算|执行|支出|预算|实际|收入)*(?:数|额)?(?:相比|相较|比较|比|而言)?|同比|较之?上年|(?:从|由)(?<from>20\d\d年度?|上年|去年)/g;

/** Heads of a list of parts. */
export const LIST_HEAD =
  /其中[:,]?|(?:主要|具体|共)?包括[:,]?|按[^,。;:\d]{2,10}分(?:类|为)?[:,](?=[^。])|包含|具体(?:支出|使用|安排|用途|构成)?(?:为|是)[:,]?|(?:具体)?(?:分别(?:为|是|用于|安排|支出)|如下|为以下|(?<![得评计总积部])分为)[:,]?|(?:主要)?用于(?:(?:以下)?(?:几个)?方面)?[:,]?|由.{1,40}(?:组成|构成)|构成(?:情况)?(?:如下|为)?[:,]?|来源(?:构成|情况)?(?:(?:如下|为|是|包括)[:]?|[:])|具体(?:支出|使用|安排|用途|构成)(?:情况)?[:]|(?<![得评计总积部价减加])分(?!结果|数)[^,。;:\d]{1,4}看[,:]|(?:各项|各类|各部分|(?<![加减])分项)[一-龥]{0,6}得分(?:情况)?(?:如下|为|:)+|(?:设置|分|涉及|含)\d*[一二三四五六七八九十]*个.{0,8}(?:项目|部分|方面|任务|标段)[:,]?|(?:实施|安排|下达|拨付|建设|完成|投入)?(?<=分[二两三四五六](?:年|期|批|次|阶段)(?:实施|安排|下达|拨付|建设|完成|投入)?)[:,]|(?<=\d[万亿]?[元人个名所件户家项])中[,:]|[:：](?!\d)/g;

/** A total's own word right before it: what stands before in the sentence are its parts. */
export const SUMMED =
  /(?:合计|共计|总计|总共|累计|小计|汇总|总额|总数|(?<!公)共|加总|总(?=投资|投入|资金|金额|成本|费用|得分|评分)|(?:自评|综合|最终|总)(?:总|得)?(?:分|得分))(?:为|是|达|达到|支出|使用|安排|投入|投资|到位|成本|费用|资金|金额|经费|预算|年初|全年|决算|人员|:|下达|拨付|支付|执行|实际|完成|发放|补助|补贴|兑付|列支|得分|评分|约)*$/;

/** The same with the verb and noun of what is added up: 三部门共实施项目10个. */
export const SUMMED_UP = /(?:合计|共计|总计|累计|^(?:全年)?共|[门项者家区县镇]共)[一-龥]{0,6}$/;

/** Words that make a list a selection. */
export const SELECTION = /主要(?!领导)|重点|例如|比如|部分|如:|等(?!级|[一-龥]{0,6}(?:个|项|类|种))/;

/** 应 of what was due (应到, 应检), not of 响应, 供应, 应急. */
export const OUGHT = '(?<![响反供相适效对呼])应(?![急用对])';

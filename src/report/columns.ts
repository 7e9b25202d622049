// Column heads as forms really word them → what the column holds. Add a synonym here, nowhere else.
import { remembered } from '../values/remember.js';
import { unitInHead } from '../values/unit.js';

// Heads are compared without white space, in half width, bracketed notes included.

export type ColumnRole =
  | 'level1'
  | 'level2'
  | 'name'
  | 'target'
  | 'actual'
  | 'weight'
  | 'score'
  | 'criterion'
  | 'explanation'
  | 'evidence'
  | 'deviation'
  | 'unit'
  | 'operator'
  | 'completion'
  | 'review'
  | 'ordinal'
  | 'fund'
  | 'budget'
  | 'adjusted'
  | 'added'
  | 'allocated'
  | 'executed'
  | 'carryover'
  | 'rate'
  | 'allocationRate'
  | 'carryoverRate'
  | 'carryoverChange'
  | 'reason';

/** Heads of indicator and scoring tables; the first pattern that matches decides. */
const INDICATOR_HEADS: [ColumnRole, RegExp][] = [
  ['ordinal', /^(?:序号|编号|行次|排序)$/],
  ['level1', /^(?:一级(?:指标)?|指标类[型别]|一级目标)(?:名称)?(?:\(.{1,12}\))?$/],
  ['level2', /^二级(?:指标|目标)?(?:名称)?(?:\(.{1,12}\))?$/],
  [
    'name',
    /^(?:(?:[三四]|二[(、/和及]?三\)?)级(?:指标|目标)?|指标名称|绩效指标(?:名称)?|指标内容|评价指标|考核指标|具体指标|指标)(?:名称|内容)?(?:\(.{1,12}\))?$/,
  ],
  [
    'deviation',
    /(?:偏差|未达标|未完成|未达到|差异|扣分)(?:情况)?.{0,8}(?:原因|分析|说明|情况)|^(?:原因分析|偏差度?|原因(?:及改进措施|说明)?|改进措施)$|未完成原因/,
  ],
  [
    'criterion',
    /(?:评价|评分|计分|扣分|考评|考核|打分|赋分|得分)(?:计分)?(?:标准|细则|办法|方法|规则|要求)|^评分$|指标评分说明/,
  ],
  [
    'evidence',
    /依据|佐证|证明材料|自评说明|得分说明|评分说明|评价说明|评价过程|数据来源|^备注$|^说明$|^(?:评价|考核|自评|核查|评审)(?:结果|情况|发现)$/,
  ],
  ['explanation', /指标(?:解释|说明|内涵|定义|含义)|评价(?:内容|要点)|^计算(?:公式|方法)$|^内涵$|^评价因素$/],
  [
    'actual',
    /(?:实际|全年|年度|目标|任务|本年|截至.{0,8}|自评)?(?:完成|实现|达成)(?:指标)?(?:值|数|结果|情况)$|执行结果|^实际(?:值|数|情况|结果|水平)(?:\(.*\))?$|评价年度实现值|(?:实际完成|完成)(?:指标)?(?:值|情况)(?:\(.*\))$|^全年实际(?:完成)?值|实际产出|^(?:实际|全年|全年实际|年度)?(?:完成|实现|达成)$|^实际$/,
  ],
  [
    'target',
    /(?:指标|目标|预期|计划|标准|参考|年初|考核)(?:指标|目标)?值(?:\(.*\))?$|^(?:年度|绩效|预期|年初|预设)?(?:绩效)?(?:目标|指标)(?:\(.*\))?$|^(?:预算|年度|预期|全年)(?:绩效)?指标值|^(?:计划|预期)(?:数|完成值|完成情况|产出)$|^(?:三级)?指标值及?单位?$|^目标值?要求$/,
  ],
  [
    'score',
    /^(?:.{0,8})?(?:自评|得|评价|评定|自评价|单位自评|最终|实际|核定|复核)(?:得)?(?:分|分数|分值|得分)(?:数|值)?(?:\(.*\))?$|^得分(?:情况)?$/,
  ],
  [
    'weight',
    /^(?:.{0,8})?(?:分值|权重|标准分值?|满分(?:值)?|权重分值?|权数|基准分|分数|总分值?)(?:\(.{1,6}\))?$/,
  ],
  ['completion', /^(?:目标|指标|任务)?(?:完成|达成|实现)(?:率|比例|程度)(?:\(.*\))?$/],
  ['unit', /^(?:计量|度量)?单位$/],
  ['operator', /^(?:指标(?:性质|方向|符号)|(?:比较|运算|计算)?符号|方向|性质)$/],
];

/** Heads of money columns (and of rows, where the block lies on its side). */
const FUND_HEADS: [ColumnRole, RegExp][] = [
  ['carryoverChange', /结转结余变动率|结转变动率/],
  ['carryoverRate', /(?:结转结余|结转|结余)率/],
  ['allocationRate', /(?:资金)?到位率/],
  ['rate', /^(?:预算|资金|项目)?(?:执行|支出|使用|支付|完成)(?:进度|率|比例)(?:\(.*\))?%?$|^预算执行进度/],
  [
    'carryover',
    /^尚?未(?:支付|执行|使用|支出|拨付)(?:数|额|资金|金额)?(?:\(.*\))?$|^(?!上年|以前|年初|期初|历年).*(?:结转|结余)(?:结余|结转|和结余)?(?:数|额|资金|金额)?(?:\(.*\))?$/,
  ],
  [
    'added',
    /^(?:年中|年度中|年内|当年|本年|全年)?(?:预算)?(?:追加|调增|调减|追减)(?:\(减\)|或调减|[(（]减少[)）])?(?:预算|资金|经费)?(?:数|额|金额)?(?:\(.*\))?$|^(?:预算)?调整(?:\([^()]*\))?(?:数|额|金额)?(?:\(.*\))?$/,
  ],
  [
    'adjusted',
    /^(?:全年|调整后?|调整后的|最终|变更后)(?:的)?预算(?:安排)?(?:总额|数|额|金额)?(?:\(.*\))?$|^预算(?:调整后|变更后)(?:数|金额)?|^全年(?:预算)(?:数)?\(?A?\)?/,
  ],
  [
    'allocated',
    /(?:到位|下达|分配|拨入|(?<!财政)拨款)(?:数|额|资金|金额)?(?:\(.*\))?$|^(?:实际|资金)(?:到位|下达|分配)(?!情况)/,
  ],
  [
    'executed',
    /(?:执行|支出|使用|支付|列支|拨付)(?:总额|数|额|资金|金额)?(?:\(.*\))?$|^(?:全年|实际)(?:执行|支出|支付|使用)(?!情况|率)|^实际使用情况\([^()]*元\)$/,
  ],
  [
    'budget',
    /^(?:年初|当年|本年|年度|原|批复|财政|项目|计划)?(?:预算|计划)(?:安排|批复|投入|投资|计划安排)?(?:总额|数|额|资金|金额)?(?:\(.*\))?$|^(?:计划投入|安排)(?:资金|金额|数)?(?:\(.*\))?$|^预算资金(?:安排)?(?:\(.*\))?$/,
  ],
];

/** 年度资金总额, 合计: the row that the others add up to. */
export const FUND_TOTAL =
  /^(?:年度|年度财政|项目|本年|全年|预算|资金|项目资金|年度预算)?(?:资金)?(?:总额|合计|总计|总量|总预算|资金总额|金额合计|小计)(?:\(.*\))?[::]?$/;
/** 财政拨款, 上年结转, 其他资金: the parts of the total. */
export const FUND_PART =
  /财政拨款|财政资金|一般公共预算|政府性基金|国有资本|社保基金|上年结转|以前年度结转|结转资金|其他资金|自筹|单位资金|上级(?:资金|补助|财政)|中央(?:资金|补助|财政)|省级|市级|县级|区级|专户|债券|事业收入|经营收入|基本支出|项目支出|社会资本|配套资金|地方资金/;
/** Leaves the list of parts open: the rows below are a selection. */
export const OF_WHICH = /^其中[::]?/;

/** Rows that print the sums of the columns. */
export const TOTAL_ROW =
  /^(?:合计|总计|总分|总得分|得分合计|自评总分|自评得分|综合得分|分数合计|评价总分|总评分|得分总计|自评总得分|总分值|总分合计|评分合计|合计得分|合计总分|最终得分|评价得分|绩效得分|基础得分|基本得分|基础分|自评分合计|自评得分合计|单位自评得分|自评分数|自评总分合计)(?:\((?:.{1,12})\))?[::]?$/;
export const SUBTOTAL_ROW = /^.{0,8}小计(?:\(.{1,8}\))?[::]?$/;
/** The row of the execution rate among the indicators. */
export const EXECUTION_ROW =
  /^(?:项目|部门|单位|资金|年度|整体)*(?:支出)?(?:预算)?(?:资金)?执行率?(?:情况)?(?:\(.*\))?$/;
export const BONUS_ROW = /^[减扣]分(?:值|数)?(?:\(.*\))?$|加减分|附加分|加分项?|扣分项|奖励分|倒扣/;

/** 产出指标（50分） names a level with its points, 分值（10分） is a head all the same. */
const isPoints = (words: string): boolean =>
  /\d分\)?$/.test(words) && !/^(?:分值|权重|满分|得分|自评得?分)/.test(words);

/** Which indicator column a head names, or null. */
export const indicatorRole = remembered((head: string): ColumnRole | null => {
  // 2023年实际值, but not last year's
  const words = head.replace(/^\d{4}年度?/, '');
  if (words === '' || words.length > 36 || isPoints(words) || /^上一?年/.test(words)) return null;
  return INDICATOR_HEADS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
});

/** Which money column (or row) a head names, or null. */
export const fundRole = remembered((head: string): ColumnRole | null => {
  const words = head.replace(/[::]$/, '');
  if (words === '' || words.length > 24 || isPoints(words)) return null;
  // 计划数（个）: no money
  const unit = unitInHead(words);
  if (unit && unit.dimension !== 'money' && unit.dimension !== 'rate') return null;
  return FUND_HEADS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
});

/** The label of a total row without an enumerator and the number some forms print in the same cell: 总分：98.25 → 总分. */
export function totalLabel(words: string): string {
  return words.replace(/^[一二三四五六七八九十]{1,3}[、.]/, '').replace(/[::]?(?:为)?\d+(?:\.\d+)?分?$/, '');
}

/** Words that say there is nothing: 无, 无偏差, /, —. Blank is something else. */
export const NOTHING =
  /^(?:无|没有|无偏差|无差异|不存在|否|无此项|不适用|—+|-+|–+|\/+|无偏差情况|不涉及|暂无|已完成无偏差|无原因)[。.;,]?$/;

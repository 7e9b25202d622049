// The words that national forms print: the heads of their columns, the names of their rows, the labels at their top.

/** What a column of a form holds. */
export type Role =
  | 'level'
  | 'name'
  | 'operator'
  | 'unit'
  | 'target'
  | 'actual'
  | 'weight'
  | 'score'
  | 'words'
  | 'amount'
  | 'executed'
  | 'rate';

const NOTE = String.raw`(?:\([^()]{1,16}\))?`;
const pattern = (source: string): RegExp => new RegExp(`^(?:${source})${NOTE}$`);

/** Heads over indicators. */
export const INDICATOR_HEADS: [Role, RegExp][] = [
  ['level', pattern('[一二]级(?:绩效)?指标')],
  ['name', pattern('三级(?:绩效)?指标|指标名称|指标内容|具体指标|绩效指标名称')],
  ['operator', pattern('指标性质|指标方向')],
  ['unit', pattern('(?:度量|计量)单位')],
  ['target', pattern('(?:年度|年初|全年|预期|绩效|计划|设定)*(?:指标值|目标值)')],
  [
    'actual',
    pattern('(?:全年|年度|实际)*(?:完成|实现)(?:指标)?(?:值|情况)|(?:全年|年度)*实际(?:指标|完成)?值'),
  ],
  ['weight', pattern('分值|权重|标准分|指标分值')],
  ['score', pattern('(?:自评)?得分|自评分')],
  [
    'words',
    pattern(
      '(?:偏差|未完成|未达标|差异|扣分)(?:情况|指标)?的?(?:原因)?(?:分析|说明|情况)?(?:[及和与、](?:拟)?(?:采取的)?(?:改进|整改)?措施)?|备注',
    ),
  ],
];

/** Heads over the money of a form. */
export const FUND_HEADS: [Role, RegExp][] = [
  [
    'amount',
    pattern(
      '(?:年初|全年|年度|当年|本年|调整后?)(?:的)?预算(?:安排)?(?:数|额|金额)|预算数|(?:实际)?到位(?:数|资金|金额)',
    ),
  ],
  ['executed', pattern('(?:全年|年度|实际|预算)?(?:执行|支出)(?:数|额|金额)')],
  ['rate', /^(?:预算)?执行率(?:\([^()]{1,16}\))?%?$/],
  ['weight', pattern('分值|权重')],
  ['score', pattern('(?:自评)?得分|自评分')],
];

/** The names of the rows of money. */
export const FUND_ROWS =
  /^(?:(?:年度|项目|本年|预算|全年)*(?:资金|预算)?(?:总额|合计|总计)|(?:其中[:]?)?(?:(?:当年|本年|年度|中央|地方|省级?|市级?|县级?|区级?|州级?|盟市|旗县|自治区|上级|本级|一般公共预算|政府性基金|国有资本经营预算|财政专户管理)*(?:预算)?(?:财政|财政性)?(?:拨款|资金|补助|补助资金)|(?:上年|以前年度)(?:财政)?结转(?:结余)?(?:资金)?|其[他它]资金|单位资金|自筹资金|社会投入资金))(?:\([^()]{1,20}\))?[:]?$/;

const POINTS = String.raw`(?:\(?\d{1,3}(?:\.\d+)?分\)?|\(\d{1,3}\))?`;
/** 产出指标(50分): groups of the first level. */
export const LEVEL1 = new RegExp(
  `^(?:(?:项目)?(?:产出|完成|效益|满意度|成本|投入|过程|决策|管理|效果|履职效能|运行成本|可持续性)(?:类)?指标|产出|效益|满意度)${POINTS}$`,
);
/** 数量指标: groups of the second level. */
export const LEVEL2 = new RegExp(
  `^(?:(?:产出)?(?:数量|质量|时效|成本)|(?:经济|社会|生态环境)成本|(?:经济|社会|生态|环境)效益|可持续(?:影响|发展)|(?:服务对象|社会公众|受益对象|公众|群众|帮扶对象|其他)?满意度)(?:指标)?(?:等)?${POINTS}$`,
);
/** The words of the second level that could as well name an indicator. */
export const PLAIN_LEVEL = /满意度$/;

/** The labels at the top of a form. */
export const LABELS =
  /^(?:(?:转移支付)?(?:\(项目\))?(?:项目|专项)?名称|(?:中央|地方|项目|上级|省级)?主管部门(?:及代码|\(单位\))?|(?:项目|具体)?(?:实施|承担|资金使用|预算|填报|项目)单位(?:名称)?|单位名称|项目(?:负责人|类型|类别|属性)|(?:联系人|负责人|联系)(?:及)?电话|联系人|填报日期)(?:\((?:盖章|公章)\))?[:]?$/;
/** 项目资金(万元): the label at the side of the money. */
export const FUND_SIDE =
  /^(?:(?:项目|年度)?(?:预算)?资金(?:投入)?(?:情况)?|预算执行情况|年度预算(?:申请|执行)?)(?:\([百千万亿]*元\))?(?:\(\d+分\))?$/;
/** The labels of the goals. */
export const GOALS = /^(?:年度|项目)?(?:总体|绩效)?目标(?:完成情况)?$/;
export const GOAL_PLAN = /^(?:年初|年度)?(?:预期|设定|总体)?目标$/;
export const GOAL_DONE = /^(?:全年|年度)?(?:目标)?(?:实际)?(?:目标)?完成情况$/;
export const INDICATOR_SIDE = /^(?:年度)?绩效指标(?:\(\d+分\))?$/;
export const TOTALS = /^(?:总分|总得分|总计|合计|合计得分|自评总分)[:]?$/;

/** Heads that stand side by side in forms and nowhere in sentences. */
const HEAD_RUN =
  /二级\s*指标\s*三级\s*指标|年初\s*预算数?\s*全年\s*预算数?|全年\s*预算数?\s*(?:\(A\)\s*)?全年\s*执行数?|分值(?:\s+|\s*执行率\s*)得分|(?:总体目标\s*|目标\s+)预期目标\s*(?:目标)?实际完成|预期目标\s+实际完成情况|指标值\s*(?:实际\s*)?完成值/;
/** The sources of money named again and again, one list beside the other. */
const SOURCES = /(其中:\s*中央财政)[\s\d.]*\1/;
const TOPICS =
  /项目名称|主管部门|(?:实施|项目|预算)单位|负责人|联系电话|资金总额|年初预算|全年预算|全年执行|分值|执行率|得分|总体目标|预期目标|完成情况|一级指标|数量指标|质量指标|时效指标|满意度指标|效益指标|指标值|完成值|偏差原因|财政拨款|其[他它]资金|到位资金|省财政/g;
/** How many different words of forms a line in which heads stand side by side has at least. */
const FEWEST = 5;

/** Whether a text is a form whose cells stand one after the other. */
export const isForm = (text: string): boolean =>
  SOURCES.test(text) ||
  (HEAD_RUN.test(text) && new Set(text.replace(/\s+/g, '').match(TOPICS)).size >= FEWEST);

/** Whether a text is a row of heads. */
export const isHeadRun = (text: string): boolean =>
  text.length < 80 && (HEAD_RUN.test(text) || SOURCES.test(text));

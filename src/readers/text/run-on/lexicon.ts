// The words over columns in national forms, statements of accounts and the tables of reports, as they stand alone.

const NOTE = String.raw`(?:[（(][^（）()]{1,20}[）)])?[%％]?`;
const YEAR = String.raw`(?:\d{4}年度?|本年度?|上年度?|去年|当年|全年|年度|年初|年末|期初|期末|累计)?`;

/** Heads that stand over columns in many forms. */
const KNOWN = new RegExp(
  `^(?:${[
    '序号|行次|编号|代码|类|款|项',
    '(?:支出)?(?:功能|经济)?分类(?:科目)?(?:编码|名称|代码)?|(?:功能|经济)分类科目|科目(?:编码|名称|代码)?',
    '[一二三四]级(?:绩效)?指标|(?:绩效|评价|考核|具体)?指标(?:名称|内容|类别|类型|解释|说明|性质|方向)?',
    '(?:年度|年初|预期|计划|绩效|实际|全年|设定)*(?:指标值|目标值|完成值|实际值|计划值|实现值|目标|(?:完成|实现)情况)|实际情况',
    '(?:计量|度量)单位|单位|满分|分值|权重|标准分|(?:自评|评价|考核|实际|扣)?得?分|(?:自评|评价|考核)?(?:得分|评分|分数)|扣分',
    '(?:评分|计分|扣分|评价|考核|得分)(?:标准|办法|依据|细则|说明|理由|规则)(?:[及和与]扣分(?:原因|说明))?',
    '(?:评分)?(?:偏差|未完成|未达标|未达到|扣分|差异|结余|超支|变动|增减|失分)?(?:的)?(?:原因|情况)(?:分析|说明)?(?:[及和与、](?:拟)?(?:采取的)?(?:改进|整改|评分)?(?:措施|说明))?',
    '备注|说明|等级|内容|用途|类别|类型|类型和级别|对象|地点|名称|机构|部门|县区|乡镇|地区|标段|水库|季度|月份|年份|年度',
    '(?:子|具体|支出|收入|资金|费用|补助|补贴|预算|建设|分)(?:项目?|类别|内容|方向|科目|用途|类型|来源|名称|明细|对象)|项目(?:名称|类别|内容|资金)?|(?:预算|专项)?资金|预算执行情况',
    `${YEAR}(?:(?:调整后?|实际|财政|追加|支付|安排|批复|拨付|合同)*(?:预算|执行|决算|支出|收入|到位|支付|结余|结转|结转结余|结转和结余|安排|拨付|使用|调整|投入|投资|合同|支出决算|收入决算))(?:资金|总)?(?:数|额|金额|价)?`,
    '(?:预算|支出|资金|项目|实际)?(?:执行|支出|完成|到位|支付|使用|支付|拨付)(?:率|比例|进度)|完成(?:年初)?预算(?:率|比例)?|占.{1,10}?(?:比重|比例|比)|占(?:总支出|总收入|比)|占合同价|占总额|比重|比例|占比',
    `${YEAR}(?:收入|支出)?(?:合计|小计|总计)|${YEAR}(?:金额|数量|单价|人数|人次|户数|面积|标准|数|额)|${YEAR}(?:收入|支出)(?:合计|项目)?`,
    '(?:人员|公用|项目|基本)(?:支出|经费)|上缴上级支出|经营支出|对附属单位补助支出',
    '(?:一般公共|政府性基金|国有资本经营)预算(?:财政拨款)?(?:收入|支出)?|(?:财政拨款|上级补助|事业|经营|附属单位上缴|其他|其他各项)(?:收入|支出)?',
    '(?:比上年|较上年|与上年相比)?(?:增减|增长|增加|变动|变化)(?:额|率|数|情况|幅度)?|未支出|应免数|实免数|概算投资|中标价|合同价|满意度|合格率',
  ].join('|')})${NOTE}$`,
);

/** What ends the words over columns of figures. */
const ENDED = new RegExp(
  `^[\u4e00-\u9fff“”]{1,8}(?:数|额|价|费|率|量|值|比重|比例|情况|名称|类别|类型|原因|说明|标准|款|人次|金额|收入|支出|合计|单位|面积|里程|结转|结余)${NOTE}$`,
);

/** A word over columns beyond doubt. */
export const isKnownHead = (text: string): boolean => KNOWN.test(text);

/** A word that ends as heads do. */
export const endsAsHead = (text: string): boolean => ENDED.test(text);

const POINTS = String.raw`(?:[（(]\d{1,3}(?:\.\d+)?分?[）)])?`;
/** Names of the levels of indicators with the word for it: 产出指标（50分）, 数量指标. */
export const LEVEL_WORD = new RegExp(
  `(?:产出|效益|满意度|投入|过程|决策|管理|效果|履职效能|数量|质量|时效|(?:经济|社会|生态环境)?成本|(?:经济|社会|生态|生态环境|环境)效益|可持续(?:影响|发展)|(?:服务对象|社会公众|受益对象|公众|群众)满意度?|满意度)指标${POINTS}`,
  'g',
);
const FIRST = `(?:决策|投入|过程|产出|效果|效益|管理|履职|满意度|履职效能|管理效率)${POINTS}`;
const SECOND = `(?:项目立项|资金落实|业务管理|财务管理|项目产出|项目效益|预算配置|预算执行|预算管理|预算编制|资产管理|职责履行|履职效益|绩效目标|资金投入|资金管理|组织实施|目标设定|保障措施|产出数量|产出质量|产出时效|产出成本|实施效益|社会效益|经济效益|生态效益|可持续影响|服务对象满意度|社会公众满意度|公众满意度|信息公开|目标管理|支出进度|编制质量)${POINTS}`;
/** The same at the head of a row, without the word: 投入 预算配置 and what follows. */
export const LEVELS_AHEAD = new RegExp(`^(${FIRST})(?:(${SECOND})(?=.)|(?=${SECOND}$))`);
/** 预算执行执行率预算执行率: levels that say what the indicator does. */
export const EXECUTION = /^(预算执行率?)(执行率|预算执行率?)?(预算执行率)$/;
/** 过程预算调整率: a level and the name of an indicator. */
export const LEVEL_AND_NAME = new RegExp(`^(${FIRST.replace('|管理|', '|')})(?=[\u4e00-\u9fff“”].{2,})`);
/** 预算配置在职人员控制率, 社会效益受益人数: the same with a level of the second kind. */
export const SECOND_AND_NAME = new RegExp(
  `^(${SECOND}|(?:数量|质量|时效|成本|服务对象满意度|社会公众满意度)${POINTS})(?=(?!率|数|情况|进度|完成|制度|办法|效率|水平)[\u4e00-\u9fff“”].{2,})`,
);

const ANSWER =
  '(?:明显|显著|有所|较为|较|持续|进一步|有效|基本|不断|逐步|长期|全面|未)?(?:改善|提升|提高|增强|健全|完善|规范|合规|科学|合理|充分|有效|到位|达标|完成|落实|及时|保障|促进|优化|良好|可衡量|明确|完整|齐全|满意|稳定)';
/** 制度健全性健全健全: a name, what was aimed at and what was reached, both in words. */
export const NAME_AND_ANSWERS = new RegExp(`^([^，；]{3,}?)(${ANSWER})(${ANSWER})$`);

const LEVEL = new RegExp(
  `^(?:${LEVEL_WORD.source}|${FIRST}|${SECOND}|(?:数量|质量|时效|成本|社会|经济|生态|可持续|.{0,6}满意度)(?:效益|影响)?${POINTS}|.{2,4}指标${POINTS}|.{2,6}${POINTS.slice(0, -1)})$`,
);

/** Whether a text is the name of a level of indicators, known or with points of its own. */
export const isLevel = (text: string): boolean => LEVEL.test(text);

const KNOWN_LEVEL = new RegExp(`^(?:${LEVEL_WORD.source}|${FIRST}|${SECOND})$`);

/** Whether a text is one of the names that levels of indicators go by. */
export const isKnownLevel = (text: string): boolean => KNOWN_LEVEL.test(text);

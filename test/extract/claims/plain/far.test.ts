// Relations that words and places alone bind: wrong however far off, silent where the words leave another reading.
import { describe, expect, it } from 'vitest';
import { said } from '../../../helpers/run.js';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const DIVIDED =
  '水渠维修调整后全年预算640.50万元。按来源分，省级补助320.00万元、市级补助80.00万元、县级财政240.50万元。';
const BRACKET = '培训农技员126人（镇农技站74人、村级服务点52人），结业126人。';
const COMPOSED =
  '年末资产总额2486.30万元，由流动资产294.10万元、固定资产2105.72万元和无形资产86.48万元组成。';
const REST = '未支付71.76万元，其中52.30万元结转下年使用，其余19.46万元由财政收回。';
const WITHIN = '有效问卷574份。有效问卷中，满意386份、比较满意131份、一般42份、不满意15份。';
const NAMED = '厨余垃圾12800吨、可回收物15961吨、有害垃圾39吨，厨余垃圾与可回收物合计28761吨。';
const FIRST = '有效问卷568份，其中很满意312份、满意205份、一般38份、不满意13份，前三项合计555份。';
const TOO_MUCH = '抽检样品2436批次，其中农产品1420批次、餐饮食品1349批次。';
const ITEM = '1. 市场管理：年初预算210.00万元，决算218.00万元，完成103.81%，主要是抽查费增加。';
const COUNTED = '在册锅炉3412台，已定检3389台，定检率99.33%。';
const PLANNED = '补植行道树1286株，完成计划（1250株）的102.88%。';
const YEAR = '受理举报418件，上年372件，增长12.37%。';
const LISTED =
  '接待读者4286人次，包括成人馆1524人次、少儿馆987人次、阅览室1775人次，较上年的3952人次增长8.45%。';
const BASE = '资产总额2486.30万元，较上年末的2402.15万元增加84.15万元，增长3.50%。';
const LESS = '接待费预算28.60万元，决算24.15万元，压减4.45万元。';
const ADJUSTED = '年初预算1286.00万元，因清运量增加追加154.50万元，调整后全年预算1440.50万元。';
const MEAN = '更新巡查车辆，决算35.20万元，购置巡查车2辆，平均每辆17.60万元。';
const SHARE = '本年支出合计5746.54万元。其中基本支出3984.16万元，占69.33%；项目支出1762.38万元，占30.67%。';
const TOTAL = '政府采购支出总额628.50万元，其中货物184.20万元、工程96.30万元、服务348.00万元。授予中小企业合同502.80万元，占总额的80.00%。'; // prettier-ignore

const COLON = '年初预算412.36万元：基本支出296.36万元，项目支出116.00万元。';
const JOINT =
  '灌渠整治资金3074.50万元，其中中央资金612.00万元、省级资金438.00万元、县级资金2024.50万元，分别占19.91%、14.25%、65.85%。';
const GOAL = '检查企业3864家次，其中化工企业1446家次、工贸企业2418家次，为年度计划3600家次的107.33%。';
const CONTROL = '公用经费32.83万元，预算34.20万元，控制率95.99%。';
const FLOW = '资产年初原值685.30万元，当年新增41.26万元，报废核销9.84万元，年末原值716.72万元。';
const CARRIED = '年初结转8.20万元，当年收入236.00万元，支出238.90万元，年末结转5.30万元。';
const PRODUCT = '更新公交车补助222.00万元，12辆，每辆18.50万元。';
const RIDES = '老年人乘车补贴500.00万元，按刷卡312.5万人次、每人次1.60元核拨。';
const UNDONE = '查出隐患12750条，已整改12495条，未整改的255条均在期限内。';
const YEARS = '2023年支出318.60万元；2024年支出402.75万元；2025年支出570.16万元。三年累计支出1291.51万元。';
const ANSWERS = '收回问卷146份，均有效。满意102份，比较满意37份，不满意7份。';
const PLEASED = '有效问卷574份，满意和比较满意共517份，满意度90.07%。';

const SLIPS: Slip[] = [
  [COLON, '412.36', '566.17', 'total-mismatch', '年初预算 566.17万元 → 412.36万元'],
  [JOINT, '14.25%', '19.57%', 'share-mismatch', '省级资金占比 19.57% → 14.25%'],
  [GOAL, '107.33%', '147.36%', 'rate-mismatch', '检查企业完成计划的比例 147.36% → 107.33%'],
  [CONTROL, '95.99%', '131.79%', 'rate-mismatch', '控制率 131.79% → 95.99%'],
  [FLOW, '716.72', '984.06', 'balance-mismatch', '年末原值 984.06万元 → 716.72万元'],
  [CARRIED, '238.90', '328.01', 'balance-mismatch', '年末结转 5.30万元 → -83.81万元'],
  [PRODUCT, '18.50', '25.40', 'per-unit-mismatch', '更新公交车补助 222.00万元 → 304.80万元'],
  [RIDES, '500.00', '686.50', 'per-unit-mismatch', '老年人乘车补贴 686.50万元 → 500.00万元'],
  [UNDONE, '255条', '350条', 'balance-mismatch', '未整改的 350条 → 255条'],
  [YEARS, '402.75', '552.98', 'total-mismatch', '累计支出 1291.51万元 → 1441.74万元'],
  [ANSWERS, '37份', '51份', 'total-mismatch', '收回问卷 146份 → 160份'],
  [PLEASED, '90.07%', '65.57%', 'rate-mismatch', '满意度 65.57% → 90.07%'],
  [DIVIDED, '240.50', '330.21', 'total-mismatch', '水渠维修调整后全年预算 640.50万元 → 730.21万元'],
  [BRACKET, '52人', '71人', 'total-mismatch', '培训农技员 126人 → 145人'],
  [COMPOSED, '2486.30', '3413.69', 'total-mismatch', '年末资产总额 3413.69万元 → 2486.30万元'],
  [REST, '71.76', '98.53', 'total-mismatch', '未支付 98.53万元 → 71.76万元'],
  [WITHIN, '42份', '58份', 'total-mismatch', '有效问卷 574份 → 590份'],
  [NAMED, '28761', '39489', 'total-mismatch', '厨余垃圾与可回收物合计 39489吨 → 28761吨'],
  [FIRST, '555份', '762份', 'total-mismatch', '合计 762份 → 555份'],
  [ITEM, '103.81%', '142.53%', 'rate-mismatch', '完成 142.53% → 103.81%'],
  [COUNTED, '99.33%', '72.34%', 'rate-mismatch', '定检率 72.34% → 99.33%'],
  [PLANNED, '102.88%', '141.25%', 'rate-mismatch', '补植行道树完成计划的比例 141.25% → 102.88%'],
  [YEAR, '12.37%', '16.98%', 'change-mismatch', '受理举报增长 16.98% → 12.37%'],
  [LISTED, '8.45%', '11.60%', 'change-mismatch', '接待读者增长 11.60% → 8.45%'],
  [BASE, '3.50%', '4.81%', 'change-mismatch', '资产总额增长 4.81% → 3.50%'],
  [LESS, '4.45', '6.11', 'change-mismatch', '接待费预算压减 6.11万元 → 4.45万元'],
  [ADJUSTED, '154.50', '212.13', 'balance-mismatch', '调整后全年预算 1440.50万元 → 1498.13万元'],
  [MEAN, '17.60', '24.16', 'per-unit-mismatch', '平均每辆 24.16万元 → 17.60万元'],
  [SHARE, '69.33%', '95.19%', 'share-mismatch', '基本支出占 95.19% → 69.33%'],
  [TOTAL, '80.00%', '58.22%', 'share-mismatch', '授予中小企业合同占总额 58.22% → 80.00%'],
];

describe('figures that are far off and bound by words', () => {
  itFindsSlips(SLIPS);
});

describe('parts of more than their whole', () => {
  it('is no list that leaves something out', async () => {
    expect(await said('total-mismatch', TOO_MUCH)).toEqual(['fail 抽检样品 2436批次 → 2769批次']);
    expect(await said('total-mismatch', TOO_MUCH.replace('1349', '618'))).toEqual([
      'undetermined 抽检样品 2436批次',
    ]);
  });
});

describe('words that leave another reading', () => {
  itIsSilentOn([
    // a selection, ranks, attributes that overlap
    '培训126人，其中镇农技站34人、村级服务点22人。',
    '职工126人，其中高级职称12人、中级职称34人。',
    '受益486人，其中脱贫户213人、残疾人308人。',
    // what is aimed at, compared or summed up is no part
    '全年支出640.00万元，其中人员经费320.00万元、公用经费80.00万元，两项合计400.00万元。',
    // the paragraph goes on with another whole
    '支出合计640.00万元，项目支出396.24万元。按资金来源分，财政拨款支出600.00万元、其他资金40.00万元。',
    // the part and the rest of it, two grades of one thing
    '由学校供餐的45所，企业供餐的2所，供餐率95.74%。',
    '有效问卷576份；填满意的398份，填基本满意的142份，满意度93.75%。',
    // of other years, other wholes, other budgets
    '2022年预算48.60万元，2023年决算45.20万元，2024年决算42.00万元，减少3.20万元。',
    '支出116.64万元，其中基本支出6.05万元、项目支出110.59万元，比上年的118.60万元减少1.96万元。',
    '维修费12.00万元，保有车辆6辆、摩托车4辆，平均每辆1.20万元。',
  ]);
});

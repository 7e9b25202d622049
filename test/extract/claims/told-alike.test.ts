// Staff and posts, answers of a survey, what was got back and what is left, totals with something added, points by a rule.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../helpers/slips.js';

const HEAD = '2023年度青河县某局部门整体支出绩效自评报告\n\n';
const STAFF = `${HEAD}局机关核定编制46人，年末在职43人，在职人员控制率93.48%。其中行政编制在职17人、事业编制在职26人，另有退休人员38人。\n`;
const VACANT = `${HEAD}中心编制72人；2023年末实有在职69人，其中行政11人、事业58人，较编制空缺3人，编制使用率95.83%。\n`;
const KINDS = `${HEAD}核定行政编制32人、事业编制27人，年末实有干部职工56人，财政供养人员控制率94.92%。\n`;
const ANSWERS = `${HEAD}有效问卷486份，回收情况良好。问卷中，非常满意214份、满意197份、一般63份、不满意12份，非常满意和满意合计411份。\n`;
const FAR = `${HEAD}发放问卷500份，回收有效问卷486份，有效回收率97.20%。\n\n5.居民满意度（6分）。有效问卷中，非常满意214份、满意197份、一般63份、不满意12份。\n`;
const MEAN = `${HEAD}年末在册11600人，全年支出825.36万元。\n\n按年末在册人数计算，人均享受津贴711.52元。\n`;
const QUOTED = `${HEAD}588名受访学员中，“非常满意”231人、“满意”302人、“一般”43人、“不满意”12人，满意度（非常满意和满意合计占比）为90.65%。\n`;
const UPWARDS = `${HEAD}收回问卷376份，其中很满意241份、满意102份、基本满意25份、不满意8份，满意及以上343份。\n`;
const BACK = `${HEAD}全年比对发现违规领取139人，涉及资金42.14万元。已追回127人、38.02万元，追回人数占91.37%，追回金额占90.22%，剩余12人、4.12万元正在追缴。\n`;
const OWED = `${HEAD}东岳县配套应到位118.00万元，实际到位100.50万元，欠17.50万元。\n`;
const LEFT = `${HEAD}县级资金到位760.00万元，尚有420.00万元未到位，到位率64.41%。\n`;
const ADDED = `${HEAD}本年收入合计8420.62万元，其中财政拨款6842.15万元、事业收入1260.00万元、其他收入318.47万元；加上年初结转205.38万元，总收入8626.00万元。\n`;
const RULED = `${HEAD}1.清运率（5分）。清运率98.07%，按比例得4.90分。\n\n2.办结率（6分）。受理389件，办结381件，办结率97.94%，按办结率×6分计算，得5.88分。\n\n3.满意度（10分）。满意度84.57%，按“满意度÷90%×10分”计算，得9.40分。\n`;

describe('figures told with what they follow from', () => {
  itFindsSlips([
    [STAFF, '在职17人', '在职71人', 'total-mismatch', '年末在职 43人 → 97人'],
    [STAFF, '93.48%', '94.38%', 'rate-mismatch', '在职人员控制率 94.38% → 93.48%'],
    [VACANT, '事业58人', '事业51人', 'total-mismatch', '2023年末实有在职 69人 → 62人'],
    [VACANT, '95.83%', '98.53%', 'rate-mismatch', '编制使用率 98.53% → 95.83%'],
    [KINDS, '94.92%', '94.29%', 'rate-mismatch', '财政供养人员控制率 94.29% → 94.92%'],
    [ANSWERS, '一般63份', '一般36份', 'total-mismatch', '有效问卷 486份 → 459份'],
    [ANSWERS, '合计411份', '合计441份', 'total-mismatch', '非常满意和满意合计 441份 → 411份'],
    [FAR, '一般63份', '一般36份', 'total-mismatch', '回收有效问卷 486份 → 459份'],
    [MEAN, '711.52元', '741.52元', 'per-unit-mismatch', '人均享受津贴 741.52元 → 711.52元'],
    [QUOTED, '90.65%', '96.05%', 'rate-mismatch', '满意度(非常满意和满意合计占比) 96.05% → 90.65%'],
    [UPWARDS, '以上343份', '以上334份', 'total-mismatch', '满意及以上 334份 → 343份'],
    [BACK, '占91.37%', '占97.31%', 'share-mismatch', '已追回占 97.31% → 91.37%'],
    [OWED, '欠17.50', '欠71.50', 'balance-mismatch', '欠 71.50万元 → 17.50万元'],
    [LEFT, '64.41%', '46.41%', 'rate-mismatch', '到位率 46.41% → 64.41%'],
    [ADDED, '总收入8626.00', '总收入8662.00', 'total-mismatch', '总收入 8662.00万元 → 8626.00万元'],
    [RULED, '得5.88分', '得8.58分', 'balance-mismatch', '办结率得分 8.58分 → 5.8764分'],
    [RULED, '得9.40分', '得4.90分', 'balance-mismatch', '满意度得分 4.90分 → 9.40分'],
  ] satisfies Slip[]);
  itIsSilentOn([
    // a third kind is told, or others
    `${HEAD}实有在职69人，其中行政11人、事业51人、工勤7人。\n`,
    `${HEAD}实有在职69人，其中行政11人，党员42人。\n`,
    // the better answers only
    `${HEAD}有效问卷486份，其中非常满意214份、满意197份、基本满意40份。\n`,
    // money that is left for something else
    `${HEAD}总投资500.00万元，已支付300.00万元，剩余质保金15.00万元。\n`,
    // what is strengthened is not added
    `${HEAD}投入资金320.50万元，加强设施管护，全年维修186.40万元，累计完成860.00万元。\n`,
    // what the rate is held against stands between
    `${HEAD}2.使用率（6分）。抽查商户90户，使用的88户，使用率97.78%。目标值100%，按使用率×分值计算，得5.87分。\n`,
  ]);
});

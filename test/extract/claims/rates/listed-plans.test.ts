// Rates of budgets that one sentence lists ahead, each under the name of its fund and side.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const BUDGET =
  '县人大批准的2023年度预算为：一般公共预算收入58000万元，支出362400万元；政府性基金预算收入41260万元，支出23850万元；国有资本经营预算收入250万元。具体执行情况如下：';
const RESULT =
  '地方一般公共预算收入63940万元，完成年初预算的110.24%，其中税收收入39840万元。地方政府性基金预算收入22140万元，完成年初预算的53.66%。';
const SPENT =
  '地方一般公共预算支出341290万元，完成年初预算的94.17%。地方政府性基金预算支出25310万元，完成年初预算的106.12%。';
const TEXT = `${BUDGET}\n\n（一）收入预算执行情况\n\n${RESULT}\n\n（二）支出预算执行情况\n\n${SPENT}`;
const OTHER = BUDGET.replace('政府性基金预算收入41260万元，支出23850万元；', '');

const SLIPS: Slip[] = [
  [TEXT, '110.24%', '101.24%', 'rate-mismatch', '地方一般公共预算收入完成预算 101.24% → 110.24%'],
  [TEXT, '53.66%', '56.36%', 'rate-mismatch', '地方政府性基金预算收入完成预算 56.36% → 53.66%'],
  [TEXT, '94.17%', '94.71%', 'rate-mismatch', '地方一般公共预算支出完成预算 94.71% → 94.17%'],
  [TEXT, '支出23850', '支出28350', 'rate-mismatch', '地方政府性基金预算支出完成预算 106.12% → 89.28%'],
];

describe('rates of budgets listed ahead', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn([
    // a fund that the list leaves out
    `${OTHER}\n\n（一）收入预算执行情况\n\n${RESULT}`,
    // its own budget stands in the sentence
    `${BUDGET}\n\n一般公共预算收入年初预算60000万元，实际完成63000万元，完成年初预算的105.00%。`,
    // what the rate names itself is not the figure right before it
    '年初预算60000万元，实际完成63000万元，完成年初预算的105.00%。',
    '实施学校68所，食堂供餐学校66所，占实施学校总数的97.1%。',
  ]);
});

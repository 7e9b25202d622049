// Lists and figures of one name that may be of something else than the total or the figure nearest to them.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const POSTS =
  '在职职工640人，其中在编人员520人、编外人员120人。按岗位分，医师215人、护士306人、药师64人、后勤人员55人，卫生技术人员共585人。';
const BATCHES =
  '专项资金4.80亿元。分两批下达：第一批2.95亿元，第二批1.85亿元。按方向分，技术改造2.36亿元；人才培育1.18亿元；平台建设1.26亿元。其中采用奖补方式的3.12亿元，采用贴息方式的1.68亿元。';
const SIDES =
  '2024年度财政拨款收入总计1936.42万元，支出总计1936.42万元。其中：年初结转86.35万元；本年支出1868.20万元；年末结转68.22万元。';
const RECOVERED = '多发23人次，涉及金额1760元（其中80元标准19人次1520元、60元标准4人次240元），已全部追回。';
const LIST = '项目支出287.60万元，由培训费101.70万元、印刷费85.90万元和差旅费100.00万元组成。';
const FORMULA = '按照“达标指标个数÷全部指标个数×10”计算，得8分。\n\n各季度通报表扬，分别加3分、2分、4分。';
const FAMILY =
  '核定床位320张。\n\n春季学期受益学生18,460人，秋季学期受益学生17,980人，全年平均受益学生18,220人。';

const SLIPS: Slip[] = [
  [LIST, '印刷费85.90', '印刷费58.90', 'total-mismatch', '项目支出 287.60万元 → 260.60万元'],
  [RECOVERED, '1520元', '1250元', 'total-mismatch', '涉及金额 1760元 → 1490元'],
];

describe('lists that may be of another total', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn([POSTS, BATCHES, SIDES, RECOVERED, LIST, FORMULA, FAMILY]);
});

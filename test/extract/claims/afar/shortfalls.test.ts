// What is left over of a rate, or what an indicator row falls short by, told without its figures.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const SETTLED =
  '全年受理信访事项436件，其中网上信访281件、来访155件，办结412件，办结率94.50%（上年92.80%），未办结24件均在期限内。';
const DONE = '培训渔民18260人，为年度目标18800人的97.13%，少540人。全年发放手册2.4万份。';
const BEYOND = '修复海堤12.86公里，为计划12.40公里的103.71%，超出0.46公里，系两端顺接。';
const BRACKETS =
  '计划发放补助684户，实际发放662户（第一批358户、第二批304户），每户1200元；少发22户，系迁出。';

const report = (text: string, rows = ''): string => `2023年度某市渔业局项目支出绩效自评报告

一、存在问题

${text}

| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
|---|---|---|---|---|
| 渔民培训人次 | 860人次 | 823人次 | 40 | 38.28 |
| 增殖放流点数 | 46处 | 43处 | 30 | 28.04 |
| 渔船检验率 | ≥98% | 95.64% | 10 | 9.76 |
${rows}| 渔民满意度 | ≥95% | 92.70% | 20 | 19.52 |
`;

const SLIPS: Slip[] = [
  [SETTLED, '未办结24', '未办结29', 'balance-mismatch', '未办结 29件 → 24件'],
  [DONE, '少540', '少450', 'balance-mismatch', '少 450人 → 540人'],
  [BEYOND, '超出0.46', '超出4.06', 'balance-mismatch', '超出 4.06公里 → 0.46公里'],
  [BRACKETS, '少发22', '少发25', 'balance-mismatch', '少发 25户 → 22户'],
  [
    report('检验率比目标低2.36个百分点。'),
    '低2.36',
    '低3.26',
    'change-mismatch',
    '检验率比目标低 3.26个百分点 → 2.36个百分点',
  ],
  [
    report('渔民满意度低于目标2.30个百分点。'),
    '2.30个',
    '2.80个',
    'change-mismatch',
    '渔民满意度低于目标 2.80个百分点 → 2.30个百分点',
  ],
];

const SILENT = [
  ...[SETTLED, DONE, BEYOND, BRACKETS],
  // some of those that are left, another rate's, another time's
  '全年受理信访事项436件，办结412件，办结率94.50%，未办结的5件复杂案件已转办。',
  '检测水样620批次，合格596批次，合格率96.13%；未参加比对的12批次另行安排。',
  '办结412件，办结率94.50%，比上年少16件。',
  '基本支出881300.39元，其中工资福利支出716052.51元，占81.25%，同比减少148979.48元。',
  '培训渔民18260人，为年度目标18800人的97.13%，减少120人，降低2.1个百分点。',
  // what a row does not tell
  report('渔民培训比上年少52人次。'),
  report('渔船检修比目标少4艘，培训场地少2处。'),
  report('检验率比全省平均低1.20个百分点。'),
];

describe('what is left over or missing', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});

// Words of comparison against the two figures.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';

const text = (budget: string, spent: string, words: string): string =>
  `年初预算为${budget}万元，支出决算为${spent}万元。${words}的主要原因是工作安排调整。`;

const CASES: [string, string, string[]][] = [
  ['a rate that rose', '垃圾回收利用率36.2%，高于2022年的33.5%。', []],
  [
    'a rate that rose and is said to have fallen',
    '垃圾回收利用率36.2%，低于2022年的33.5%。',
    ['fail 垃圾回收利用率低于2022年的 低于 → >'],
  ],
  ['a rate below its aim', '垃圾回收利用率36.2%，高于2022年的33.5%，未达到38%的目标。', []],
  [
    'a rate whose words hold the budget',
    '车辆费用29.34万元，完成预算31.00万元的94.65%，决算数大于预算数。',
    ['fail 车辆费用的：决算数大于预算数 大于 → <'],
  ],
  ['smaller holds', text('50.00', '46.00', '决算数小于年初预算数'), []],
  [
    'greater fails',
    text('50.00', '46.00', '决算数大于年初预算数'),
    ['fail 支出决算：决算数大于年初预算数 大于 → <'],
  ],
  ['level holds', text('46.00', '46.00', '决算数与年初预算数持平'), []],
  ['level within rounding holds', text('46.00', '46.01', '决算数与年初预算数持平'), []],
  [
    'level fails',
    text('46.00', '46.50', '决算数等于年初预算数'),
    ['fail 支出决算：决算数等于年初预算数 等于 → >'],
  ],
  [
    'printed alike the difference may be hidden by rounding',
    text('46.00', '46.00', '决算数小于年初预算数'),
    ['undetermined 支出决算：决算数小于年初预算数 小于'],
  ],
  [
    'a rate tells as much',
    '支出决算为46.00万元，完成预算的92.0%，决算数大于预算数的主要原因是新增任务。',
    ['fail 完成预算的：决算数大于预算数 大于 → <'],
  ],
  [
    'against the year before',
    '2023年支出50.00万元，低于上年的45.00万元。',
    ['fail 2023年支出低于上年的 低于 → >'],
  ],
  [
    'any budget will do where none is named',
    '年初预算为40.00万元，全年预算为50.00万元，支出决算为45.00万元，决算数小于预算数。',
    [],
  ],
  ['no figures, no claim', '部分项目决算数小于预算数，主要原因是厉行节约。', []],
];

describe('comparison-mismatch', () => {
  it.each(CASES)('%s', async (_, words, expected) => {
    expect(await said('comparison-mismatch', words)).toEqual(expected);
  });
});

describe('a comparison with the goal behind the figure', () => {
  it.each([
    ['满意度96.00%，低于90%的目标。', '满意度低于目标'],
    ['网上可办率93.00%，高于95%的目标2个百分点。', '网上可办率高于目标'],
    ['验收合格率98%，略高于目标值99%。', '验收合格率高于目标值'],
    ['培训学员320人，少于300人的年度计划。', '培训学员少于计划'],
    ['平均办理时长3天，超过5天的承诺时限。', '平均办理时长超过承诺'],
    ['满意度92%，未达到90%的目标值。', '满意度未达到目标值'],
    ['满意度88%，达到了90%的目标。', '满意度达到目标'],
    ['按时办结率93%，不低于95%的考核标准。', '按时办结率不低于标准'],
    ['回复率97%，高于全省平均水平98.5%。', '回复率高于平均'],
  ])('fails: %s', async (text, subject) => {
    expect((await said('comparison-mismatch', text)).map((words) => words.split(' ')[1])).toEqual([subject]);
  });

  it.each([
    '满意度96.00%，高于90%的目标。',
    '网上可办率93.00%，低于95%的目标2个百分点。',
    '培训学员320人，超过300人的年度计划。',
    '满意度90%，达到了90%的目标。',
    // the less the better, so that less reaches the goal
    '平均办理时长3天，达到5天的目标。',
    '病死率2.1%，未达到2%的目标。',
    // of another thing, of no goal
    '满意度96.00%，投诉率低于2%的目标。',
    '培训学员320人，少于400人的机构3家。',
    '合格率96%，低于98%的企业有2家。',
    '目标为95%，高于90%的标准线。',
  ])('says nothing on: %s', async (text) => {
    expect(await said('comparison-mismatch', text)).toEqual([]);
  });
});

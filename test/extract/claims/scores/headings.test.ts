// Headings that print their points: the ones below make up the one above.
import { describe, expect, it } from 'vitest';
import { checkText, of, said } from '../../../helpers/run.js';

const report = `2023年度幼儿园建设项目支出绩效自评报告

一、投入（14分）

（一）项目立项（8分）：

程序完整。

（二）资金落实（6分）：

资金已到位。

二、过程（30分）

（一）业务管理（18分）

1.制度健全（10分）

制度已印发。

2.执行有效（8分）

按制度执行。

（二）财务管理（12分）

专账核算。

三、产出（56分）

（一）数量（36分）

（二）质量（20分）

四、其他

无。
`;

const totals = (text: string): Promise<string[]> => said('total-mismatch', text);

describe('headings with points', () => {
  it('add up, on every level', async () => {
    const held = of(await checkText(report), 'total-mismatch').filter(({ status }) => status === 'pass');
    expect(held.map(({ subject }) => subject)).toEqual(['投入分值', '过程分值', '业务管理分值', '产出分值']);
    expect(await totals(report)).toEqual([]);
  });
  it.each([
    ['过程（30分）', '过程（32分）', ['fail 过程分值 32分 → 30分']],
    ['制度健全（10分）', '制度健全（11分）', ['fail 业务管理分值 18分 → 19分']],
    // the last of them may go on
    ['产出（56分）', '产出（65分）', []],
  ])('%s printed as %s', async (from, to, expected) => {
    expect(await totals(report.replace(from, to))).toEqual(expected);
  });
  it('say nothing where hardly any of them adds up', async () => {
    const other = report.replace('14分', '15分').replace('30分', '25分').replace('18分', '13分');
    expect(await totals(other)).toEqual([]);
  });
});

describe('points in a list of lines with half-width commas', () => {
  const listed = `2023年度防疫项目支出绩效自评报告
一、自评结论
因此评价得分80分,自评等级为良好。
二、指标完成情况
1.免疫密度,年初目标值≥90%,实际完成值≥90%,自评得分25分;
2.抗体合格率,年初目标值≥70%,实际完成值≥70%,自评得分25分;
3.经费发放率,年初目标值=100%,实际完成值=100%,自评得分30分;
三、其他
无。
`;
  it('are no table', async () => {
    const totals = (text: string) => checkText(text).then((result) => of(result, 'score-total-mismatch'));
    expect((await totals(listed)).map(({ status, inputs }) => [status, inputs.length])).toEqual([
      ['pass', 3],
    ]);
  });
});

it('knows a grade that is a letter, and leaves open what it takes', async () => {
  const result = await checkText(
    '2023年度公路项目支出绩效自评报告\n\n一、结论\n\n绩效自评得分89分，等级为B。\n',
  );
  expect(result.reports[0]!.score.grades[0]?.text).toBe('B');
  expect(of(result, 'grade-mismatch').map(({ status }) => status)).toEqual(['undetermined']);
});

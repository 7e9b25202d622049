// Tables of accounts in the midst of a text, without the title of a statement: rows by function, and by economic kind.
import { describe, expect, it } from 'vitest';
import { checkText } from '../../helpers/run.js';

const report = (...lines: string[]): string =>
  ['# 东林县粮食局2023年度部门决算', '', '## 一、支出情况', '', '按科目列示如下：', '', ...lines, ''].join(
    '\n',
  );
const failures = async (text: string): Promise<string[]> =>
  (await checkText(text)).verdicts
    .filter(({ status, severity }) => status === 'fail' && severity === 'error')
    .map(({ subject, stated }) => `${subject} ${stated?.text}`);
const withSlip = (text: string, from: string, to: string): string => {
  expect(text.split(from).length, from).toBe(2);
  return text.replace(from, to);
};

const functions = report(
  '| 功能分类 | 科目编码 | 基本支出（万元） | 项目支出（万元） | 合计（万元） |',
  '|---|---|---|---|---|',
  '| 行政运行 | 2220101 | 318.62 | 0.00 | 318.62 |',
  '| 粮食专项业务活动 | 2220115 | 0.00 | 146.35 | 146.35 |',
  '| 粮油物资储备支出小计 | 222 | 318.62 | 146.35 | 464.97 |',
  '| 卫生健康支出 | 210 | 27.48 | 0.00 | 27.48 |',
  '| 住房保障支出 | 221 | 41.09 | 0.00 | 41.09 |',
  '| 总计 | — | 387.19 | 146.35 | 533.54 |',
);
const kinds = report(
  '| 编码 | 人员经费科目 | 决算数 | 编码 | 公用经费科目 | 决算数 |',
  '|---|---|---|---|---|---|',
  '| 301 | 工资福利支出 | 284.6 | 302 | 商品和服务支出 | 61.7 |',
  '| 30101 | 基本工资 | 172.3 | 30201 | 办公费 | 23.4 |',
  '| 30107 | 绩效工资 | 112.3 | 30211 | 差旅费 | 38.3 |',
  '| 303 | 对个人和家庭的补助 | 35.8 | 310 | 资本性支出 | 5.1 |',
  '| — | 人员经费合计 | 320.4 | — | 公用经费合计 | 66.8 |',
);

describe('rows by function whose heads print the unit', () => {
  it.each([
    ['as it is', '', '', []],
    ['one part of a row', '| 210 | 27.48 |', '| 210 | 24.78 |', ['总计·基本支出 = 各科目之和 387.19']],
    [
      'the total of a row',
      '| 0.00 | 41.09 |',
      '| 0.00 | 40.19 |',
      ['住房保障支出（221）·合计 = 基本支出 + 项目支出 40.19'],
    ],
    [
      'the total behind a dash',
      '| — | 387.19 | 146.35 | 533.54 |',
      '| — | 387.19 | 146.35 | 535.34 |',
      ['总计·合计 = 各科目之和 535.34'],
    ],
    ['a total within rounding', '533.54', '533.55', []],
    [
      'a subtotal',
      '| 222 | 318.62 |',
      '| 222 | 381.62 |',
      ['粮油物资储备支出小计（222）·基本支出 = 各款之和 381.62'],
    ],
  ])('%s', async (_, from, to, expected) => {
    expect(await failures(from === '' ? functions : withSlip(functions, from, to))).toEqual(expected);
  });
});

describe('rows by economic kind', () => {
  it.each([
    ['as it is', '', '', []],
    [
      'what one side comes to',
      '公用经费合计 | 66.8',
      '公用经费合计 | 68.6',
      ['公用经费合计 = 商品和服务支出等各类之和 68.6'],
    ],
    [
      'what the other comes to',
      '人员经费合计 | 320.4',
      '人员经费合计 | 302.4',
      ['人员经费合计 = 工资福利支出 + 对个人和家庭的补助 302.4'],
    ],
    // 301 and 302 only: of the other codes nothing is told
    ['codes of functions among them', '| 310 | 资本性支出 | 5.1 |', '| 21303 | 水利 | 1.5 |', []],
  ])('%s', async (_, from, to, expected) => {
    expect(await failures(from === '' ? kinds : withSlip(kinds, from, to))).toEqual(expected);
  });
});

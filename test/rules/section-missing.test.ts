// Parts that a narrative must have.
import { describe, expect, it } from 'vitest';
import { of, said, checkText } from '../helpers/run.js';

const PARTS: [string, string][] = [
  ['项目概况', '泵站改造由县水利局实施，涉及泵站6座，惠及农田2.4万亩。'],
  ['评价结论', '自评得分95分，等级为优。'],
  ['绩效分析', '改造泵站6座，装机容量由480千瓦增至620千瓦。'],
  ['存在的问题', '个别泵站备用电源尚未接通。'],
  ['改进建议', '尽快接通备用电源。'],
];

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七'];

/** A narrative with these parts. */
function narrative(parts: [string, string][], title = '2024年度泵站改造项目支出绩效自评报告'): string {
  return [title, ...parts.flatMap(([heading, body], i) => [`${NUMBERS[i]}、${heading}`, body])].join('\n\n');
}

describe('section-missing', () => {
  it('says nothing of a whole report', async () => {
    expect(await said('section-missing', narrative(PARTS))).toEqual([]);
    const all = await said('section-missing', narrative(PARTS), true);
    expect(all).toHaveLength(5);
  });

  it('takes headings with nothing but tables below them for captions', async () => {
    const form =
      '部门预算项目支出绩效自评（2024年度）\n\n一、泵站改造\n\n（一）预算执行情况（10分）\n\n| 全年预算数 | 全年执行数 | 执行率 |\n|---|---|---|\n| 100 | 98 | 98% |\n\n（二）绩效指标（90分）\n\n| 三级指标 | 年度指标值 | 实际完成值 | 得分 |\n|---|---|---|---|\n| 改造泵站 | 6座 | 6座 | 90 |\n\n注：完成指标值的得满分。';
    expect(await said('section-missing', form)).toEqual([]);
    const told = form.replace('注：', '全年改造泵站6座，均按期完工。\n\n注：');
    expect(await said('section-missing', told)).not.toEqual([]);
  });

  it('asks parts of a report on the work of evaluating one project, not of a summary of many', async () => {
    const some = PARTS.slice(0, 3);
    const title = '2024年度泵站改造项目支出绩效自评工作';
    expect(await said('section-missing', narrative(some, `${title}报告`))).not.toEqual([]);
    expect(await said('section-missing', narrative(some, `${title}总结`))).toEqual([]);
    expect(await said('section-missing', narrative(some, '2024年度项目绩效自评综述'))).toEqual([]);
  });

  it.each([
    ['| 三、综合评价结论 | 得分93.4分，等级“优” |', []],
    ['| 三、综合评价结论 | 无 |', ['fail 评价结论']],
    ['| 评价等级 | 得分93.4分，等级“优” |', ['fail 评价结论']],
  ])('finds a chapter in a row of a table: %s', async (row, expected) => {
    const parts = PARTS.filter(([heading]) => heading !== '评价结论');
    const text = narrative(parts).replace('三、存在的问题', `${row}\n|---|---|\n\n三、存在的问题`);
    expect(await said('section-missing', text)).toEqual(expected);
  });

  it('finds the conclusion below the form of a chapter', async () => {
    const form =
      '绩效评价指标评分表\n\n| 三级指标 | 分值 | 得分 |\n|---|---|---|\n| 泵站改造 | 100 | 95 |\n\n';
    const parts = PARTS.filter(([heading]) => heading !== '评价结论');
    const text = (words: string): string =>
      narrative(parts).replace('三、存在的问题', `${form}${words}\n\n三、存在的问题`);
    expect(await said('section-missing', text('综合评价得分95分，等次为“优”。分项看各有得失。'))).toEqual([]);
    expect(await said('section-missing', text('评分人签字'))).toEqual(['fail 评价结论']);
  });

  it.each([
    ['资金安排和绩效目标情况', 0],
    ['项目下达及绩效目标', 0],
    ['资金安排情况', 0],
    ['问题、原因及整改', 3],
  ])('takes %s for a part by another name', async (heading, at) => {
    const parts = at === 0 ? PARTS : PARTS.slice(0, 4);
    const text = narrative(parts.map((part, i) => (i === at ? [heading, part[1]] : part)));
    expect(await said('section-missing', text)).toEqual(heading === '资金安排情况' ? ['fail 基本情况'] : []);
  });

  it('asks nothing of what is explained below a form in short', async () => {
    const text = narrative(
      [...PARTS.slice(0, 1), ['资金情况', '预算480.00万元，支出462.00万元。']],
      '项目支出绩效自评表',
    );
    expect(await said('section-missing', text)).toEqual([]);
  });

  it.each([
    ['项目支出绩效目标申报表', []],
    ['部门整体支出绩效目标表', []],
    ['项目支出绩效自评报告', ['fail 评价结论', 'fail 绩效分析', 'fail 问题', 'fail 建议']],
  ])('asks nothing of a plan: %s', async (title, expected) => {
    const plan = PARTS.slice(0, 1);
    const text = narrative([...plan, ['年度目标', '改造泵站6座。'], ['资金安排', '预算480.00万元。']], title);
    expect(await said('section-missing', text)).toEqual(expected);
    expect(await said('score-missing', text)).toEqual(expected.length > 0 ? ['fail 总分'] : []);
  });

  it.each([
    ['惠民工程推进情况', 'undetermined'],
    ['泵站改造与运行', 'undetermined'],
    ['绩效评价工作开展情况', 'fail'],
    ['主要经验及做法', 'fail'],
    ['其他需要说明的事项', 'fail'],
  ])('leaves the analysis open where a chapter of another name may hold it: %s', async (heading, status) => {
    const body = '改造泵站6座，装机容量由480千瓦增至620千瓦，灌溉高峰期间运行平稳，群众反映供水较往年及时。';
    const text = narrative(PARTS.map(([name, own]) => (name === '绩效分析' ? [heading, body] : [name, own])));
    expect(await said('section-missing', text, true)).toContain(`${status} 绩效分析`);
  });

  it.each([
    ['项目概况', '基本情况'],
    ['评价结论', '评价结论'],
    ['绩效分析', '绩效分析'],
    ['存在的问题', '问题'],
    ['改进建议', '建议'],
  ])('finds that %s is missing', async (heading, topic) => {
    const text = narrative(PARTS.filter(([name]) => name !== heading));
    expect(await said('section-missing', text)).toEqual([`fail ${topic}`]);
  });

  it.each([
    ['项目概况', '基本概况'],
    ['项目概况', '立项背景及依据'],
    ['评价结论', '综合评价结论'],
    ['评价结论', '自评结果及得分'],
    ['评价结论', '总体评价'],
    ['绩效分析', '绩效目标完成情况分析'],
    ['绩效分析', '评价指标分析'],
    ['绩效分析', '项目产出及效益情况'],
    ['存在的问题', '主要问题及原因分析'],
    ['存在的问题', '偏差原因'],
    ['改进建议', '下一步改进措施'],
    ['改进建议', '下步工作打算'],
    ['改进建议', '整改措施'],
  ])('takes %s under the name %s', async (heading, other) => {
    const text = narrative(PARTS.map(([name, body]) => [name === heading ? other : name, body]));
    expect(await said('section-missing', text)).toEqual([]);
  });

  it('takes several parts under one heading', async () => {
    const text = narrative([
      ...PARTS.slice(0, 3),
      ['主要经验及做法、存在的问题和建议', '备用电源尚未接通，应尽快接通。'],
    ]);
    expect(await said('section-missing', text)).toEqual([]);
  });

  it('takes parts that running text states', async () => {
    const text = narrative([
      ...PARTS.slice(0, 2),
      ['绩效分析', '改造泵站6座。项目存在的主要问题是备用电源尚未接通，下一步将协调供电部门尽快接通。'],
    ]);
    expect(await said('section-missing', text)).toEqual([]);
  });

  it.each(['无。', '无', '暂无。', '没有。'])('finds a part that says only %s', async (nothing) => {
    const text = narrative(PARTS.map(([name, body]) => [name, name === '存在的问题' ? nothing : body]));
    expect(await said('section-missing', text)).toEqual([`fail 问题 ${nothing.replace('。', '')}`]);
  });

  it.each(['无重大问题，备用电源接通较晚。', '没有发现资金管理方面的问题，但巡检记录不够完整。'])(
    'takes %s as an answer',
    async (answer) => {
      const text = narrative(PARTS.map(([name, body]) => [name, name === '存在的问题' ? answer : body]));
      expect(await said('section-missing', text)).toEqual([]);
    },
  );

  it('finds 无 that runs on behind the heading, at the heading', async () => {
    const text = `${narrative(PARTS.slice(0, 3))}\n\n四、存在的问题：无。\n\n五、改进意见：无。`;
    const verdicts = of(await checkText(text), 'section-missing').filter((v) => v.status === 'fail');
    expect(verdicts.map((v) => v.location.quote)).toEqual(['四、存在的问题', '五、改进意见']);
  });

  it.each([
    ['办理代表建议', '全年办理代表建议12件。'],
    ['解决群众困难', '为沿线农户解决灌溉困难。'],
    ['坚持问题导向', '逐座排查安全隐患。'],
  ])('does not take %s for a part', async (heading, body) => {
    const text = narrative([...PARTS.slice(0, 3), [heading, body]]);
    expect(await said('section-missing', text)).toEqual(['fail 问题', 'fail 建议']);
  });

  it('does not take the grade above a scoring table for the conclusion', async () => {
    const table = '| 三级指标 | 分值 | 得分 |\n|---|---|---|\n| 改造泵站 | 100 | 95 |\n| 合计 | 100 | 95 |';
    const text = `${narrative(PARTS.filter(([name]) => name !== '评价结论'))}\n\n2024年度项目支出绩效自评计分表\n\n单位名称：青石县水利局　　自评等级：优\n\n${table}`;
    expect(await said('section-missing', text)).toEqual(['fail 评价结论']);
  });

  it('finds a chapter filled by the form that stands in it', async () => {
    const form =
      '项目支出绩效自评表\n\n| 项目名称 | 泵站改造 | 主管部门 | 青石县水利局 |\n|---|---|---|---|\n| 三级指标 | 年度指标值 | 实际完成值 | 得分 |\n| 改造泵站 | 6座 | 6座 | 95 |';
    const parts = (filling: string): [string, string][] =>
      PARTS.map(([name, body]) => [name, name === '评价结论' ? filling : body]);
    expect(await said('section-missing', narrative(parts(form)))).toEqual([]);
    expect(await said('section-missing', narrative(parts('')))).toEqual(['fail 评价结论']);
  });

  it('asks a department for its funds, too', async () => {
    const parts: [string, string][] = [['部门概况', '全局编制40名，年末在职38人。'], ...PARTS.slice(1)];
    const title = '2024年度青石县水利局部门整体支出绩效自评报告';
    expect(await said('section-missing', narrative(parts, title))).toEqual(['fail 资金收支']);
    parts.splice(1, 0, ['部门收支情况', '全年收入1200万元，支出1200万元。']);
    expect(await said('section-missing', narrative(parts, title))).toEqual([]);
  });

  it.each([
    [
      'a form without a narrative',
      '项目支出绩效自评表\n\n| 项目名称 | 泵站改造 | << | << |\n|---|---|---|---|\n| 三级指标 | 年度指标值 | 实际完成值 | 得分 |\n| 改造泵站 | 6座 | 6座 | 100 |\n\n注：1.得分一档最高不能超过该指标分值上限，其他说明见主管部门印发的填报要求。',
    ],
    [
      'final accounts',
      '青石县水利局2024年度部门决算\n\n第一部分 部门概况\n\n一、主要职责\n\n负责全县水资源管理工作。\n\n二、机构设置\n\n内设股室5个。',
    ],
  ])('asks nothing of %s', async (_, text) => {
    expect(await said('section-missing', text, true)).toEqual([]);
  });
});

// Scores against their own criteria, through the whole pipeline.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkBytes, checkText, of, said } from '../helpers/run.js';
import { sentence } from '../../src/wording/index.js';

const RULE = 'score-criterion-mismatch';

/** One row of a scoring table: name, criterion, weight, score, evidence. */
const sheet = (...rows: [string, string, string, string, string][]): string =>
  [
    '| 三级指标 | 评分标准 | 分值 | 得分 | 自评依据 |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');

describe(RULE, () => {
  it('applies a criterion to the 指标值 that stands behind it', async () => {
    const text =
      '| 三级指标 | 分值 | 评分标准 | 指标值 | 得分 |\n|---|---|---|---|---|\n| 预算完成率 | 8 | 得分=预算完成率×8分 | 96.30% | 7.90 |\n| 验收合格率 | 6 | 达到100%得6分，每低1个百分点扣1分 | 100% | 6 |';
    expect(await said(RULE, text, true)).toEqual(['fail 预算完成率 7.90 → 7.704', 'pass 验收合格率 6 → 6']);
  });

  it.each<[string, [string, string, string, string, string], string[]]>([
    [
      'the score follows',
      ['项目完成率', '得分=完成率*20分', '20', '19', '项目完成率95%'],
      ['pass 项目完成率 19 → 19'],
    ],
    [
      'it does not',
      ['项目完成率', '得分=完成率*20分', '20', '20', '项目完成率95%'],
      ['fail 项目完成率 20 → 19'],
    ],
    [
      'printed to two decimals',
      ['项目完成率', '得分=完成率*7分', '7', '6.09', '项目完成率86.95%'],
      ['pass 项目完成率 6.09 → 6.0865'],
    ],
    [
      'cut at one decimal',
      ['项目完成率', '得分=完成率*7分', '7', '6.0', '项目完成率86.95%'],
      ['pass 项目完成率 6.0 → 6.0865'],
    ],
    [
      'rounded to a whole number',
      ['项目完成率', '得分=完成率*7分', '7', '6', '项目完成率86.95%'],
      ['fail 项目完成率 6 → 6.0865'],
    ],
    ['a bound is no value', ['预算执行', '', '15', '14.8', '预算完成率未达到100%'], []],
    [
      'whole steps',
      ['设备完好率', '达到95%得10分，每低1个百分点扣1分', '10', '9', '设备完好率93.5%'],
      ['pass 设备完好率 9 → 9'],
    ],
    [
      'started steps',
      ['设备完好率', '达到95%得10分，每低1个百分点扣1分', '10', '8', '设备完好率93.5%'],
      ['pass 设备完好率 8 → 8'],
    ],
    [
      'no reading',
      ['设备完好率', '达到95%得10分，每低1个百分点扣1分', '10', '10', '设备完好率93.5%'],
      ['fail 设备完好率 10 → 9'],
    ],
    [
      'just inside a band',
      ['活动完成率', '90%（含）以上计5分，80%（含）-90%计3分，低于80%计0分', '5', '5', '活动完成率90%'],
      ['pass 活动完成率 5 → 5'],
    ],
    [
      'just outside it',
      ['活动完成率', '90%（含）以上计5分，80%（含）-90%计3分，低于80%计0分', '5', '5', '活动完成率89.9%'],
      ['fail 活动完成率 5 → 3'],
    ],
    [
      'an equation',
      [
        '公用经费控制率',
        '公用经费控制率=（实际支出/预算安排）×100%。（为100%的计2分，每超过1个百分点扣0.5分）',
        '2',
        '2',
        '（实际支出10.30万元/预算安排10.00万元）×100%=103%',
      ],
      ['fail 公用经费控制率 2 → 0.5'],
    ],
    [
      'two counts',
      [
        '在职人员控制率',
        '在职人员控制率=（在职人员数/编制数）×100%。（小于或等于1计5分，否则不得分）',
        '5',
        '5',
        '在职人数48人，编制数52人。',
      ],
      ['pass 在职人员控制率 5 → 5'],
    ],
    [
      'two counts, too many',
      [
        '在职人员控制率',
        '在职人员控制率=（在职人员数/编制数）×100%。（小于或等于1计5分，否则不得分）',
        '5',
        '5',
        '在职人数53人，编制数52人。',
      ],
      ['fail 在职人员控制率 5 → 0'],
    ],
    [
      'counts without a printed formula',
      ['在职人员控制率', '小于或等于1计5分，否则不得分', '5', '5', '年末在职53人，编制52人。'],
      ['fail 在职人员控制率 5 → 0'],
    ],
    [
      'a fall in money',
      ['三公经费变动率', '下降的计5分，增加的不得分', '5', '5', '三公经费总额4.20万元，比上年减少1.30万元。'],
      ['pass 三公经费变动率 5 → 5'],
    ],
    [
      'a rise in money',
      ['三公经费变动率', '下降的计5分，增加的不得分', '5', '5', '三公经费总额4.20万元，比上年增加1.30万元。'],
      ['fail 三公经费变动率 5 → 0'],
    ],
    [
      'a fall in per cent',
      ['三公经费变动率', '下降的计5分，增加的不得分', '5', '0', '比上年下降12%'],
      ['fail 三公经费变动率 0 → 5'],
    ],
    [
      'a comparison',
      ['结转结余变动率', '低于15%的计2分，每超过5个百分点扣1分', '2', '2', '结转结余变动率低于15%。'],
      ['pass 结转结余变动率 2 → 2'],
    ],
    [
      'nothing changed',
      ['预算调整率', '未调整的计2分，调整的按比例扣减', '2', '2', '全年预算未调整'],
      ['pass 预算调整率 2 → 2'],
    ],
    [
      'nothing changed, fewer points',
      ['预算调整率', '未调整的计2分，调整的按比例扣减', '2', '1', '全年预算未调整'],
      ['undetermined 预算调整率 1'],
    ],
    [
      'all done, in words',
      ['任务完成率', '得分=完成率*8分', '8', '8', '年度任务全部完成'],
      ['pass 任务完成率 8 → 8'],
    ],
    [
      'a count',
      ['安全管理', '每发生一起事故扣2分，扣完为止', '6', '4', '全年发生1起'],
      ['pass 安全管理 4 → 4'],
    ],
    [
      'a count, wrong',
      ['安全管理', '每发生一起事故扣2分，扣完为止', '6', '6', '全年发生1起'],
      ['fail 安全管理 6 → 4'],
    ],
    [
      'no such thing happened',
      ['安全管理', '每发生一起事故扣2分，扣完为止', '6', '6', '未发生安全事故'],
      ['pass 安全管理 6 → 6'],
    ],
    ['discretion', ['宣传工作', '视宣传效果酌情扣分', '5', '4', '开展宣传3次'], ['undetermined 宣传工作 4']],
    [
      'a checklist',
      ['制度健全性', '①有管理制度（2分）②制度有效执行（3分）', '5', '5', '制度健全'],
      ['undetermined 制度健全性 5'],
    ],
    [
      'planned and done',
      [
        '实际完成率',
        '实际完成率=（实际完成工作数/计划工作数）×100%。得分=完成率*8分',
        '8',
        '8',
        '计划完成工作10项，实际完成9项',
      ],
      ['fail 实际完成率 8 → 7.2'],
    ],
    [
      'budget and spending',
      [
        '公用经费控制率',
        '为100%的计2分，每超过1个百分点扣0.1分',
        '2',
        '2',
        '公用经费预算50.00万元，支出53.00万元',
      ],
      ['fail 公用经费控制率 2 → 1.4'],
    ],
    [
      'two years',
      [
        '三公经费变动率',
        '下降的计5分，增加的按比例扣减',
        '5',
        '5',
        '本年三公经费5.20万元，上年三公经费5.00万元',
      ],
      ['fail 三公经费变动率 5 → 4.8'],
    ],
    [
      'an award from the top down',
      ['社会效益', '显著12-10分，较好9-7分，一般6分及以下', '12', '11', ''],
      ['undetermined 社会效益 11'],
    ],
    [
      'a step begun counts, told ahead',
      ['满意度', '≥95%计10分，不足1个百分点按1个百分点计，每低1个百分点扣1分', '10', '9', '94.10%'],
      ['pass 满意度 9 → 9'],
    ],
    [
      'a step not full does not, told ahead',
      ['满意度', '≥95%计10分，不足1个百分点不扣分，每低1个百分点扣1分', '10', '9', '94.10%'],
      ['fail 满意度 9 → 10'],
    ],
    ['a bare quotient', ['完成率', '得分=完成率*8分', '8', '7.6', '完成率为0.95'], ['pass 完成率 7.6 → 7.6']],
    [
      'several rates',
      ['支付进度率', '≥90%得4分，每低1个百分点扣0.2分', '4', '4', '一季度25%，二季度50%，三季度76%'],
      ['undetermined 支付进度率 4'],
    ],
    [
      'no value',
      ['项目完成率', '得分=完成率*20分', '20', '20', '工作扎实推进'],
      ['undetermined 项目完成率 20'],
    ],
    [
      'an approximate value',
      ['项目完成率', '得分=完成率*20分', '20', '20', '项目完成率约95%'],
      ['undetermined 项目完成率 20'],
    ],
    [
      'an exception',
      ['预算调整率', '未调整的计2分，除政策性调整外，调整的按比例扣减', '2', '2', '预算调整率5%'],
      ['undetermined 预算调整率 2'],
    ],
    ['no criterion', ['项目完成率', '', '20', '20', '项目完成率95%'], []],
    ['a definition only', ['项目完成率', '反映项目完成情况', '20', '20', '项目完成率95%'], []],
    [
      'weights at odds',
      ['项目完成率', '得分=完成率*20分', '15', '15', '项目完成率100%'],
      ['undetermined 项目完成率 15'],
    ],
    ['no score', ['项目完成率', '得分=完成率*20分', '20', '', '项目完成率95%'], []],
  ])('%s', async (_, row, expected) => {
    expect(await said(RULE, sheet(row, ['其他工作', '', '5', '5', '']), true)).toEqual(expected);
  });

  it('names the readings it tried', async () => {
    const result = await checkText(
      sheet(['设备完好率', '达到95%得10分，每低1个百分点扣1分', '10', '10', '设备完好率93.5%']),
    );
    const [check] = of(result, RULE);
    expect(check!.message.values).toMatchObject({
      value: '93.5%',
      whole: '9',
      started: '8',
      proportional: '8.5',
    });
    const words = { subject: '设备完好率', stated: '10', expected: '9', ...check!.message.values };
    expect(sentence('zh', check!.message.key, words)).toContain('满一档计一档9，不足一档按一档计8');
    expect(sentence('en', check!.message.key, words)).toContain(
      'whole steps 9, started steps 8, proportional 8.5',
    );
    expect(check!.basis).toBe('达到95%得10分，每低1个百分点扣1分');
  });

  it('takes a row on execution without a rate for no rate', async () => {
    const text = (name: string): string =>
      `项目支出绩效自评报告\n\n预算数60.00万元，执行数57.78万元，执行率96.30%。\n\n| 二级指标 | 分值 | 得分 | 扣分原因 |\n|---|---|---|---|\n| ${name} | 18 | 15.5 | 有结余 |\n| 职责履行 | 82 | 80 | |`;
    expect(await said(RULE, text('预算执行'))).toEqual([]);
    expect(await said(RULE, text('预算执行率'))).toEqual(['fail 预算执行率 15.5 → 17.334']);
  });

  it.each([
    ['4.72', []],
    ['4.53', []],
    ['4.27', ['fail 预算执行率 4.27 → 4.5261']],
  ])('scores execution by the budget or by what arrived: %s', async (score, expected) => {
    const text = `项目支出绩效自评报告\n\n预算资金2,860.00万元。实际到位资金2,740.00万元。\n\n实际支出2,588.93万元，结余151.07万元。\n\n| 三级指标 | 分值 | 得分 |\n|---|---|---|\n| 预算执行率 | 5 | ${score} |\n| 其他 | 95 | 95 |`;
    expect(await said(RULE, text)).toEqual(expected);
  });

  it.each([
    ['19.36', ['pass 预算执行率 19.36 → 19.358']],
    ['19.54', ['fail 预算执行率 19.54 → 19.358']],
  ])('scores the rate in the row, not that of a table of some projects: %s', async (score, expected) => {
    const text = [
      '| 项目名称 | 预算（万元） | 执行（万元） | 执行率（%） |\n|---|---|---|---|\n| 道路养护 | 500.00 | 488.41 | 97.68 |\n| 合计 | 500.00 | 488.41 | 97.68 |',
      `| 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 |\n|---|---|---|---|---|\n| 预算执行率 | 100% | 96.79% | 20 | ${score} |\n| 其他 | 完成 | 完成 | 80 | 80 |`,
    ].join('\n\n');
    expect(await said(RULE, text, true)).toEqual(expected);
  });

  it.each([
    ['≥40人', '36人', '按完成比例计算得分', '9', ['pass 培训人数 9 → 9']],
    ['≥40人', '36人', '按完成比例计算得分', '10', ['fail 培训人数 10 → 9']],
    ['≥40人', '45人', '完成目标值得满分，未完成按比例扣减', '10', ['pass 培训人数 10 → 10']],
    ['≥40人', '30人', '完成目标值得满分，未完成按比例扣减', '8', ['fail 培训人数 8 → 7.5']],
    ['≥90%', '80%', '达到目标值得满分，每低1个百分点扣0.5分', '5', ['pass 培训人数 5 → 5']],
    ['≤40人', '36人', '按完成比例计算得分', '10', ['undetermined 培训人数 10']],
  ])(
    'puts the actual value %2$s of %1$s into its criterion',
    async (target, actual, criterion, score, expected) => {
      const text = [
        '| 三级指标 | 指标值 | 实际完成值 | 评分标准 | 分值 | 得分 |',
        '|---|---|---|---|---|---|',
        `| 培训人数 | ${target} | ${actual} | ${criterion} | 10 | ${score} |`,
        '| 其他 | 完成 | 完成 | 由专家打分 | 90 | 90 |',
      ].join('\n');
      const lines = await said(RULE, text, true);
      expect(lines.filter((line) => line.includes('培训人数'))).toEqual(expected);
    },
  );

  it.each([
    ['29.16', '93.33', '15', ['pass 求职补贴人数 29.16 → 29.1628']],
    ['29.61', '93.33', '15', ['fail 求职补贴人数 29.61 → 29.1628']],
    // full marks are another rule's, and a ceiling has no share that was done
    ['30', '93.33', '12', []],
  ])('scores what falls short by the rule told for all rows: %s', async (score, rate, votes, expected) => {
    const text = [
      '项目支出绩效自评报告\n\n评分规则：实际值达到目标值得满分，未达到的按完成比例计分。\n',
      '| 三级指标 | 分值 | 目标值 | 实际值 | 得分 | 未完成原因 |\n|---|---|---|---|---|---|',
      `| 求职补贴人数 | 30 | 430人 | 418人 | ${score} | 部分学生升学 |`,
      `| 办结率 | 50 | ≥90% | ${rate}% | 49 | 扣1分 |`,
      `| 投诉次数 | 20 | ≤2次 | 3次 | ${votes} | 一起投诉 |`,
    ].join('\n');
    expect(await said(RULE, text, true)).toEqual(expected);
  });

  it.each(['评价结果', '自评情况', '考核结果'])('reads the value under %s', async (head) => {
    const text = `| 三级指标 | 分值 | 评分标准 | ${head} | 得分 |\n|---|---|---|---|---|\n| 资金到位率 | 5 | 到位率×分值 | 98.10% | 4.94 |\n| 其他 | 95 |  | 符合要求 | 95 |`;
    expect(await said(RULE, text)).toEqual(['fail 资金到位率 4.94 → 4.905']);
  });

  it('reads one cell for several rows', async () => {
    const text = [
      '| 三级指标 | 分值 | 得分 | 评分标准 | 自评依据 |',
      '|---|---|---|---|---|',
      '| 经济效益 | 5 | 5 | 按经济效益实现程度*5、社会效益实现程度*5计算实际得分 | 经济效益实现程度100% |',
      '| 社会效益 | 5 | 5 | ^^ | 社会效益实现程度90% |',
    ].join('\n');
    expect(await said(RULE, text, true)).toEqual(['pass 经济效益 5 → 5', 'fail 社会效益 5 → 4.5']);
  });

  it('takes satisfaction from the table of targets where the row says nothing', async () => {
    const targets = (rate: string): string =>
      `\n\n| 三级指标 | 指标值 | 实际完成值 |\n|---|---|---|\n| 学员满意度 | ≥80% | ${rate} |\n| 结业率 | ≥90% | 100%，家长满意率100% |`;
    const row = (score: string): string =>
      sheet(['其他工作', '', '90', '90', ''], ['服务对象满意度', '按满意率计算得分', '10', score, '']);
    expect(await said(RULE, row('9') + targets('95%'))).toEqual(['fail 服务对象满意度 9 → 9.5']);
    expect(await said(RULE, row('9.5') + targets('95%'))).toEqual([]);
    const [other] = of(await checkText(row('10') + targets('90%')), RULE);
    expect([other!.status, other!.severity, other!.message.key]).toEqual([
      'fail',
      'warning',
      `${RULE}.aside`,
    ]);
  });

  it('gives the score that follows for a blank one', async () => {
    const text = sheet(
      ['三公经费控制率', '为100%的计2分，每超过1个百分点扣0.5分，扣完为止', '2', '', '三公经费控制率115%'],
      ['项目完成率', '得分=完成率*8分', '8', '8', '项目完成率100%'],
    );
    const [missing] = of(await checkText(text), 'score-missing').filter((v) => v.expected?.value === '0');
    expect([missing!.subject, missing!.expected?.value, missing!.message]).toEqual([
      '三公经费控制率',
      '0',
      { key: 'score-missing.follows', values: { value: '115%' } },
    ]);
  });

  it.each([
    ['8.62', ['pass 执行率 8.62']],
    ['8.6', ['pass 执行率 8.6']],
    ['9', ['fail 执行率 9']],
    ['7', ['pass 执行率 7']],
    ['10', ['fail 执行率 10']],
  ])('re-applies the execution score of the national form: %s', async (score, expected) => {
    const text = [
      '| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
      '|---|---|---|---|---|---|---|',
      `| 年度资金总额 | 43.20 | 43.20 | 37.24 | 10 | 86.20% | ${score} |`,
      '',
      '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |',
      '|---|---|---|---|---|---|---|---|',
      '| 产出指标 | 数量指标 | 培训人数 | ≥40人 | 42人 | 90 | 90 | 无 |',
    ].join('\n');
    expect((await said(RULE, text, true)).map((line) => line.split(' →')[0])).toEqual(expected);
  });

  it('finds each fault of its bad report and nothing else', async () => {
    const path = 'fixtures/bad/score-criterion-mismatch/steps-bands-satisfaction.md';
    const result = await checkBytes(path, readFileSync(path));
    const found = of(result, RULE).filter((v) => v.status === 'fail');
    expect(found.map((v) => [v.subject, v.stated?.text, v.expected?.text, v.location.row])).toEqual([
      ['在职人员控制率', '20', '18.4615', 2],
      ['公用经费控制率', '20', '14', 3],
      ['活动完成率', '30', '20', 4],
      ['读者满意度', '29.5', '28.5', 5],
    ]);
  });

  it.each([
    ['预算完成率98.58%，低1.42个百分点', '4', ['pass 预算完成率 4 → 4']],
    ['预算完成率98.58%，低1.42个百分点', '5', ['fail 预算完成率 5 → 4']],
    ['完成率未达到100%', '4', ['undetermined 预算完成率 4']],
  ])('takes the rate that a reason for lost points gives: %s, %s', async (reason, score, expected) => {
    const text = `部门整体支出绩效自评表

| 三级指标 | 分值 | 评分标准 | 扣分原因 | 得分 |
|---|---|---|---|---|
| 预算完成率 | 5 | 100%计满分，每低于1个百分点扣0.5分，不足1个百分点按1个百分点计，扣完为止 | ${reason} | ${score} |
| 制度健全性 | 95 | 酌情计分 | | 95 |`;
    const found = await said('score-criterion-mismatch', text, true);
    expect(found.filter((line) => line.includes('预算完成率'))).toEqual(expected);
  });

  it.each([
    ['读者满意度为92%。', '20', ['pass 读者满意度 20 → 20']],
    ['读者满意度为92%。', '16', ['fail 读者满意度 16 → 20']],
    ['本年读者满意度达到88%，较上年提高3个百分点。', '20', ['fail 读者满意度 20 → 0']],
    // of another year, an aim, two that differ, somebody else's
    ['上年读者满意度为92%。', '16', ['undetermined 读者满意度 16']],
    ['目标为读者满意度92%。', '16', ['undetermined 读者满意度 16']],
    ['读者满意度为92%。上半年，读者满意度为89%。', '16', ['undetermined 读者满意度 16']],
    ['少儿读者满意度为92%。', '16', ['undetermined 读者满意度 16']],
  ])(
    'takes the rate that the text tells under the name of a silent row: %s, %s',
    async (words, score, expected) => {
      const text = `部门整体支出绩效自评报告\n\n${words}

| 三级指标 | 分值 | 评分标准 | 得分 |
|---|---|---|---|
| 读者满意度 | 20 | 满意度≥90%得20分，否则不得分 | ${score} |
| 制度健全性 | 80 | 酌情计分 | 80 |`;
      const found = await said('score-criterion-mismatch', text, true);
      expect(found.filter((line) => line.includes('满意度'))).toEqual(expected);
    },
  );

  it.each([
    ['9.60', '9.60', []],
    ['9.06', '9.60', ['fail 执行率 9.06 → 9.6']],
    ['9.60', '9.06', ['fail 预算执行率 9.06 → 9.6']],
  ])('checks the execution rate beside the money and in its row: %s, %s', async (beside, own, expected) => {
    const text = `项目支出绩效自评表

| 项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
|---|---|---|---|---|---|---|
| 年度资金总额 | 860.00 | 915.00 | 878.40 | 10 | 96.00% | ${beside} |
| 其中：当年财政拨款 | 860.00 | 915.00 | 878.40 | — | 96.00% | — |

| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
|---|---|---|---|---|---|---|---|
| 产出指标 | 数量指标 | 更换管网 | ≥38公里 | 39.2公里 | 90 | 90.00 | 无 |
| 预算执行率 | | | | | 10 | ${own} | 尾款未到支付期 |`;
    expect(await said('score-criterion-mismatch', text)).toEqual(expected);
  });

  it.each([
    ['≥95%', '10.00', []],
    ['≥95%', '9.06', ['fail 预算执行率 9.06 → 9.754']],
    ['≥98%', '10.00', ['fail 预算执行率 10.00 → 9.754']],
  ])(
    'gives an execution rate that reaches its own aim all points: %s, %s',
    async (target, score, expected) => {
      const text = `部门整体支出绩效自评表

| 一级指标 | 三级指标 | 分值 | 目标值 | 实际值 | 得分 | 偏差说明 |
|---|---|---|---|---|---|---|
| 管理效率 | 预算执行率 | 10 | ${target} | 97.54% | ${score} | 尾款次年支付 |
|  | 制度健全性 | 90 | 健全 | 健全 | 90 | 无 |`;
      expect(await said('score-criterion-mismatch', text)).toEqual(expected);
    },
  );
});

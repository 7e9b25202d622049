// Goals in a name or in front of a rule, falls under goals of no growth, quarters, and rules that are no telling of a figure.
import { describe, expect, it } from 'vitest';
import { of, said, checkText } from '../helpers/run.js';

const RULE = 'score-criterion-mismatch';
const verdict = async (text: string): Promise<string[]> =>
  (await said(RULE, text, true)).filter((line) => !line.includes('其他工作'));

const noColumn = (name: string, criterion: string, actual: string, score: string): string =>
  `| 三级指标 | 分值 | 评分标准 | 实际完成值 | 得分 | 扣分原因 |\n|---|---|---|---|---|---|\n| ${name} | 10 | ${criterion} | ${actual} | ${score} | 场地改造 |\n| 其他工作 | 90 | 综合评定 | 完成 | 90 | 无 |`;
const withTarget = (name: string, target: string, criterion: string, actual: string, score: string): string =>
  `| 三级指标 | 指标值 | 实际完成值 | 评分标准 | 分值 | 得分 | 扣分原因 |\n|---|---|---|---|---|---|---|\n| ${name} | ${target} | ${actual} | ${criterion} | 10 | ${score} | 场地改造 |\n| 其他工作 | 完成 | 完成 | 综合评定 | 90 | 90 | 无 |`;

describe('a goal outside a column of its own', () => {
  it.each<[string, string, string, string, string]>([
    // in the name
    ['水样合格率≥97%', '每低1个百分点扣1分', '97.00%', '10', 'pass 10 → 10'],
    ['水样合格率≥97%', '每低1个百分点扣1分', '96.00%', '9', 'pass 9 → 9'],
    ['水样合格率≥97%', '每低1个百分点扣1分', '96.00%', '10', 'fail 10 → 9'],
    ['夜间巡逻不少于80次', '按完成比例得分', '72次', '9', 'pass 9 → 9'],
    ['夜间巡逻不少于80次', '按完成比例得分', '72次', '8', 'fail 8 → 9'],
    ['骨干轮训（≥80人）', '按完成比例得分', '72人', '9', 'pass 9 → 9'],
    ['骨干轮训（80人）', '按完成比例得分', '72人', '9', 'pass 9 → 9'],
    ['信访件数≤6件', '每超1件扣0.5分', '6件', '10', 'pass 10 → 10'],
    ['信访件数≤6件', '每超1件扣0.5分', '8件', '9', 'pass 9 → 9'],
    // in front of the rule
    ['夜间巡逻', '≥80次，按完成比例计分', '72次', '9', 'pass 9 → 9'],
    ['夜间巡逻', '≥80次，按完成比例计分', '72次', '7.2', 'fail 7.2 → 9'],
    ['水样合格率', '97%，每低1个百分点扣1分，不足1个百分点的按1个百分点扣', '95.40%', '8', 'pass 8 → 8'],
    ['水样合格率', '97%，每低1个百分点扣1分，不足1个百分点的按1个百分点扣', '95.40%', '8.4', 'fail 8.4 → 8'],
    ['接警用时', '不超过8分钟，超过8分钟不得分', '8分钟', '10', 'pass 10 → 10'],
    ['接警用时', '不超过8分钟，超过8分钟不得分', '9分钟', '10', 'fail 10 → 0'],
    // a figure that earns its points itself is part of the rule
    ['水样合格率', '≥97%，得10分；90%（含）—97%，得8分；90%以下，不得分', '95.40%', '8', 'pass 8 → 8'],
  ])('%s %s: %s %s', async (name, criterion, actual, score, expected) => {
    const found = await verdict(noColumn(name, criterion, actual, score));
    expect(found.map((line) => line.replace(` ${name}`, ''))).toEqual([expected]);
  });
});

describe('falls and rests of bands', () => {
  it.each<[string, string, string, string, string, string]>([
    ['会议费变动率', '不高于上年', '较上年不增长得满分', '下降8.20%', '10', 'pass 10 → 10'],
    ['会议费变动率', '不高于上年', '较上年不增长得满分', '下降8.20%', '6', 'fail 6 → 10'],
    ['会议费变动率', '不高于上年', '较上年不增长得满分', '增长8.20%', '10', 'fail 10 → 0'],
    ['会议费变动率', '≤0', '不高于上年得10分，每增加1个百分点扣0.5分', '增长2.00%', '9', 'pass 9 → 9'],
    ['会议费变动率', '≤0', '只减不增得满分，增长的每1个百分点扣0.5分', '减少2.00%', '10', 'pass 10 → 10'],
    ['差错率', '≤5%', '控制在5%以内得满分，超过的不得分', '6.10%', '0', 'pass 0 → 0'],
    ['差错率', '≤5%', '控制在5%以内得满分，超过的不得分', '6.10%', '10', 'fail 10 → 0'],
    ['差错率', '≤5%', '5%以内得满分，超过不得分', '5%', '10', 'pass 10 → 10'],
    ['竣工时间', '8月底前', '每逾期1天扣1分', '提前4天完成', '10', 'pass 10 → 10'],
    ['竣工时间', '8月底前', '每逾期1天扣1分', '延期4天完成', '10', 'fail 10 → 6'],
    ['改造院落', '12个', '未完成的，每少完成1个扣0.5分', '10个', '9', 'pass 9 → 9'],
    ['改造院落', '12个', '未完成的，每少完成1个扣0.5分', '10个', '10', 'fail 10 → 9'],
    // how much of what is left open
    ['水样合格率', '≥97%', '按比例扣分，扣完为止', '90.00%', '9.28', 'pass 9.28 → 9.2784'],
    ['水样合格率', '≥97%', '按比例扣分，扣完为止', '90.00%', '9', 'pass 9 → 9'],
    ['水样合格率', '≥97%', '按比例扣分，扣完为止', '90.00%', '9.7', 'fail 9.7 → 9'],
    // steps without 每, and beyond what a year before had
    ['投诉办件', '≤6件', '超1件扣0.5分', '6件', '10', 'pass 10 → 10'],
    ['投诉办件', '≤6件', '超1件扣0.5分', '8件', '10', 'fail 10 → 9'],
    ['水样合格率', '≥97%', '低1个百分点扣1分', '95.00%', '8', 'pass 8 → 8'],
    ['改造院落', '12个', '未完成1个扣0.5分', '10个', '9', 'pass 9 → 9'],
    ['竣工时间', '8月底前', '按期完成得满分，每晚1天扣1分', '提前4天完成', '10', 'pass 10 → 10'],
    [
      '会议费变动',
      '不高于上年',
      '不超过上年的得满分，超过的每1个百分点扣0.5分',
      '下降4.00%',
      '10',
      'pass 10 → 10',
    ],
    [
      '会议费变动',
      '不高于上年',
      '不超过上年的得满分，超过的每1个百分点扣0.5分',
      '增长4.00%',
      '10',
      'fail 10 → 8',
    ],
    // by the goal, whatever it is
    ['客流增长率', '增长8%', '按实际增长率/目标增长率×分值计分', '增长6.00%', '7.5', 'pass 7.5 → 7.5'],
    ['客流增长率', '增长8%', '增长8%得满分，不足部分每1个百分点扣0.5分', '增长6.00%', '9', 'pass 9 → 9'],
    ['客流增长率', '增长8%', '增长8%得满分，不足部分每1个百分点扣0.5分', '增长6.00%', '10', 'fail 10 → 9'],
    ['发放手册', '≥800册', '完成得满分，每完成1%得1%的分值', '600册', '7.5', 'pass 7.5 → 7.5'],
    [
      '进度均衡性',
      '达标',
      '每个季度末支出进度低于序时进度3个百分点以上的，扣1分',
      '二、三季度末差距超过3个百分点',
      '8',
      'pass 8 → 8',
    ],
    [
      '进度均衡性',
      '达标',
      '每个季度末支出进度低于序时进度3个百分点以上的，扣1分',
      '二、三季度末差距超过3个百分点',
      '9',
      'fail 9 → 8',
    ],
    ['进度均衡性', '达标', '每有一个季度未达到序时进度扣1分', '各季度均达到序时进度', '10', 'pass 10 → 10'],
    ['进度均衡性', '达标', '每有一个季度未达到序时进度扣1分', '总体均衡', '9', 'undetermined 9'],
  ])('%s %s, %s: %s %s', async (name, target, criterion, actual, score, expected) => {
    const found = await verdict(withTarget(name, target, criterion, actual, score));
    expect(found.map((line) => line.replace(` ${name}`, ''))).toEqual([expected]);
  });
});

describe('other rules on such rows', () => {
  const failing = async (text: string): Promise<string[]> => {
    const { verdicts } = await checkText(text);
    return verdicts
      .filter((c) => c.status === 'fail' && c.severity !== 'info' && !/-missing$/.test(c.rule))
      .map((c) => `${c.rule} ${c.subject}`);
  };
  const clean: [string, string][] = [
    ['a fall meets ≤0', withTarget('会议费变动率', '≤0', '较上年不增长得满分', '下降8.20%', '10')],
    ['nothing happened', withTarget('踩踏事件', '0起', '每发生1起扣2分', '未发生', '10')],
    ['how many happened', withTarget('踩踏事件', '不发生', '每发生1起扣2分', '0起', '10')],
    [
      'last year’s figure as a goal',
      withTarget('会议费变动率', '较上年不增长', '较上年不增长得满分', '-3.10%', '10'),
    ],
    ['less than a step short', withTarget('水样合格率', '≥97%', '每低1个百分点扣1分', '96.60%', '10')],
    [
      'bands told in a note',
      withTarget('水样合格率', '≥97%', '', '95.40%', '8').concat(
        '\n\n注：水样合格率达到97%得10分，90%以上不足97%得8分，不足90%不得分。',
      ),
    ],
    [
      'a step of the remark',
      withTarget('改造院落', '12个', '', '9个', '8.5').replace(
        '| 场地改造 |',
        '| 场地改造；较计划每少1个，扣0.5分 |',
      ),
    ],
    [
      'a step begun, told in a note',
      withTarget('水样合格率', '≥97%', '', '96.50%', '10').concat(
        '\n\n注：1.水样合格率达到97%得10分，否则每低1个百分点扣1分；2.其他工作综合评定。',
      ),
    ],
    [
      'a step told in a note',
      withTarget('改造院落', '12个', '', '10个', '9').concat(
        '\n\n注：1.改造院落每少1个扣0.5分；2.其他工作综合评定。',
      ),
    ],
  ];
  it.each(clean)('%s', async (_, text) => {
    expect(await failing(text)).toEqual([]);
  });

  it('still finds a rise under ≤0 and a step too few without a rule for it', async () => {
    const rise = withTarget('会议费变动率', '≤0', '', '增长8.20%', '10');
    const few = withTarget('改造院落数量', '12个', '', '10个', '10');
    expect(of(await checkText(rise), 'target-missed').map((c) => c.status)).toContain('fail');
    expect(of(await checkText(few), 'target-missed').map((c) => c.status)).toContain('fail');
  });

  it('holds a rule for one indicator against that one only', async () => {
    const note = '评分规则\n\n1. 村民满意度未达目标的，得分=实际值÷目标值×分值。';
    const text = `${note}\n\n${withTarget('水样合格率', '≥97%', '', '90.00%', '6').replaceAll(' 评分标准 |', ' 备注 |').replace('综合评定', '')}`;
    expect(await verdict(text)).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['2处填写不规范，已整改', '8', 'pass 8 → 8'],
    ['2处填写不规范，已整改', '9', 'fail 9 → 8'],
    ['抽查2处，未发现问题', '9', 'undetermined 9'],
    ['经办人轮岗', '9', 'undetermined 9'],
  ])('counts the faults that a reason tells: %s', async (reason, score, expected) => {
    const text = withTarget('台账管理', '规范', '每发现1处不规范扣1分', '基本规范', score).replace(
      '场地改造',
      reason,
    );
    expect((await verdict(text)).map((line) => line.replace(' 台账管理', ''))).toEqual([expected]);
  });

  it('reads a whole score beside scores with decimals at their precision', async () => {
    const rows = (other: string): string =>
      `| 三级指标 | 指标值 | 实际完成值 | 评分标准 | 分值 | 得分 |\n|---|---|---|---|---|---|\n| 水样合格率 | 100% | 87.44% | 得分=合格率×分值 | 8 | 7 |\n| 办结率 | 100% | 92.50% | 得分=办结率×分值 | 10 | ${other} |\n| 其他工作 | 完成 | 完成 | 综合评定 | 82 | 82 |`;
    expect(await verdict(rows('9.25'))).toEqual(['pass 水样合格率 7 → 6.9952', 'pass 办结率 9.25 → 9.25']);
    expect(await verdict(rows('9'))).toEqual(['fail 水样合格率 7 → 6.9952', 'fail 办结率 9 → 9.25']);
  });
});

describe('what stands around the rows', () => {
  const failing = async (text: string, rule: Parameters<typeof of>[1]): Promise<string[]> =>
    of(await checkText(text), rule)
      .filter((c) => c.status === 'fail')
      .map((c) => c.subject);
  const levels = (own: string): string =>
    `| 一级指标 | 一级权重 | 一级得分 | 三级指标 | 三级权重 | 评分标准 | 自评得分 |\n|---|---|---|---|---|---|---|\n| 管理 | 60 | 58 | 制度 | 20 | 健全得满分 | ${own} |\n| 管理 | 60 | 58 | 台账 | 40 | 规范得满分 | 38 |\n| 效果 | 40 | 40 | 覆盖 | 40 | 全面得满分 | 40 |\n| 合计 | 100 | 98 | | 100 | | 98 |`;

  it('reads a note for a kind of indicators, and points by a rate without a verb', async () => {
    const about = async (text: string): Promise<string[]> =>
      (await said(RULE, text)).filter((line) => line.includes('巡展'));
    const form = (score: string, rule = ''): string =>
      `| 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |${rule && ' 评分标准 |'}\n|---|---|---|---|---|---|---|${rule && '---|'}\n| 数量指标 | 巡展站数 | 50站 | 48站 | 10 | ${score} | 校舍维修 |${rule && ` ${rule} |`}\n| 质量指标 | 按期率 | 100% | 100% | 90 | 90 | 无 |${rule && ' 达标得满分 |'}`;
    const note = '\n\n注：1.执行率得分=执行率×10，数量指标未完成的按完成率计分。';
    expect(await about(form('9.60') + note)).toEqual([]);
    expect(await about(form('8.00') + note)).toEqual(['fail 巡展站数 8.00 → 9.6']);
    expect(await about(form('9.60', '按完成率'))).toEqual([]);
    expect(await about(form('8.00', '按完成率'))).toEqual(['fail 巡展站数 8.00 → 9.6']);
  });

  it('takes scores of levels for no scores of the rows', async () => {
    expect(await failing(levels('20'), 'score-exceeds-weight')).toEqual([]);
    const stated = of(await checkText(levels('20')), 'score-exceeds-weight').map((c) => c.stated?.text);
    expect(stated).toEqual(expect.arrayContaining(['20', '38', '40']));
  });

  const apart = (score: string): string =>
    `| 项目资金 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |\n|---|---|---|---|---|---|\n| 年度资金总额 | 100.00 | 40.00 | 10 | 40.00% | ${score} |\n\n| 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 |\n|---|---|---|---|---|\n| 修缮院落 | 6个 | 6个 | 50 | 50 |\n| 满意度 | ≥90% | 95% | 40 | 40 |\n| 合计 | | | 100 | 90 |`;
  it('leaves room for an execution rate that earned nothing', async () => {
    expect(await failing(apart('0'), 'weight-mismatch')).toEqual([]);
  });

  const foot = (words: string): string =>
    `| 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |\n|---|---|---|---|---|---|\n| 新增消火栓数量 | 640套 | 608套 | 100 | 95 | |\n\n${words}`;
  it('finds reasons below a label in the text', async () => {
    expect(
      await failing(
        foot('**偏差较大原因分析：** 消火栓安装608套，其余随道路改造一并实施。'),
        'deviation-unexplained',
      ),
    ).toEqual([]);
    expect(await failing(foot('**下一步打算：** 继续推进，力争完成。'), 'deviation-unexplained')).toEqual([
      '新增消火栓数量',
    ]);
  });
});

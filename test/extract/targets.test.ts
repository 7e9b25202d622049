// Targets against actual values: direction, unit and completion rate.
import { describe, expect, it } from 'vitest';
import { checkText, findings, of } from '../helpers/run.js';
import { table } from '../helpers/forms.js';

const form = (head: string[], ...rows: string[][]): string => `项目支出绩效自评表\n\n${table(head, ...rows)}`;

describe('targets', () => {
  it.each([
    ['登记簿册', '12册', '12册', 'pass'],
    ['登记簿册', '12册', '15册', 'undetermined'],
    ['补贴农户数（户）', '300', '298', 'fail'],
    ['人均补贴标准（元）', '≤500', '520', 'fail'],
    ['人均补贴标准（元）', '≤500', '480', 'pass'],
  ])('%s: %s answered by %s', async (name, target, actual, status) => {
    const result = await checkText(
      form(['三级指标', '指标值', '完成值', '偏差原因'], [name, target, actual, '无']),
    );
    expect(of(result, 'target-missed').map((v) => v.status)).toEqual([status]);
  });

  it.each([
    ['培训人数', '500人', '520人', '104%', []],
    ['培训人数', '500人', '520人', '100%', []],
    ['培训人数', '500人', '520人', '140%', ['rate-mismatch 培训人数完成率']],
    ['人均成本', '≤2000元', '1600元', '80%', []],
    ['人均成本', '≤2000元', '1600元', '125%', []],
    ['人均成本', '≤2000元', '1600元', '90%', ['rate-mismatch 人均成本完成率']],
  ])('%s: %s, %s, %s done', async (name, target, actual, rate, expected) => {
    const result = await checkText(
      form(['指标名称', '指标值', '完成值', '完成率'], [name, target, actual, rate]),
    );
    expect(findings(result)).toEqual(expected);
  });

  it('calls a target that no rate can reach impossible', async () => {
    const result = await checkText(form(['三级指标', '指标值', '完成值'], ['路灯完好率', '≥108%', '98%']));
    expect(of(result, 'rate-out-of-range').map((v) => `${v.status} ${v.subject}`)).toContain(
      'fail 路灯完好率指标值',
    );
  });

  it('takes the reason at the foot of the form for the row that missed', async () => {
    const rows = [
      ['发放及时率', '100%', '95%', '40', '38'],
      ['发放准确率', '100%', '100%', '60', '60'],
      ['总分', '', '', '100', '98'],
    ];
    const head = ['三级指标', '年初目标值', '实际完成值', '分值', '得分'];
    const foot = ['偏差大或目标未完成原因分析', '有两个乡镇的资金拨付推迟到次月。', '<<', '<<', '<<'];
    expect(findings(await checkText(form(head, ...rows)))).toEqual(['deviation-unexplained 发放及时率']);
    expect(findings(await checkText(form(head, ...rows, foot)))).toEqual([]);
  });

  it.each([
    ['2023年11月底前', '2023年10月完成', 'pass'],
    ['2023年11月30日前', '2024年1月完成', 'fail'],
    ['2023年11月30日前', '2023年11月完成', 'pass'],
    ['2023年11月15日前', '2023年11月完成', 'none'],
    ['2023年11月底前', '2024年1月启动', 'none'],
  ])('deadline %s, done %s', async (target, actual, status) => {
    const head = ['三级指标', '指标值', '完成值', '偏差原因'];
    const result = await checkText(form(head, ['设备安装时间', target, actual, '无']));
    expect(of(result, 'target-missed').map((v) => v.status)).toEqual(status === 'none' ? [] : [status]);
  });
});

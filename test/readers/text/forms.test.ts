// Forms that have lost their cells, all in one line or rows of words: the words say where cells begin.
import { describe, expect, it } from 'vitest';
import type { Document, Table } from '../../../src/document/model.js';
import { readCharacters } from '../../../src/readers/text/index.js';
import { drawn } from '../../helpers/document.js';

const tablesIn = (document: Document): Table[] => document.blocks.filter((block) => block.kind === 'table');

/** Lines of the source as one line. */
const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' ');

const FORM = `附件2 项目支出绩效自评表 (2023年度)
  项目名称 小型水库维修养护 主管部门 青岚县水利局 实施单位 青岚县水库管护所
  项目资金 (万元) 年初预算数 全年预算数 全年执行数 分值 执行率 得分
  年度资金总额 120 150.5 147.49 10 98% 9.8 其中:当年财政拨款 120 150.5 147.49 — 98% — 上年结转资金 其他资金
  年度 总体 目标 预期目标 实际完成情况 维修水库12座。 已维修水库12座。
  绩效指标 一级 指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措 施
  产出 指标 (50分 ) 数量指标 维修水库数量 ≥12座 12 20 20 巡查次数 ≥200次 188 10 9.4 汛期道路中断
  质量指标 验收合格率 100% 100% 10 10 时效指标 完工及时性 在汛前完成 达成预期指标 10 10 成本指标
  效益指标(30分) 社会效益指标 下游受益人口 ≥3000人 3100人 30 30
  满意度指标(10分) 满意度指标 群众满意度 ≥90% 96% 10 10 总分 100 99.2`;

describe('a form in one line', () => {
  it('is put back into the rows of its blocks', () => {
    const { document, remarks } = readCharacters(oneLine(FORM));
    const [table] = tablesIn(document);
    expect(drawn(table!)).toEqual([
      '项目名称 | 小型水库维修养护 | < | < | < | < | < | <',
      '主管部门 | 青岚县水利局 | < | < | < | < | < | <',
      '实施单位 | 青岚县水库管护所 | < | < | < | < | < | <',
      '项目资金 (万元) | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分',
      '年度资金总额 | < | 120 | 150.5 | 147.49 | 10 | 98% | 9.8',
      '其中:当年财政拨款 | < | 120 | 150.5 | 147.49 | — | 98% | —',
      '上年结转资金 | < |  |  |  |  |  | ',
      '其他资金 | < |  |  |  |  |  | ',
      '年度 总体 目标 | 预期目标 | 实际完成情况 | < | < | < | < | <',
      ' | 维修水库12座。 | 已维修水库12座。 | < | < | < | < | <',
      '绩效指标 | < | < | < | < | < | < | <',
      '一级 指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措 施',
      '产出 指标 (50分 ) | 数量指标 | 维修水库数量 | ≥12座 | 12 | 20 | 20 | ',
      '^ | ^ | 巡查次数 | ≥200次 | 188 | 10 | 9.4 | 汛期道路中断',
      '^ | 质量指标 | 验收合格率 | 100% | 100% | 10 | 10 | ',
      '^ | 时效指标 | 完工及时性 | 在汛前完成 | 达成预期指标 | 10 | 10 | ',
      '^ | 成本指标 |  |  |  |  |  | ',
      '效益指标(30分) | 社会效益指标 | 下游受益人口 | ≥3000人 | 3100人 | 30 | 30 | ',
      '满意度指标(10分) | 满意度指标 | 群众满意度 | ≥90% | 96% | 10 | 10 | ',
      '总分 | < | < | < | < | 100 | 99.2 | ',
    ]);
    expect(table!.confidence).toBe('low');
    expect(remarks.map(({ message }) => message.key)).toEqual(['remark.table-unsure']);
    const titles = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(titles).toEqual(['附件2', '项目支出绩效自评表', '(2023年度)']);
  });

  const funds = (rows: string): string =>
    oneLine(`项目支出绩效自评表 项目名称 校舍维修 主管部门 江畔区教育局 项目资金(万元)
      年初预算数 全年预算数 全年执行数 分值 执行率 得分 ${rows}`);

  it.each([
    [
      'the rate says which amounts stand in a row with one fewer',
      '年度资金总额 60 80 79.2 10 99% 9.9 其中:财政拨款 80 79.2 - 99% -',
      '其中:财政拨款 |  | 80 | 79.2 | - | 99% | -',
    ],
    [
      'amounts alone stand under the heads of amounts',
      '年度资金总额 60 80 79.2 10 99% 9.9 其中:财政拨款 60 80 79.2',
      '其中:财政拨款 | 60 | 80 | 79.2 |  |  | ',
    ],
    [
      'a row that could stand in two ways keeps its words only',
      '年度资金总额 60 80 79.2 10 99% 9.9 其中:财政拨款 60 79.2',
      '其中:财政拨款 60 79.2 | < | < | < | < | < | <',
    ],
  ])('puts figures under the heads of money: %s', (_, rows, last) => {
    const { document } = readCharacters(funds(rows));
    expect(drawn(tablesIn(document)[0]!).at(-1)).toBe(last);
  });

  it('is a remark and no sentence where the order of its words is lost', () => {
    const { document, remarks } = readCharacters(
      oneLine(`县级项目支出绩效自评表 (2021年度) 项目名称 参保缴费补助 主管部门 云溪市医疗保障局 项目资金 年初预算数 (万元)
        年度资金总额 其中:当年财政拨款 实施单位 全年预算数 全年执行数 分值 执行率 得分 50.2 50.2 10 100% 10 50.2 50.2 — 100% —
        预期目标 实际完成情况 应保尽保 一级 指标 二级指标 三级指标 数量指标 指标1:参保人数 9000人 实际 指标值 完成值 8990人 分值 得分 20 19`),
    );
    expect(tablesIn(document)).toEqual([]);
    expect(remarks.map(({ message }) => message.key)).toEqual(['remark.form-unread']);
    expect(document.blocks.at(-1)).toMatchObject({ kind: 'paragraph', jumbled: true });
  });

  it('is none where a sentence only names its words', () => {
    const text =
      '绩效目标设定方面，项目设置一级指标3个、二级指标7个、三级指标15个，其中数量指标、质量指标、时效指标各3个，分值与得分均按预期目标和实际完成情况核定，项目名称、主管部门、年度资金总额、全年执行数均已填报完整。';
    const { document, remarks } = readCharacters(text);
    expect(remarks).toEqual([]);
    expect(document.blocks).toMatchObject([{ kind: 'paragraph', text }]);
  });
});

describe('a form with a row in each line', () => {
  it('is read on from the line of its heads, levels in lines of their own', () => {
    const text = `区域绩效目标自评表
单位名称 安塞市市场监督管理局
一级
指标
二级指标 三级指标 指标值 完成值
产出
指标
数量指标 指标1.抽检批次 ≥30 41
指标2.检查企业数 ≥120家 119家
质量指标
指标1.不合格处置率 100% 100%
指标2.抽检信息公开率
时效指标 任务完成时间 2023年底 2023年11月
效益指标 社会效益
指标
指标1.食品安全事故 ≤1起 0起
一、其他需要说明的情况
无。`;
    const { document } = readCharacters(text);
    expect(drawn(tablesIn(document)[0]!)).toEqual([
      '一级 指标 | 二级指标 | 三级指标 | 指标值 | 完成值',
      '产出 指标 | 数量指标 | 指标1.抽检批次 | ≥30 | 41',
      '^ | ^ | 指标2.检查企业数 | ≥120家 | 119家',
      '^ | 质量指标 | 指标1.不合格处置率 | 100% | 100%',
      '^ | ^ | 指标2.抽检信息公开率 |  | ',
      '^ | 时效指标 | 任务完成时间 | 2023年底 | 2023年11月',
      '效益指标 | 社会效益 指标 | 指标1.食品安全事故 | ≤1起 | 0起',
    ]);
    const paragraphs = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(paragraphs).toEqual([
      '区域绩效目标自评表',
      '单位名称 安塞市市场监督管理局',
      '一、其他需要说明的情况',
      '无。',
    ]);
  });

  it('is a remark where heads stand over rows that no columns can be told in', () => {
    const { remarks } = readCharacters(`转移支付项目绩效自评表
指标名称 指标解释 记录 未完成原因及改进措施
一级指标 二级指标 三级指标 自评内容 完成情况
预算管理 资金投入 预算编制 编制依据充分
资金测算依据 已按要求完成`);
    expect(remarks).toMatchObject([{ message: { key: 'remark.form-unread' }, location: { line: 3 } }]);
  });
});

// One whole report as Word writes it: contents, numbered headings, note, open change, text box, merged forms.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Reading } from '../../src/document/model.js';
import { readDocument } from '../../src/readers/index.js';
import { drawn } from '../helpers/document.js';

const read = (): Promise<Reading> =>
  readDocument(readFileSync(new URL('../../fixtures/formats/word-features.docx', import.meta.url)));

it('reads headings and text in order, the table of contents left out', async () => {
  const { document } = await read();
  const lines = document.blocks.map((block) =>
    block.kind === 'table' ? `table ${block.location.table}` : `${block.level ?? '-'} ${block.text}`,
  );
  expect(lines).toEqual([
    '1 城区小学课桌椅更新项目支出绩效自评报告',
    '- （2023年度）',
    '1 一、项目基本情况',
    '2 （一）立项背景',
    '- 2023年，教育局为城区8所小学更新课桌椅，全年预算数120.00万元，执行数114.00万元，预算执行率95.00%。结余6.00万元，原因是采购时招标价低于预算。',
    '- 含上年结转20.00万元。',
    '2 （二）绩效目标',
    '- 采购并安装1200套课桌椅，开学前全部投入使用。',
    '1 二、评价结论',
    '- 自评得分99.5分，自评等级：☑优 □良 □中 □差。',
    '1 三、绩效分析',
    '- 四项指标均达到目标，其中：',
    '- ①更新课桌椅1216套，比目标多16套，由招标结余增购；',
    '- ②师生满意度96%。',
    '1 四、存在的问题',
    '- 部分课桌椅到货时间晚于合同约定三天。',
    '1 五、有关建议',
    '- 提前两个月启动采购。',
    '- 附表',
    '- 金额单位：万元',
    'table 1',
    'table 2',
  ]);
});

it('reads its tables with their merges, numbers and symbols', async () => {
  const { document } = await read();
  const tables = document.blocks.filter((block) => block.kind === 'table');
  expect(tables.map(drawn)).toEqual([
    [
      '项目名称 | < | 城区小学课桌椅更新 | < | < | < | <',
      '项目资金/（万元） |  | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分',
      '^ | 年度资金总额 | 120.00 | 114.00 | 10 | 95.00% | 9.5',
      '^ | 其中：当年财政拨款 | 100.00 | 95.00 | — | — | —',
      '^ | 上年结转资金 | 20.00 | 19.00 | — | — | —',
    ],
    [
      '序号 | 绩效指标 | < | < | 指标值 | 完成值 | 评分 | <',
      '^ | 一级指标 | 二级指标 | 三级指标 | ^ | ^ | 分值 | 得分',
      '1 | 产出指标 | 数量指标 | 更新课桌椅套数 | ≥1200套 | 1216套 | 30 | 30',
      '2 | ^ | 质量指标 | 验收合格率 | ≥98% | 100% | 20 | 20',
      '3 | 效益指标 | 社会效益指标 | 受益学校数 | ≥8所 | 8所 | 30 | 30',
      '4 | 满意度指标 | 服务对象满意度指标 | 师生满意度 | ≥90% | 96% | 10 | 10',
      '合计 | < | < | < | < | < | 90 | 90',
    ],
  ]);
});

it('says that changes are open', async () => {
  const { remarks } = await read();
  expect(remarks).toEqual([
    { message: { key: 'remark.tracked-changes', values: { count: '2' } }, location: { paragraph: 7 } },
  ]);
});

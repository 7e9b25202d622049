// Rows with tabs: merged heads over empty columns at the right, sums across names, a total below the table.
import { describe, expect, it } from 'vitest';
import { documentOf, rendered } from '../../helpers/document.js';

const table = (text: string): string => text.replaceAll('→', '\t');

const cases: [string, string, string[]][] = [
  [
    'columns at the right that are empty in all rows stay where a head stands over them',
    `支出功能分类科目编码→科目名称→本年支出合计→基本支出→项目支出→经营支出
类→款→项→→→→→
合计→450.00→300.00→150.00→
201→→→公共服务支出→450.00→300.00→150.00→
201→03→→办公厅事务→450.00→300.00→150.00→
201→03→01→行政运行→300.00→300.00→→`,
    [
      '支出功能分类科目编码 | < | < | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 | 经营支出',
      '类 | 款 | 项 | ^ | ^ | ^ | ^ | ^',
      '合计 | < | < | < | 450.00 | 300.00 | 150.00 | ',
      '201 |  |  | 公共服务支出 | 450.00 | 300.00 | 150.00 | ',
      '201 | 03 |  | 办公厅事务 | 450.00 | 300.00 | 150.00 | ',
      '201 | 03 | 01 | 行政运行 | 300.00 | 300.00 |  | ',
    ],
  ],
  [
    'a sum with a word before it stands across the names',
    `任务名称→主要内容→预算金额→执行金额
应急储备→储备物资→180.00→176.40
执法检查→开展检查→95.50→95.50
金额合计→275.50→271.90`,
    [
      '任务名称 | 主要内容 | 预算金额 | 执行金额',
      '应急储备 | 储备物资 | 180.00 | 176.40',
      '执法检查 | 开展检查 | 95.50 | 95.50',
      '金额合计 | < | 275.50 | 271.90',
    ],
  ],
  [
    'rows parted by a line break in one of their cells, among full ones',
    `一级指标→三级指标→指标值→分值→得分
产出指标→抽检批次→≥60→20→20
产出指标→整治长度
（含续建）→≥35→40→39
产出指标→改造座数
（含新建）→≥5→20→20
效益指标→处置率→100%→20→20`,
    [
      '一级指标 | 三级指标 | 指标值 | 分值 | 得分',
      '产出指标 | 抽检批次 | ≥60 | 20 | 20',
      '^ | 整治长度/（含续建） | ≥35 | 40 | 39',
      '^ | 改造座数/（含新建） | ≥5 | 20 | 20',
      '效益指标 | 处置率 | 100% | 20 | 20',
    ],
  ],
  [
    'rows that lack merged cells are no halves of a torn one',
    `一级指标→二级指标→三级指标→评分标准→得分→说明
投入（20分）→资金（20分）→到位率→按比例得分→20→到位
产出（40分）→数量（40分）→里程→按完成率得分→40→完成
满意度→按满意度计分→9.5→问卷
合计→69.5→无`,
    [
      '一级指标 | 二级指标 | 三级指标 | 评分标准 | 得分 | 说明',
      '投入（20分） | 资金（20分） | 到位率 | 按比例得分 | 20 | 到位',
      '产出（40分） | 数量（40分） | 里程 | 按完成率得分 | 40 | 完成',
      '^ | ^ | 满意度 | 按满意度计分 | 9.5 | 问卷',
      '合计 | < | < | < | 69.5 | 无',
    ],
  ],
  [
    'a total right below the rows is the last of them',
    `一级指标→三级指标→分值→得分
产出指标→抽检批次→60→60
效益指标→处置率→40→39
总分：99分
绩效等级：优

填报人：张三`,
    [
      '一级指标 | 三级指标 | 分值 | 得分',
      '产出指标 | 抽检批次 | 60 | 60',
      '效益指标 | 处置率 | 40 | 39',
      '总分：99分 | < | < | <',
      '绩效等级：优 | < | < | <',
      '填报人：张三',
    ],
  ],
];

describe.each(cases)('%s', (_, text, expected) => {
  it('is read cell by cell', async () => {
    expect(rendered(await documentOf(table(text)))).toEqual(expected);
  });
});

it('ends before a heading with a table of another width behind it', async () => {
  const document = await documentOf(
    table(`名称→金额→来源→占比
堤防→20.00→本级→40%
渠道→30.00→上级→60%
　　各项工作按计划推进。
三、绩效分析
一级指标→三级指标→指标值→完成值→分值→得分
产出指标→抽检批次→≥60→61→60→60
效益指标→处置率→100%→100%→40→39`),
  );
  expect(rendered(document).slice(2, 6)).toEqual([
    '渠道 | 30.00 | 上级 | 60%',
    '各项工作按计划推进。',
    '三、绩效分析',
    '一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分',
  ]);
});

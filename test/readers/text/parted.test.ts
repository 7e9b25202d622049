// One cell a paragraph, blank lines between: merged cells written once, empty cells as a line of one blank.
import { describe, expect, it } from 'vitest';
import { documentOf, rendered } from '../../helpers/document.js';

const cells = [
  '一级指标|二级指标|三级指标|年度\n\n指标值|实际\n\n完成值|分值|得分|偏差原因',
  '产出指标|数量指标|指标1：修缮教室|12间|12间|20|20| ',
  '指标2： | | | | | ',
  '质量指标|指标1：验收合格率|100%|98%|30|29|一处返工',
  '指标2：返工率|≤2%|1%|10|10| ',
  '效益指标|社会效益\n\n指标|指标1：受益学生|≥900人|950人|20|20| ',
  '满意度指标|服务对象满意度|指标1：家长满意度|≥90%|93%|10|10| ',
];

describe('cells that blank lines part', () => {
  it('are put back into rows whose first cells run down from above', async () => {
    const text = cells.flatMap((row) => row.split('|')).join('\n\n');
    const document = await documentOf(`某校修缮项目自评表\n\n${text}\n`);
    expect(rendered(document).slice(-7)).toEqual([
      '一级指标 | 二级指标 | 三级指标 | 年度/指标值 | 实际/完成值 | 分值 | 得分 | 偏差原因',
      '产出指标 | 数量指标 | 指标1：修缮教室 | 12间 | 12间 | 20 | 20 | ',
      '^ | ^ | 指标2： |  |  |  |  | ',
      '^ | 质量指标 | 指标1：验收合格率 | 100% | 98% | 30 | 29 | 一处返工',
      '^ | ^ | 指标2：返工率 | ≤2% | 1% | 10 | 10 | ',
      '效益指标 | 社会效益/指标 | 指标1：受益学生 | ≥900人 | 950人 | 20 | 20 | ',
      '满意度指标 | 服务对象满意度 | 指标1：家长满意度 | ≥90% | 93% | 10 | 10 | ',
    ]);
  });
});

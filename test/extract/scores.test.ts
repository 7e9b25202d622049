// The report's own score and grade, wherever a form prints them.
import { describe, expect, it } from 'vitest';
import { checkText } from '../helpers/run.js';
import { table } from '../helpers/forms.js';

async function scoreOf(text: string): Promise<string> {
  const { reports } = await checkText(text);
  const { stated, max, grades } = reports[0]!.score;
  return `${stated?.text ?? '·'} of ${max?.text ?? '·'}, ${grades[0]?.text ?? '·'}`;
}

const rows = [
  ['三级指标', '指标值', '完成值', '分值', '得分'],
  ['修路', '3公里', '3公里', '100', '88'],
];

describe('the total score', () => {
  it.each([
    [
      'head fields',
      `项目支出绩效自评表\n\n${table(['自评得分', '88', '自评等级', '良好'])}\n\n${table(...rows)}`,
      '88 of ·, 良好',
    ],
    [
      'what could be had before what was given',
      '项目支出绩效自评报告\n\n自评总分100分，其中预算执行率10分、产出指标50分、效益指标30分、满意度指标10分。\n\n自评得分为98.16分，等级为优。',
      '98.16分 of 100分, 优',
    ],
    [
      'all that could be had',
      '项目支出绩效自评报告\n\n自评总分100分，其中预算执行率10分、产出指标50分、效益指标30分、满意度指标10分。',
      '100分 of ·, ·',
    ],
    [
      'a sentence of the whole',
      '2024年度部门整体支出绩效自评报告\n\n对照标准，县文联2024年度整体支出绩效自评96.78分，其中预算管理37分。',
      '96.78分 of ·, ·',
    ],
    [
      'the total row',
      `项目支出绩效自评表\n\n${table(...rows, ['总分', '', '', '100', '88'])}`,
      '88 of 100, ·',
    ],
    [
      'a merged total',
      `项目支出绩效自评表\n\n${table(...rows, ['总分', '<<', '88', '<<', '<<'])}`,
      '88 of ·, ·',
    ],
    [
      'grade at the foot',
      `项目支出绩效自评表\n\n${table(...rows, ['总分', '', '', '100', '88'], ['自评等级', '良', '<<', '<<', '<<'])}`,
      '88 of 100, 良',
    ],
    [
      'the maximum of a component',
      '项目支出绩效自评报告\n\n项目总得分93.5分，其中投入19分（满分20分），过程74.5分（满分80分）。',
      '93.5分 of ·, ·',
    ],
    [
      'what could be had before what was given',
      '项目支出绩效自评报告\n\n项目自评总分100分，得分96.13分，等级为优。',
      '96.13分 of 100分, 优',
    ],
    [
      'the sum behind its parts',
      '项目支出绩效自评报告\n\n对照指标自评：投入15分得14.5分，产出85分得80.5分，合计得分95分，等级为优。',
      '95分 of ·, 优',
    ],
    [
      '自评得 in a summary',
      '项目支出绩效自评报告\n\n摘要：全年举办活动412场。自评得96.28分，等级为优。',
      '96.28分 of ·, 优',
    ],
    [
      'a part with blanks around its figures',
      '项目支出绩效自评报告\n\n产出指标。本项满分 50 分，自评 49.61 分。\n\n自评总分 97.47 分，等级为优。',
      '97.47 分 of ·, 优',
    ],
    [
      'no maximum of 98.42',
      '项目支出绩效自评报告\n\n未达到的按完成比例计分，达到得满分。总分98.42分，扣1.58分，等级为优。',
      '98.42分 of ·, 优',
    ],
    [
      'the score of a part in its heading',
      '项目支出绩效自评报告\n\n（一）产出指标（50分，自评48.20分）\n\n全部完成。\n\n综上，项目自评总得分94.20分（产出48.20分、效益46分），评价等级为“优”。',
      '94.20分 of ·, 优',
    ],
    [
      '合计 behind its parts',
      '项目支出绩效自评报告\n\n四、自评得分\n\n预算执行率10分，得9.6分；产出48.6分，效益28.5分，满意度9.5分，合计96.2分，评价等级“优”。',
      '96.2分 of ·, 优',
    ],
    [
      'a sum in signs',
      '项目支出绩效自评报告\n\n预算执行率9.71分＋产出49分＋效益29分＋满意度9分＝96.71分，等级为优。',
      '96.71分 of ·, 优',
    ],
    [
      'a sum of bare figures',
      '项目支出绩效自评报告\n\n以上合计，自评得分为9.16+47.81+29+10=95.97分，等级为“优”。',
      '95.97分 of ·, 优',
    ],
    [
      'the sum of so many parts',
      '部门整体支出绩效自评报告\n\n（一）投入管理得35分。\n\n（二）过程管理得61.80分。\n\n两项合计96.80分，自评等级为优。',
      '96.80分 of ·, 优',
    ],
    [
      'a sum behind a bracket',
      '部门整体支出绩效自评报告\n\n投入得15分，过程得23分（内控制度修订不及时扣2分），产出得59分，合计97分，评价等级为优。',
      '97分 of ·, 优',
    ],
    [
      'what a letter says was given',
      '项目支出绩效自评情况的说明\n\n依照县里下发的评分办法，我所给这个项目打了96.42分，等级为“优”。产出50分，得47.50分。',
      '96.42分 of ·, 优',
    ],
    [
      'a scale is no score',
      `项目支出绩效自评报告\n\n综合得分90分以上为优秀，80至89分为良好。\n\n自评得分88分。`,
      '88分 of ·, ·',
    ],
  ])('%s', async (_, text, expected) => {
    expect(await scoreOf(text)).toBe(expected);
  });
});

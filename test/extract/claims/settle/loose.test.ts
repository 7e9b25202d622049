// Figures that stand near each other and have nothing to do with each other: nothing follows without a telling slip.
import { describe, expect, it } from 'vitest';
import { checkText, of } from '../../../helpers/run.js';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const COMPARED = '“三公”经费支出0.34万元，同比2021年的0.52万元下降34.62%，年初预算0.60万元，完成56.67%。';
const PARTS = '有效问卷680份，满意617份，满意度90.74%，其中学生满意度90.33%、家长满意度91.75%。';
const ADJUSTED = '年初预算1500.00万元；9月核减180.00万元，另有上年结转60.00万元，全年预算1380.00万元。';

const SLIPS: Slip[] = [[COMPARED, '34.62', '54.62', 'change-mismatch', '“三公”经费支出下降 54.62% → 34.62%']];

const SILENT = [
  COMPARED,
  PARTS,
  ADJUSTED,
  '一般公共预算收入（同口径）完成63940万元，上年54664万元，同比增长14.60%。',
  // what is aimed at, next year's, and another's
  '投诉由213件降至64件，下降69.95%，低于“下降80%”的内控目标。',
  '本科上线率63.07%，比上年的60.15%提高2.92个百分点，与县一中（78.4%）相差15.3个百分点。',
  '结余12.00万元，其中演出结余4.00万元、展览结余8.00万元。\n\n项目预算412.00万元，全年支出400.00万元，执行率97.09%。',
  '“三公”经费预算24.50万元，其中公务用车运行维护费16.80万元、公务接待费7.70万元；实际支出21.86万元，其中公务用车运行维护费15.20万元、公务接待费6.66万元。',
  '年初预算1862.40万元，年中追加312.35万元，调减26.00万元。按追加、调减绝对值合计计算，预算调整率18.17%。',
];

describe('figures that are loosely told', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);

  it.each([
    [
      '计划培训护工3200名。\n\n二、完成情况\n\n全年培训护工2968名，完成年度计划的81.20%。',
      'reason.loosely-told',
    ],
    ['惠及居民8846户、公租房入住592户（入住率93.10%）。', 'reason.far-off'],
  ])('says why it is left open: %s', async (text, key) => {
    const open = [
      ...of(await checkText(text), 'rate-mismatch'),
      ...of(await checkText(text), 'share-mismatch'),
    ];
    expect(open.map(({ status, message }) => `${status} ${message?.key}`)).toEqual([`undetermined ${key}`]);
  });
});

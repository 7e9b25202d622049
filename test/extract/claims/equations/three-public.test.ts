// “三公” spending in prose: the whole and its parts told in one sentence, in several, by year and by stage; their changes.
import { describe, expect, it } from 'vitest';
import { checkText } from '../../../helpers/run.js';

const TITLE = '松林镇2021年度“三公”经费决算情况说明';
async function failures(text: string): Promise<string[]> {
  const { verdicts } = await checkText(`${TITLE}\n\n${text}`);
  return verdicts
    .filter((v) => v.status === 'fail')
    .map((v) => `${v.rule} ${v.stated?.text ?? ''} → ${v.expected?.text ?? ''}`);
}

describe('the sum of the “三公” spending', () => {
  it.each([
    [
      'over several sentences',
      '2021年全镇“三公”经费决算数为116.50万元，其中：因公出国（境）费支出0万元。公务用车购置费支出20.40万元，同比减少2.00万元；公务用车运行维护费支出66.50万元。公务接待费支出29.60万元。',
      '116.50万元',
      '116.05万元',
      ['balance-mismatch 116.05万元 → 116.50万元'],
    ],
    [
      'by more than a slip',
      '2021年全镇“三公”经费决算数为116.50万元，其中：因公出国（境）费支出0万元。公务用车购置及运行维护费支出86.90万元。公务接待费支出29.60万元。',
      '116.50万元',
      '346.20万元',
      ['balance-mismatch 346.20万元 → 116.50万元'],
    ],
    [
      'behind 分项情况是',
      '2021年全市公车购置费、公车运行费（“三公”经费）决算总额277.10万元，比上年下降1.8%。分项情况是：因公出国（境）经费决算12.00万元，主要是交流任务增加；公务接待费决算103.30万元；公务用车购置及运行费决算161.80万元，其中：公务用车购置费决算41.40万元；公务用车运行费决算120.40万元。',
      '277.10',
      '217.10',
      ['balance-mismatch 217.10万元 → 277.10万元'],
    ],
    [
      'of the cars',
      '2021年度“三公”经费支出合计45.20万元。公务用车购置及运行维护费支出40.20万元，主要用于下乡。其中：公务用车购置费18.00万元，公务用车运行维护费22.20万元。',
      '22.20',
      '27.20',
      ['total-mismatch 40.20万元 → 45.20万元'],
    ],
    [
      'planned, told beside the spending',
      '2021年“三公”经费预算为20万元，其中：因公出国（境）费0万元，公务接待费9万元，公务用车运行维护费11万元，公务用车购置0万元。\n\n2021年“三公”经费支出共计9.07万元，较年初预算数减少10.93万元。',
      '公务接待费9万',
      '公务接待费6万',
      ['total-mismatch 20万元 → 17万元'],
    ],
  ])('%s', async (_, text, from, to, expected) => {
    expect(text).toContain(from);
    expect(await failures(text)).toEqual([]);
    expect(await failures(text.replace(from, to))).toEqual(expected);
  });

  it.each([
    [
      'the year before as what it is measured by',
      '2021年“三公”经费支出总额为313.60万元，较2020年的317.80万元减少4.20万元。其中：因公出国（境）经费9.00万元；公务接待费98.00万元；公务用车购置及运行维护费206.60万元。',
    ],
    [
      'two years’ plans',
      '2021年“三公”经费预算中，因公出国（境）费61.70万元，公务用车购置及运行费122.96万元，公务接待费86.50万元，三公经费预算合计271.16万元。\n\n2022年“三公”经费预算中，因公出国（境）费61.70万元，公务用车购置及运行费120.50万元，公务接待费86.50万元，三公经费预算合计268.70万元。',
    ],
    [
      'the plan that it is so much of',
      '2021年“三公”经费支出31.28万元，完成预算36.50万元的85.70%，其中因公出国（境）费6.15万元，公务用车购置及运行维护费18.72万元，公务接待费6.41万元。',
    ],
    [
      'the first of two units',
      '2021年“三公”经费支出合计44.50万元，完成预算的80%。\n\n2021年县本级“三公”经费支出合计332.80万元。其中，因公出国（境）费5万元，公务接待费47.80万元，公务用车购置及运行费280万元。',
    ],
    [
      'all where the total of one fund is told with it',
      '2021年“三公”经费支出合计44.50万元，一般公共预算安排的“三公”经费支出30.00万元，其中因公出国（境）费5.00万元，公务接待费9.50万元，公务用车购置及运行费30.00万元。',
    ],
    [
      'domestic receptions',
      '2021年“三公”经费支出12.00万元，其中公务接待费2.00万元，公务用车运行维护费10.00万元。国内公务接待费1.50万元，外事接待费0.50万元。',
    ],
  ])('is not asked of %s', async (_, text) => {
    expect((await failures(text)).filter((line) => /^(?:balance|total)/.test(line))).toEqual([]);
  });
});

describe('the change of the “三公” spending', () => {
  const told =
    '2021年度“三公”经费15.37万元，其中：因公出国（境）费0万元，公务用车购置及运行维护费14.03万元，公务接待费1.34万元。';
  const changed = (all: string, cars: string, guests: string): string =>
    `${told}\n\n经比较，2021年度“三公”经费较上年减少5.29万元，较年初预算数减少${all}万元。其中：公务用车购置及运行维护费较上年减少2.90万元，较年初预算数减少${cars}万元；公务接待费较上年减少2.39万元，较年初预算数减少${guests}万元。`;

  it('is that of its parts', async () => {
    expect(await failures(changed('0.08', '0.05', '0.03'))).toEqual([]);
    // nothing was spent abroad, so that nothing can have been added to it
    expect(await failures(changed('0.04', '0.05', '0.03'))).toEqual(['change-mismatch 0.04万元 → 0.08万元']);
  });

  it('may be that of a part that came to nothing', async () => {
    expect(await failures(changed('1.30', '0.05', '0.03'))).toEqual([]);
  });
});

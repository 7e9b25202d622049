// Blanks that should hold a value.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';
import { funds, targets } from '../helpers/forms.js';

describe('value-missing', () => {
  it('finds a target without an actual value', async () => {
    const text = targets(
      ['举办培训', '≥4期', '4期', ''],
      ['参训人次', '≥80人次', '', ''],
      ['培训效果', '', '', ''],
      ['发放资料', '/', '', ''],
    );
    expect(await said('value-missing', text)).toEqual(['fail 参训人次']);
  });

  it('says nothing of a form that nobody has filled in', async () => {
    expect(
      await said('value-missing', targets(['举办培训', '≥4期', '', ''], ['参训人次', '≥80人次', '', ''])),
    ).toEqual([]);
  });

  it.each([
    ['all spent', '60.00', '', []],
    ['money left and nothing said', '52.00', '', ['fail 年度资金总额结转结余 → 8.00万元']],
    ['money left and printed', '52.00', '8.00', []],
    ['a dash', '52.00', '—', []],
    ['less than rounding shows', '59.99', '', []],
  ])('carry-over: %s', async (_, executed, carryover, expected) => {
    const text = funds(['年度资金总额', '60.00', '60.00', executed, '', carryover]);
    expect((await said('value-missing', text)).map((line) => line.replace('→ 8万元', '→ 8.00万元'))).toEqual(
      expected,
    );
  });

  it('names a table once, however many of its rows repeat the amounts', async () => {
    const text = funds(
      ['年度资金总额', '60.00', '60.00', '52.00', '', ''],
      ['其中：财政拨款', '60.00', '60.00', '52.00', '', ''],
    );
    expect(await said('value-missing', text)).toHaveLength(1);
  });

  const parts = (...rows: string[][]): string =>
    '项目支出绩效自评表\n\n' +
    funds(...rows.map(([name, budget, executed]) => [name!, budget!, budget!, executed!, '', '']));

  it.each([
    [
      'a part of what was spent',
      parts(
        ['年度资金总额', '330.00', '323.40'],
        ['其中：财政拨款', '300.00', '300.00'],
        ['其他资金', '30.00', ''],
      ),
      ['fail 其他资金执行数 → 23.4'],
    ],
    [
      'the total of what was spent',
      parts(
        ['年度资金总额', '330.00', ''],
        ['其中：财政拨款', '300.00', '300.00'],
        ['其他资金', '30.00', '23.40'],
      ),
      ['fail 年度资金总额执行数 → 323.4'],
    ],
    [
      'nothing was left for it',
      parts(
        ['年度资金总额', '330.00', '300.00'],
        ['其中：财政拨款', '300.00', '300.00'],
        ['其他资金', '30.00', ''],
      ),
      [],
    ],
    [
      'two blanks',
      parts(
        ['年度资金总额', '330.00', '323.40'],
        ['其中：财政拨款', '300.00', ''],
        ['其他资金', '30.00', ''],
      ),
      [],
    ],
    [
      'parts that are not all there are',
      parts(
        ['年度资金总额', '390.00', '323.40'],
        ['其中：财政拨款', '300.00', '300.00'],
        ['其他资金', '30.00', ''],
      ),
      [],
    ],
    [
      'a part that the form has and the project has not',
      parts(
        ['年度资金总额', '300.00', '290.00'],
        ['其中：财政拨款', '300.00', '290.00'],
        ['其他资金', '', ''],
      ),
      [],
    ],
  ])('funds: %s', async (_, text, expected) => {
    const found = (await said('value-missing', text)).filter((line) => !line.includes('结转结余'));
    expect(found.map((line) => line.replace(/万元$/, ''))).toEqual(expected);
  });
});

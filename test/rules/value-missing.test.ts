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
});

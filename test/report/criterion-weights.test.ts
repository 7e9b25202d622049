// Full marks that a criterion prints, against the weight of its row.
import { describe, expect, it } from 'vitest';
import { of, checkText } from '../helpers/run.js';

const said = async (criterion: string, weight: string): Promise<string[]> => {
  const text = [
    '| 三级指标 | 评分标准 | 分值 | 得分 |',
    '|---|---|---|---|',
    `| 制度健全性 | ${criterion} | ${weight} | 1 |`,
    '| 其他 | 由专家打分 | 5 | 5 |',
  ].join('\n');
  return of(await checkText(text), 'weight-mismatch')
    .filter((v) => v.subject === '制度健全性分值')
    .map((v) => `${v.status} ${v.severity} ${v.stated?.text} → ${v.expected?.text}`);
};

describe('full marks in criteria', () => {
  it.each([
    ['①有制度（1分）②制度合规（0.5分）③有效执行（0.5分）', '2', ['pass error 2 → 2']],
    ['①有制度（1分）②制度合规（0.5分）③有效执行（1分）', '2', ['fail error 2 → 2.5']],
    ['①有制度；(1分）②制度合规。（１分）', '2', ['pass error 2 → 2']],
    // an item whose points are lost: nothing can be said
    ['①有制度（1分）②制度合规③有效执行（1分）', '3', []],
    ['完成率达到100%得4分，每低1个百分点扣0.5分', '4', ['pass warning 4 → 4']],
    ['完成率达到100%得4分，每低1个百分点扣0.5分', '5', ['fail warning 5 → 4']],
    // fewer points than faults: 扣完为止
    ['①有制度②合规③执行④归档，以上每发现一处不符合扣1分，扣完为止', '3', []],
    ['完成率达到100%得满分，否则不得分', '5', []],
    // one of the two instead of the other, and both together
    ['制度健全得2分，经费落实得2分，部分落实得1分', '4', []],
    ['经评审得2分，概算与结算偏差在5%以内得1分', '3', []],
    // one point for each of three
    ['预算、采购、资产制度各1分', '3', []],
    ['酌情扣分', '5', []],
    // awards of several periods add up, what a step takes off is none of them
    ['6月末达到45%得3分、9月末达到70%得3分；每低1个百分点扣0.3分', '6', []],
    ['按季公开得3分，年度公开得3分；每迟1天扣0.5分', '6', []],
    ['9月末达到70%得3分；每低1个百分点扣0.3分', '6', ['fail warning 6 → 3']],
  ])('%s of %s', async (criterion, weight, expected) => {
    expect(await said(criterion, weight)).toEqual(expected);
  });
});

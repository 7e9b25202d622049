// Criteria that count things one by one: those missing, those too many, those that happened; and awards of several periods.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';

const verdict = async (
  target: string,
  actual: string,
  criterion: string,
  weight: string,
  score: string,
): Promise<string[]> => {
  const text = [
    '| 三级指标 | 指标值 | 实际完成值 | 评分标准 | 分值 | 得分 |\n|---|---|---|---|---|---|',
    `| 工作落实 | ${target} | ${actual} | ${criterion} | ${weight} | ${score} |`,
    '| 其他 | 完成 | 完成 | 由专家打分 | 50 | 50 |',
  ].join('\n');
  return (await said('score-criterion-mismatch', text, true))
    .filter((line) => line.includes('工作落实'))
    .map((line) => line.replace('工作落实 ', ''));
};

describe('what is counted', () => {
  it.each([
    // missing: the target less the actual value of the same unit
    ['18个', '15个', '每少1个扣1分', '10', '7', ['pass 7 → 7']],
    ['18个', '15个', '每少1个扣1分', '10', '8', ['fail 8 → 7']],
    ['18个', '20个', '每少1个扣1分', '10', '10', ['pass 10 → 10']],
    ['4次', '3次', '每少开展一次扣1分', '4', '3', ['pass 3 → 3']],
    ['2万份', '1.8万份', '每少1000份扣0.5分', '5', '4', ['pass 4 → 4']],
    // told as missing
    ['18个', '少3个', '每少1个扣1分', '10', '7', ['pass 7 → 7']],
    ['齐全', '缺2份合同', '资料每缺一份扣1分', '5', '3', ['pass 3 → 3']],
    ['健全', '3项制度未修订', '每缺少或未更新一项扣1分', '5', '2', ['pass 2 → 2']],
    ['0项', '2项', '每缺一项扣1分', '5', '3', ['pass 3 → 3']],
    // none is missing: the figure counts those that are there
    ['健全', '7项制度齐全', '缺一项制度扣1分', '4', '4', ['pass 4 → 4']],
    ['健全', '7项制度均已制定并执行', '每缺一项制度扣1分', '4', '4', ['pass 4 → 4']],
    ['健全', '7项制度健全', '缺一项制度扣1分', '4', '3', ['undetermined 3']],
    // of what, is not said
    ['健全', '7项制度', '缺一项制度扣1分', '4', '4', ['undetermined 4']],
    ['7项', '6家', '缺一项制度扣1分', '4', '3', ['undetermined 3']],
    // too many
    ['≤20天', '23天', '每超1天扣0.5分', '5', '3.5', ['pass 3.5 → 3.5']],
    ['≤20天', '18天', '每超1天扣0.5分', '5', '5', ['pass 5 → 5']],
    ['≤20天', '逾期3天', '每逾期1天扣0.5分', '5', '3.5', ['pass 3.5 → 3.5']],
    // things that happened
    ['0处', '2处', '每发现1处扣1分', '5', '3', ['pass 3 → 3']],
    ['≤2次', '3次', '每发生1次扣1分', '5', '2', ['pass 2 → 2']],
    ['≤2次', '3次', '每发生1次扣1分', '5', '4', ['pass 4 → 4']],
    ['≤2次', '3次', '每发生1次扣1分', '5', '3', ['fail 3 → 2']],
    ['合规', '抽查90笔，未发现不合规', '每发现1笔不合规扣1分', '5', '5', ['pass 5 → 5']],
    ['合规', '抽查90笔，2笔附件不全', '每发现1笔不合规扣1分', '5', '3', ['undetermined 3']],
    ['18个', '18个', '每延期1个扣1分', '5', '5', ['undetermined 5']],
  ])('%s, %s: %s', async (target, actual, criterion, weight, score, expected) => {
    expect(await verdict(target, actual, criterion, weight, score)).toEqual(expected);
  });
});

describe('awards of several periods', () => {
  const criterion = '6月末达到50%得3分、9月末达到70%得3分；每低1个百分点扣0.2分';
  it.each([
    ['6月末52.00%，9月末66.50%', '5.3', ['pass 5.3 → 5.3']],
    ['6月末52.00%，9月末66.50%', '5.4', ['pass 5.4 → 5.4']],
    ['上半年52.00%，前三季度66.50%', '5.2', ['pass 5.2 → 5.2']],
    ['6月末52.00%，9月末66.50%', '5.8', ['fail 5.8 → 5.4']],
    // one of them alone
    ['66.50%', '5.3', ['undetermined 5.3']],
    ['6月末52.00%', '6', ['undetermined 6']],
  ])('%s gives %s', async (actual, score, expected) => {
    expect(await verdict('达标', actual, criterion, '6', score)).toEqual(expected);
  });
});

describe('rates by their targets', () => {
  it.each([
    ['≥96%', '93.60%', '按实际值占目标值的比例计分', '9.75', ['pass 9.75 → 9.75']],
    ['≥96%', '93.60%', '按实际值占目标值的比例计分', '9.36', ['fail 9.36 → 9.75']],
    ['≥96%', '98.00%', '得分=（实际完成值÷目标值）×分值', '10', ['pass 10 → 10']],
    ['60人次', '54人次', '实际完成值/目标值×分值', '9', ['pass 9 → 9']],
  ])('%s, %s: %s', async (target, actual, criterion, score, expected) => {
    expect(await verdict(target, actual, criterion, '10', score)).toEqual(expected);
  });
});

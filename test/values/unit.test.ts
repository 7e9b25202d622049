import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/values/decimal.js';
import { flat, squeezed } from '../../src/values/text.js';
import { unitInHead, unitNamed } from '../../src/values/unit.js';

describe('units by name', () => {
  it.each([
    ['元', 'money', '1'],
    ['百元', 'money', '100'],
    ['万元', 'money', '10000'],
    ['萬元', null, null],
    ['亿元', 'money', '100000000'],
    ['%', 'rate', '0.01'],
    ['‰', 'rate', '0.001'],
    ['个百分点', 'points', '0.01'],
    ['分', 'score', '1'],
    ['人次', 'count', '1'],
    ['万人次', 'count', '10000'],
    ['元/人', 'money', '1'],
    ['公里', 'measure', '1'],
    ['个月', 'time', '1'],
    ['什么', null, null],
  ])('%s', (name, dimension, factor) => {
    const unit = unitNamed(name);
    expect(unit?.dimension ?? null).toBe(dimension);
    expect(unit ? decimalText(unit.factor) : null).toBe(factor);
  });
});

describe('units in captions and heads', () => {
  it.each([
    ['单位：万元', '万元'],
    ['金额单位: 万元', '万元'],
    ['单位：人民币元', '元'],
    ['（单位：万元、%）', '万元'],
    ['预算额(百元)', '百元'],
    ['预算数（单位：万元）', '万元'],
    ['金额（人民币万元）', '万元'],
    ['比重（%）', '%'],
    ['结转结余率%', '%'],
    ['预算数/万元', '万元'],
    ['预算单位：某某局', null],
    ['支出30万元', null],
    ['预算数', null],
    ['产出（50分）', null],
  ])('%s', (text, name) => {
    expect(unitInHead(flat(text))?.name ?? null).toBe(name);
  });
});

describe('flat text', () => {
  it('keeps its length', () => {
    const text = '１２，３４５．６７萬元　﹪≧≦－−（績效）';
    expect(flat(text)).toBe('12,345.67万元 %≥≤--(绩效)');
    expect(flat(text)).toHaveLength(text.length);
  });
  it('is compared without white space', () => {
    expect(squeezed(' 三级\n指 标：')).toBe('三级指标:');
  });
});

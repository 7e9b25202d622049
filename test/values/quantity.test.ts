import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/values/decimal.js';
import { chineseNumber, parseQuantities, parseQuantity, type Quantity } from '../../src/values/quantity.js';

/** text = value unit, ~ for approximate, … for the upper end of a range. */
const shown = (q: Quantity): string =>
  `${q.text} = ${decimalText(q.value)}${q.upper ? `…${decimalText(q.upper)}` : ''} ${q.unit}${q.approximate ? ' ~' : ''}`;
const shownAll = (text: string): string[] => parseQuantities(text).map(shown);

describe('one figure', () => {
  it.each([
    ['收入37.38万元', '37.38万元 = 373800 万元'],
    ['共84万', '84万 = 840000 万'],
    ['服务20余万人次', '20余万人次 = 200000 万人次 ~'],
    ['资金10万余元', '10万余元 = 100000 万元 ~'],
    ['近3万', '近3万 = 30000 万 ~'],
    ['约850人', '约850人 = 850 人 ~'],
    ['节约5万元', '5万元 = 50000 万元'],
    ['最近3年', '3年 = 3 年'],
    ['6330多名', '6330多名 = 6330 名 ~'],
    ['50 余项', '50 余项 = 50 项 ~'],
    ['80%左右', '80%左右 = 0.8 % ~'],
    ['1,234.56元', '1,234.56元 = 1234.56 元'],
    ['１，２３４．５６元', '１，２３４．５６元 = 1234.56 元'],
    ['12，000.00元', '12，000.00元 = 12000 元'],
    ['2，300元', '2，300元 = 2300 元'],
    ['13 000', '13 000 = 13000 '],
    ['15\u00a0200元', '15\u00a0200元 = 15200 元'],
    ['2022 年 15.87 万元', '15.87 万元 = 158700 万元'],
    ['增长16.77 %', '16.77 % = 0.1677 %'],
    ['－3.2%', '－3.2% = -0.032 %'],
    ['−0.5', '−0.5 = -0.5 '],
    ['增长-5%', '-5% = -0.05 %'],
    ['负2万元', '负2万元 = -20000 万元'],
    ['正负5%', '5% = 0.05 %'],
    ['用时4分10秒', '4分10秒 = 250 秒'],
    ['用时4分钟10秒', '4分钟10秒 = 250 秒'],
    ['用时1小时20分', '1小时20分 = 80 分钟'],
    ['用时1个小时20分钟', '1个小时20分钟 = 80 分钟'],
    ['得4分', '4分 = 4 分'],
    ['3—5名', '3—5名 = 3…5 名'],
    ['60%～80%', '60%～80% = 0.6…0.8 %'],
    ['60-80%', '60-80% = 0.6…0.8 %'],
    ['3名-5名', '3名-5名 = 3…5 名'],
    ['百分之八十五', '百分之八十五 = 0.85 %'],
    ['百分之八点五', '百分之八点五 = 0.085 %'],
    ['千分之3', '千分之3 = 0.003 ‰'],
    ['上升0.4个百分点', '0.4个百分点 = 0.004 个百分点'],
    ['550元/天', '550元/天 = 550 元/天'],
    ['580元/人·天', '580元/人·天 = 580 元/人·天'],
    ['5.6亿元', '5.6亿元 = 560000000 亿元'],
    ['3百万元', '3百万元 = 3000000 百万元'],
    ['1.2千万元', '1.2千万元 = 12000000 千万元'],
    ['12万人次', '12万人次 = 120000 万人次'],
    ['￥500', '￥500 = 500 元'],
    ['5km', '5km = 5 km'],
    ['共1983.\n82万元', '1983.\n82万元 = 19838200 万元'],
    ['召开三次', '三次 = 3 次'],
    ['办好十件实事', '十件 = 10 件'],
    ['十余次', '十余次 = 10 次 ~'],
    ['一百二十万元', '一百二十万元 = 1200000 万元'],
    ['一亿二千万元', '一亿二千万元 = 120000000 元'],
    ['3项目支出', '3 = 3 '],
    ['90个人大代表之家', '90个 = 90 个'],
    ['5人大代表', '5 = 5 '],
    ['指标1：30人', '30人 = 30 人'],
    ['产出(50)', '50 = 50 '],
    ['1.2023年培训5次', '5次 = 5 次'],
    ['2010601行政运行25.00', '25.00 = 25 '],
  ])('%j', (text, expected) => {
    expect(shownAll(text)).toEqual([expected]);
  });
});

describe('several figures', () => {
  it.each([
    ['3.6万元，占2%；', ['3.6万元 = 36000 万元', '2% = 0.02 %']],
    ['90(含)-100', ['90 = 90 ', '100 = 100 ']],
    ['77/80=96.25%', ['77 = 77 ', '80 = 80 ', '96.25% = 0.9625 %']],
    ['(20-25)/20', ['20 = 20 ', '25 = 25 ', '20 = 20 ']],
    ['25万元-24.1万元', ['25万元 = 250000 万元', '24.1万元 = 241000 万元']],
    ['387人×1000元', ['387人 = 387 人', '1000元 = 1000 元']],
    ['387x1000元', ['387 = 387 ', '1000元 = 1000 元']],
    ['完成2，3，5项', ['2 = 2 ', '3 = 3 ', '5项 = 5 项']],
    ['分别为12，345项', ['12 = 12 ', '345项 = 345 项']],
    ['10,20,300', ['10 = 10 ', '20 = 20 ', '300 = 300 ']],
    ['①（1分）②（0.5分）', ['1分 = 1 分', '0.5分 = 0.5 分']],
    ['2021、2022年分别为5次、6次', ['5次 = 5 次', '6次 = 6 次']],
    ['90%≤X<100%', ['90% = 0.9 %', '100% = 1 %']],
    ['15 200', ['15 = 15 ', '200 = 200 ']],
  ])('%j', (text, expected) => {
    expect(shownAll(text)).toEqual(expected);
  });
});

describe('no figure', () => {
  it.each([
    '2023年度',
    '2023年12月31日',
    '2023.12.31',
    '2023/12/31',
    '2023-2024学年',
    '2021—2023年',
    '12月底',
    '1-6月',
    '9月1日',
    '1--4季度',
    '财预〔2020〕10号',
    '（2023）10号',
    '第十四届',
    '第3次',
    '基金[2]',
    '附件1',
    '附件2022年',
    '图2',
    '指标2：',
    '①',
    '1.基本工资',
    '(1)',
    '（1）加强',
    '1．加强',
    '2、资金',
    '一、概况',
    '一般公共服务',
    '一府两院',
    '十分重要',
    '三级指标',
    '二期工程',
    '五届人大三次会议',
    '“两个确立”',
    '三分之一',
    '二〇二三年',
    'A4',
    'G318',
    '5G',
    'COVID-19',
    '5:30',
    '8:30-17:30',
    '17时30分',
    '比例1:1',
    '电话 028-26110000',
    '编码 102001',
    '预算单位编码：102001',
    '2.0版',
    '12345热线',
    '万余元',
    '—',
    '/',
  ])('%j', (text) => {
    expect(shownAll(text)).toEqual([]);
  });
});

describe('precision', () => {
  it.each([
    ['100.0%', 1, '0.001'],
    ['0.00', 2, '0.01'],
    ['1000', 0, '1'],
    ['15.87万元', 2, '100'],
    ['1,234.5元', 1, '0.1'],
  ])('%s has %i decimals, a step of %s', (text, decimals, step) => {
    const [quantity] = parseQuantities(text);
    expect([quantity!.decimals, decimalText(quantity!.step)]).toEqual([decimals, step]);
  });
});

describe('the only figure of a cell', () => {
  it.each([
    ['　100 ', '100 = 100 '],
    ['三', '三 = 3 '],
    ['十', '十 = 10 '],
    ['5次，6次', null],
    ['良好', null],
    ['', null],
  ])('%j', (text, expected) => {
    const quantity = parseQuantity(text);
    expect(quantity && shown(quantity)).toBe(expected);
  });
});

describe('Chinese numerals', () => {
  it.each([
    ['十', '10'],
    ['三百二十', '320'],
    ['两千零五', '2005'],
    ['一亿二千万', '120000000'],
    ['壹佰贰拾万', '1200000'],
    ['二〇二三', '2023'],
  ])('%s is %s', (text, value) => {
    expect(decimalText(chineseNumber(text)!)).toBe(value);
  });
});

describe('properties', () => {
  const amount = fc
    .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 3 }))
    .map(([n, places]) => {
      const digits = String(n).padStart(places + 1, '0');
      return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
    });
  const unit = fc.constantFrom('万元', '元', '%', '人次', '个', '件', '分', '亿元', '个百分点');
  const word = fc.constantFrom(
    '培训',
    '支出',
    '，其中：',
    '。',
    '（',
    '）',
    '较上年',
    '；',
    '完成',
    '占',
    ' ',
    '“会议”',
  );

  it('neither loses nor doubles a figure, and offsets are exact', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(word, { minLength: 1, maxLength: 3 }), amount, unit), { maxLength: 6 }),
        (parts) => {
          const text =
            parts.map(([words, number, name]) => `${words.join('')}得${number}${name}`).join('，') + '。';
          const found = parseQuantities(text);
          expect(found.map((q) => q.text)).toEqual(parts.map(([, number, name]) => number + name));
          for (const q of found) expect(text.slice(q.start, q.end)).toBe(q.text);
        },
      ),
    );
  });

  it('reads full-width digits and thousands separators as the plain number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 99_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        (whole, cents) => {
          const rest = `.${String(cents).padStart(2, '0')}元`;
          const grouped = String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',') + rest;
          const wide = Array.from(whole + rest, (c) =>
            /[\d.]/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c,
          ).join('');
          const values = [whole + rest, grouped, wide].map((text) => parseQuantities(`支出${text}。`));
          for (const found of values) {
            expect(found).toHaveLength(1);
            expect(decimalText(found[0]!.value)).toBe(decimalText(values[0]![0]!.value));
          }
        },
      ),
    );
  });

  it('never throws, figures stand in order and do not overlap', () => {
    const alphabet = [...'0123456789.,，-—～%％万元人次年月日第（）()附件约余至到负:：\n 三十百分之个'];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 30 }), (text) => {
        let end = 0;
        for (const q of parseQuantities(text)) {
          expect(q.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(q.start, q.end)).toBe(q.text);
          expect(q.text).toBe(q.text.trim());
          end = q.end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

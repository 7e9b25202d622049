import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReadError } from '../../src/document/model.js';
import { readText } from '../../src/readers/text/index.js';
import { documentOf, rendered, tablesOf } from '../helpers/document.js';

const SENTENCE = '本年支出合计1883.7万元，其中：基本支出1516.29万元。';
const utf16 = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? '\ufeff' + text : text)].map((c) => c.charCodeAt(0));
  return new Uint8Array(units.flatMap((u) => (bigEndian ? [u >> 8, u & 255] : [u & 255, u >> 8])));
};
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('encodings', () => {
  it.each([
    ['UTF-8', utf8(SENTENCE)],
    ['UTF-8 with mark', bytes(0xef, 0xbb, 0xbf, ...utf8(SENTENCE))],
    ['UTF-16 LE with mark', utf16(SENTENCE, false, true)],
    ['UTF-16 BE with mark', utf16(SENTENCE, true, true)],
    ['UTF-16 LE without mark', utf16(SENTENCE, false, false)],
    ['UTF-16 BE without mark', utf16(SENTENCE, true, false)],
  ])('%s', async (_, data) => {
    const { document, remarks } = await readText(data);
    expect(rendered(document)).toEqual([SENTENCE]);
    expect(remarks).toEqual([]);
  });

  it('GB18030', async () => {
    // 预算执行率 98.5%
    const data = bytes(0xd4, 0xa4, 0xcb, 0xe3, 0xd6, 0xb4, 0xd0, 0xd0, 0xc2, 0xca, ...utf8('98.5%'));
    expect(rendered((await readText(data)).document)).toEqual(['预算执行率98.5%']);
  });

  it('says that a UTF-8 file is damaged instead of reading it as another encoding', async () => {
    const data = bytes(...utf8(SENTENCE), 0xe4, 0xb8);
    const { document, remarks } = await readText(data);
    expect(rendered(document)[0]).toContain('1516.29万元');
    expect(remarks.map((remark) => remark.message.key)).toEqual(['remark.undecodable']);
  });

  it.each([
    ['bytes with NUL', bytes(1, 0, 2, 0, 0, 0, 7, 255, 254, 3), 'unsupported-format'],
    ['control characters', bytes(...Array.from({ length: 64 }, (_, i) => i % 8)), 'unsupported-format'],
    ['only white space', utf8(' \n\t\n　\n'), 'empty'],
  ])('refuses %s', async (_, data, code) => {
    await expect(readText(data)).rejects.toSatisfy((e) => e instanceof ReadError && e.code === code);
  });
});

describe('paragraphs', () => {
  it('takes Markdown headings as levels and emphasis away', async () => {
    const document = await documentOf(`
      # 2023年度自评报告
      ## **一、项目概况**

      全年预算数**25万元**，执行数\\*24万元。
      ---
      培训≥**人，≥**次
    `);
    expect(rendered(document)).toEqual([
      '# 2023年度自评报告',
      '## 一、项目概况',
      '全年预算数25万元，执行数*24万元。',
      '培训≥**人，≥**次',
    ]);
    expect(document.blocks.map((block) => block.location)).toEqual([
      { paragraph: 1, line: 1 },
      { paragraph: 2, line: 2 },
      { paragraph: 3, line: 4 },
      { paragraph: 4, line: 6 },
    ]);
  });
});

describe('pipe tables', () => {
  it('reads cells, empty cells and places', async () => {
    const document = await documentOf(`
      资金情况：
      | 项目 | 预算数 | 执行数 |
      |---|---:|---|
      | 总额 | 25.00 | |
      | 其中：财政拨款 | 25.00 | 24.10 |
      以上。
    `);
    expect(rendered(document)).toEqual([
      '资金情况：',
      '项目 | 预算数 | 执行数',
      '总额 | 25.00 | ',
      '其中：财政拨款 | 25.00 | 24.10',
      '以上。',
    ]);
    const [table] = tablesOf(document);
    expect(table!.location).toEqual({ table: 1, line: 2 });
    expect(table!.cells.at(-1)).toEqual({
      row: 3,
      column: 3,
      rowSpan: 1,
      columnSpan: 1,
      text: '24.10',
      location: { table: 1, row: 3, column: 3, line: 5 },
    });
  });

  it('reads merged cells', async () => {
    const document = await documentOf(`
      | 项目支出绩效目标完成情况表 | << | << |
      | 产出指标 | 数量指标 | ≥5次 |
      | ^^ | 质量指标 | >> |
      | ^^ | ^^ | 100% |
    `);
    expect(rendered(document)).toEqual([
      '项目支出绩效目标完成情况表 | < | <',
      '产出指标 | 数量指标 | ≥5次',
      '^ | 质量指标 | >>',
      '^ | ^ | 100%',
    ]);
  });

  it.each([
    ['without outer pipes', 'a | b\n1 | 2', ['a | b', '1 | 2']],
    ['a lone cell across', '| 标题 |\n| a | b |\n| 1 | 2 |', ['标题 | <', 'a | b', '1 | 2']],
    ['short rows filled up', '| a | b | c |\n| 1 | 2 |', ['a | b | c', '1 | 2 | ']],
    ['line breaks in cells', '| a<br>b | c |\n| 1 | 2 |', ['a/b | c', '1 | 2']],
    ['full-width pipes', '｜a｜b｜\n｜1｜2｜', ['a | b', '1 | 2']],
    ['to the right', '| >> | 名称 |\n| 1 | 2 |', ['名称 | <', '1 | 2']],
  ])('%s', async (_, text, rows) => {
    expect(rendered(await documentOf(text))).toEqual(rows);
  });

  it('leaves a sentence with a pipe alone', async () => {
    expect(rendered(await documentOf('名称|简称\n另一句。'))).toEqual(['名称|简称', '另一句。']);
  });
});

const FORM = [
  '\t一级指标',
  '\t二级指标',
  '\t三级指标',
  '\t自评',
  '',
  '分数',
  '\t依据',
  '',
  '\t产出（50分）',
  '\t数量',
  '指标',
  '\t培训次数',
  '\t10',
  '\t培训5次，',
  '其中线上2次',
  '',
  '\t',
  '\t',
  '\t参训人数',
  '\t10',
  '\t',
  '',
  '\t',
  '\t质量指标',
  '\t合格率',
  '\t30',
  '\t见附表',
  '',
  '\t合计',
  '\t50',
  '\t　',
  '',
];

describe('one cell per line', () => {
  it('finds rows, cells of several lines, merged cells and empty ones', async () => {
    const { document } = await readText(utf8(['评分表', ...FORM, '', '以上。'].join('\n')));
    expect(rendered(document)).toEqual([
      '评分表',
      '一级指标 | 二级指标 | 三级指标 | 自评/分数 | 依据',
      '产出（50分） | 数量/指标 | 培训次数 | 10 | 培训5次，/其中线上2次',
      '^ | ^ | 参训人数 | 10 | ',
      '^ | 质量指标 | 合格率 | 30 | 见附表',
      '合计 | < | < | 50 | 　',
      '以上。',
    ]);
    const [table] = tablesOf(document);
    expect(table!.cells[5]!.location).toEqual({ table: 1, row: 2, column: 1, line: 10 });
  });

  it('spreads the cells of head fields and keeps two tables apart at a title', async () => {
    const second = [
      '\t名称',
      '\t培训经费',
      '',
      '\t项目',
      '\t预算',
      '\t执行',
      '',
      '\t总额',
      '\t25',
      '\t24',
      '',
    ];
    const { document } = await readText(
      utf8([...FORM.slice(0, -1), ' 2023年度项目支出绩效目标完成情况表', '', ...second].join('\n')),
    );
    expect(rendered(document).slice(4)).toEqual([
      '合计 | < | < | 50 | 　',
      '2023年度项目支出绩效目标完成情况表',
      '名称 | 培训经费 | <',
      '项目 | 预算 | 执行',
      '总额 | 25 | 24',
    ]);
  });
});

describe('one row per line', () => {
  it('reads tabs, a caption above, quoted cells and merged ones', async () => {
    const { document } = await readText(
      utf8(
        '填报单位：甲局\t\t\t金额单位：万元\n项目\t子项\t预算\t执行\n教育\t小学\t10\t"9.5\n（预计）"\n\t中学\t20\t\n合计\t\t30\t9.5\n',
      ),
    );
    expect(rendered(document)).toEqual([
      '填报单位：甲局    金额单位：万元',
      '项目 | 子项 | 预算 | 执行',
      '教育 | 小学 | 10 | 9.5/（预计）',
      '^ | 中学 | 20 | ',
      '合计 |  | 30 | 9.5',
    ]);
  });

  it('reads commas where all lines have as many', async () => {
    const { document } = await readText(utf8('项目,预算,执行\n教育,"1,000.00",9\n合计,10,9\n'));
    expect(rendered(document)).toEqual(['项目 | 预算 | 执行', '教育 | 1,000.00 | 9', '合计 | 10 | 9']);
  });

  it.each([
    ['a table of contents', '一、概况\t1\n二、收支\t3\n三、绩效\t12'],
    ['a list', '1.\t加强管理\n2.\t完善制度'],
    [
      'sentences',
      '一是加强学习,提高认识,统一思想。\n二是完善制度,强化监督,压实责任。\n三是注重培训,提高能力,改进作风。',
    ],
  ])('leaves %s alone', async (_, text) => {
    const { document } = await readText(utf8(text));
    expect(tablesOf(document)).toEqual([]);
  });

  it('says that a scan gone to pieces is in doubt', async () => {
    const { document, remarks } = await readText(utf8('a\t\t\t\tb\n\t\tc\t\t\n\t\t\td\te\nf\t\t\tg\t'));
    expect(tablesOf(document)[0]!.confidence).toBe('low');
    expect(remarks).toEqual([
      { message: { key: 'remark.table-unsure', values: { table: '1' } }, location: { table: 1, line: 1 } },
    ]);
  });
});

describe('columns aligned by blanks', () => {
  it('reads columns, wrapped cells and blank merged cells', async () => {
    const { document, remarks } = await readText(
      utf8(
        [
          '指标完成情况如下：',
          '',
          '一级指标    二级指标    三级指标          目标值      完成值    得分',
          '产出指标    数量指标    培训次数          ≥5次        6次       10',
          '                        参训人数          ≥100人      120人     10',
          '            质量指标    合格率            ≥95%        98%       20',
          '效益指标    社会效益    群众知晓程度和对  ≥90%        95%       9.5',
          '                        工作的满意度',
          '合计                                                            49.5',
        ].join('\n'),
      ),
    );
    expect(rendered(document)).toEqual([
      '指标完成情况如下：',
      '一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 得分',
      '产出指标 | 数量指标 | 培训次数 | ≥5次 | 6次 | 10',
      '^ | ^ | 参训人数 | ≥100人 | 120人 | 10',
      '^ | 质量指标 | 合格率 | ≥95% | 98% | 20',
      '效益指标 | 社会效益 | 群众知晓程度和对工作的满意度 | ≥90% | 95% | 9.5',
      '合计 |  |  |  |  | 49.5',
    ]);
    expect(tablesOf(document)[0]!.confidence).toBe('medium');
    expect(remarks).toEqual([]);
  });

  it('takes Chinese characters for one place where that keeps the columns apart', async () => {
    const text =
      '201       一般公共服务支出       264.87   62.63\n2010101   行政运行           51.32    51.32\n208       社会保障         10.82    10.82';
    const { document } = await readText(utf8(text));
    expect(rendered(document)).toEqual([
      '201 | 一般公共服务支出 | 264.87 | 62.63',
      '2010101 | 行政运行 | 51.32 | 51.32',
      '208 | 社会保障 | 10.82 | 10.82',
    ]);
  });

  it.each([
    ['fields', '填报人：张三    电话：1234\n单位：甲局      年度：2023\n地址：某路      邮编：5678'],
    ['enumerated lines', '1.  加强管理\n2.  完善制度\n3.  注重培训'],
  ])('leaves %s alone', async (_, text) => {
    expect(tablesOf((await readText(utf8(text))).document)).toEqual([]);
  });
});

describe('drawn tables', () => {
  it.each([
    [
      'with partial lines',
      '┌────────┬──────┬──────┐\n│项目    │预算数│执行数│\n├────────┼──────┼──────┤\n│教育    │ 10   │ 9.5  │\n│（小学）├──────┼──────┤\n│        │ 20   │      │\n├────────┴──────┼──────┤\n│合计           │ 9.5  │\n└───────────────┴──────┘',
      ['项目 | 预算数 | 执行数', '教育/（小学） | 10 | 9.5', '^ | 20 | ', '合计 | < | 9.5'],
    ],
    [
      'with wide lines',
      '┌──┬───┐\n│项目│预算数│\n├──┼───┤\n│教育│ 10.5 │\n└──┴───┘',
      ['项目 | 预算数', '教育 | 10.5'],
    ],
    [
      'with plus and minus',
      '+------+------+\n| 项目 | 数值 |\n+======+======+\n| a    | 1    |\n+------+------+',
      ['项目 | 数值', 'a | 1'],
    ],
  ])('%s', async (_, text, rows) => {
    expect(rendered((await readText(utf8(text))).document)).toEqual(rows);
  });
});

describe('paragraphs cut in two', () => {
  it('are joined at the end of a page', async () => {
    const text =
      '常委会坚持党的领导，加强自身建设，提高履职能力，完善各项工作制度，推动代表联络站\n\n建设上新台阶，全年开展活动23次。\n\n（一）主要经验，包括以下几个方面的内容，以及其他需要说明的重要事项\n\n一是加强学习，提高认识。';
    expect(rendered((await readText(utf8(text))).document)).toEqual([
      '常委会坚持党的领导，加强自身建设，提高履职能力，完善各项工作制度，推动代表联络站建设上新台阶，全年开展活动23次。',
      '（一）主要经验，包括以下几个方面的内容，以及其他需要说明的重要事项',
      '一是加强学习，提高认识。',
    ]);
  });

  it('are joined where lines are wrapped, but not over an indentation', async () => {
    const lines = [
      '    一、收入支出决算总体情况说明',
      '    本部门2024年度收入支出总计307.82万元。与2023年度相比，收入支',
      '',
      '出总计增加307.82万元，增长100.00%。主要原因是单位于2024年成立，',
      '',
      '新增人员经费和公用经费支出，同时增加了项目支出的安排，保障了工作',
      '',
      '顺利开展，各项任务按时完成，资金使用合规有效，达到了预期的绩效目标',
      '    本年收入合计307.82万元，其中财政拨款收入307.82万元，占比为百分之百',
      '以上为全部收入情况。',
    ];
    expect(rendered((await readText(utf8(lines.join('\n')))).document)).toEqual([
      '一、收入支出决算总体情况说明',
      '本部门2024年度收入支出总计307.82万元。与2023年度相比，收入支出总计增加307.82万元，增长100.00%。主要原因是单位于2024年成立，新增人员经费和公用经费支出，同时增加了项目支出的安排，保障了工作顺利开展，各项任务按时完成，资金使用合规有效，达到了预期的绩效目标',
      '本年收入合计307.82万元，其中财政拨款收入307.82万元，占比为百分之百以上为全部收入情况。',
    ]);
  });
});

it('joins a full line that ends with a half-width semicolon to the one it goes on with', async () => {
  const lines = [
    '2023年度收、支总计均为3,246.58万元。与2022年度的3,018.42万元相比,收、支总计各增加228.16万元,增长',
    '7.56%,主要原因是优抚对象抚恤和生活补助标准提高,同时新增了退役军人服务站的建设和运行维护支出项目两',
    '个。年末结余由财政收回,统筹用于下一年度的优抚支出,并按规定在部门决算中如实反映,没有违规调剂的情况',
    '发生。本年收入合计3,198.37万元,其中:一般公共预算财政拨款收入3,142.50万元;政府性基金收入38.00万元;',
    '其他收入17.87万元,占0.56%。年初结转和结余48.21万元,全部按原用途继续使用,没有改变资金用途的情况发生',
    '过。各项支出都有预算和批准文件,手续完备。',
  ];
  expect(rendered((await readText(utf8(lines.join('\n')))).document)).toEqual([lines.join('')]);
});

const CELLS = [
  '项目',
  '预算数',
  '执行数',
  '合计',
  '177293',
  '177226',
  '基本支出',
  '143536',
  '143469',
  '项目支出',
  '33757',
  '33757',
];

describe('tables that have lost their rows', () => {
  it.each([
    ['one cell per line', `资金表\n${CELLS.join('\n')}`, ['资金表'], true],
    ['blank lines between', CELLS.join('\n\n'), [], false],
    ['a pipe behind each cell', CELLS.map((cell) => `${cell} |`).join('\n'), [], true],
    ['a pipe in the line below each cell', CELLS.map((cell) => `${cell}\n|`).join('\n'), [], true],
    ['all in one line', CELLS.join(' '), [], true],
  ])('are put together again: %s', async (_, text, before, sure) => {
    const { document, remarks } = await readText(utf8(text));
    expect(rendered(document)).toEqual([
      ...before,
      '项目 | 预算数 | 执行数',
      '合计 | 177293 | 177226',
      '基本支出 | 143536 | 143469',
      '项目支出 | 33757 | 33757',
    ]);
    expect(tablesOf(document)[0]!.confidence).toBe(sure ? 'medium' : 'low');
    expect(remarks.map((remark) => remark.message.key)).toEqual(sure ? [] : ['remark.table-unsure']);
  });

  it('are left as they are, with a remark, where the rows are out of step', async () => {
    const cells = CELLS.filter((cell) => cell !== '143536' && cell !== '执行数');
    const { document, remarks } = await readText(utf8([...cells, '其中', '12', '附注', '5'].join('\n')));
    expect(tablesOf(document)).toEqual([]);
    expect(remarks).toEqual([
      { message: { key: 'remark.table-unread' }, location: { paragraph: 1, line: 1 } },
    ]);
  });
});

describe('HTML tables in Markdown', () => {
  it('are read with their spans', async () => {
    const text =
      '前文。\n\n<table>\n<tr><th colspan="2">指标</th><th>得分</th></tr>\n<tr><td rowspan=2>产出</td>\n<td>培训<br>次数</td><td>&ge;5&nbsp;次</td></tr>\n<tr><td><p>合格率</p></td><td>9.5</td></tr>\n</table>\n后文。';
    const { document } = await readText(utf8(text));
    expect(rendered(document)).toEqual([
      '前文。',
      '指标 | < | 得分',
      '产出 | 培训/次数 | ≥5 次',
      '^ | 合格率 | 9.5',
      '后文。',
    ]);
    expect(tablesOf(document)[0]!.cells.map((cell) => cell.location.line)).toEqual([4, 4, 5, 6, 6, 7, 7]);
  });
});

describe('page numbers', () => {
  it('are left out, a figure alone in its line is not', async () => {
    const text = '第一页的内容，以及其他说明。\n— 1 —\n\f第二页的内容。\n\n25\n\n2\n\f第三页。\n第3页 共3页';
    expect(rendered((await readText(utf8(text))).document)).toEqual([
      '第一页的内容，以及其他说明。',
      '第二页的内容。',
      '25',
      '第三页。',
    ]);
  });
});

describe('merged cells that other programs leave empty', () => {
  it('continue the cell above, but not the head', async () => {
    const document = await documentOf(`
      | 一级 | 二级 | 三级 | 分值 |
      |---|---|---|---|
      | 产出 | 数量 | 次数 | 10 |
      | | | 人数 | |
      | | 质量 | 合格率 | 20 |
      | 合计 | 30 |
    `);
    expect(rendered(document)).toEqual([
      '一级 | 二级 | 三级 | 分值',
      '产出 | 数量 | 次数 | 10',
      '^ | ^ | 人数 | ',
      '^ | 质量 | 合格率 | 20',
      '合计 | < | < | 30',
    ]);
    expect(rendered(await documentOf('| 甲 | 乙 |\n|---|---|\n| | 5 |\n| 丙 | |'))).toEqual([
      '甲 | 乙',
      ' | 5',
      '丙 | ',
    ]);
  });
});

describe('the same grid in every dialect', () => {
  // level 1 over several rows of level 2, then a name, a target and a score
  const group = fc.tuple(
    fc.constantFrom('产出指标', '效益指标', '满意度指标'),
    fc.array(fc.tuple(fc.constantFrom('数量指标', '质量指标', '时效指标'), fc.integer({ min: 1, max: 3 })), {
      minLength: 1,
      maxLength: 3,
    }),
  );
  type Row = { first: string | null; second: string | null; rest: string[] };
  const rowsOf = (groups: [string, [string, number][]][]): Row[] => {
    let count = 0;
    return groups.flatMap(([first, seconds]) =>
      seconds.flatMap(([second, names], s) =>
        Array.from({ length: names }, (_, n): Row => {
          count += 1;
          return {
            first: s === 0 && n === 0 ? first : null,
            second: n === 0 ? second : null,
            rest: [`事项${'甲乙丙丁'[count % 4]!.repeat(1 + (count % 3))}`, `≥${count}次`, String(count)],
          };
        }),
      ),
    );
  };
  const head = ['一级指标', '二级指标', '三级指标', '指标值', '得分'];
  const cellsOf = (row: Row, continued: string): string[] => [
    row.first ?? continued,
    row.second ?? continued,
    ...row.rest,
  ];

  it.each([
    [
      'pipes',
      (rows: Row[]) =>
        [head, ...rows.map((row) => cellsOf(row, '^^'))]
          .map((cells) => `| ${cells.join(' | ')} |`)
          .join('\n'),
    ],
    [
      'a cell per line',
      (rows: Row[]) =>
        [head, ...rows.map((row) => cellsOf(row, ''))]
          .map((cells) => `${cells.map((cell) => `\t${cell}`).join('\n')}\n`)
          .join('\n'),
    ],
    [
      'tabs',
      (rows: Row[]) =>
        [head, ...rows.map((row) => cellsOf(row, ''))].map((cells) => cells.join('\t')).join('\n'),
    ],
  ])('%s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(group, { selector: ([name]) => name, minLength: 1, maxLength: 3 }),
        async (groups) => {
          const rows = rowsOf(groups);
          const { document } = await readText(utf8(`指标表\n\n${write(rows)}`));
          expect(rendered(document)).toEqual([
            '指标表',
            head.join(' | '),
            ...rows.map((row) => cellsOf(row, '^').join(' | ')),
          ]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

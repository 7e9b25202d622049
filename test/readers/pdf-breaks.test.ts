// Rows and merged cells that a page break cuts, known by where their text is set, how short they are and what they hold.
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/document/model.js';
import { line, text } from '../helpers/pdf.js';
import { page, said, tablesOf, type Row } from '../helpers/pdf-rows.js';

const NARROW = [60, 74, 116, 140];

const HEAD: Row = { height: 26, cells: ['项', '内容', '数值'] };
const ROWS: Row[] = [
  HEAD,
  { height: 38, cells: ['数/量/类', '培训班', '1840/.25'] },
  { height: 38, cells: ['质/量/类', '合格率', '95.2/0%'] },
  { height: 26, cells: ['小/计', '', '90.0/0%'] },
  { height: 38, cells: ['成/本/类', '控制率', '98.5/0%'] },
];
const FIRST = ['1,1 项', '1,2 内容', '1,3 数值', '2,1 数量类', '2,2 培训班', '2,3 1840.25'];

const below = (table: Table): string[] => said(table).slice(15);

describe('the last row of a page', () => {
  it('is cut where its text is set at the top and that of all others in the middle', async () => {
    const [table, ...others] = await tablesOf(
      page(600, [...ROWS, { height: 26, cells: ['满/意', '满意度', '95.4'], at: 'top' }], [], NARROW),
      page(
        60,
        [
          { height: 14, cells: ['类', '', '0%'], at: 'top' },
          { height: 38, cells: ['影/响/类', '就业人', '1250/.00'] },
        ],
        [],
        NARROW,
      ),
    );
    expect(others).toEqual([]);
    expect(said(table!).slice(0, 6)).toEqual(FIRST);
    expect(below(table!)).toEqual([
      '6,1 满意类',
      '6,2 满意度',
      '6,3 95.40%',
      '7,1 影响类',
      '7,2 就业人',
      '7,3 1250.00',
    ]);
  });

  it('is whole where its text keeps to the middle, although a word would go on', async () => {
    const [table] = await tablesOf(
      page(600, [...ROWS, { height: 38, cells: ['满/意/类', '群众满', '92.1/0%'] }], [], NARROW),
      page(60, [{ height: 38, cells: ['影/响/类', '意见数', '12.0/0%'] }], [], NARROW),
    );
    expect(below(table!)).toEqual([
      '6,1 满意类',
      '6,2 群众满',
      '6,3 92.10%',
      '7,1 影响类',
      '7,2 意见数',
      '7,3 12.00%',
    ]);
  });

  it('is cut where it is shorter than any other, one character in each narrow cell', async () => {
    const xs = [60, 74, 100, 118];
    const tall = (label: string, what: string, value: string): Row => ({
      height: 64,
      cells: [[...label].join('/'), what, value],
      at: 'top',
    });
    const rows = [
      tall('数量指标', '培训/班次', '12/00'),
      tall('质量指标', '合格/人数', '31/80'),
      tall('时效指标', '按期/完成', '55/20'),
      tall('成本指标', '单位/成本', '10/0%'),
    ];
    const [table] = await tablesOf(
      page(500, [...rows, { height: 15, cells: ['社', '受益', '10'], at: 'top' }], [], xs),
      page(60, [{ height: 52, cells: ['会/效/益', '人数', '0%'], at: 'top' }, rows[0]!], [], xs),
    );
    expect(said(table!).slice(12)).toEqual([
      '5,1 社会效益',
      '5,2 受益人数',
      '5,3 100%',
      '6,1 数量指标',
      '6,2 培训班次',
      '6,3 1200',
    ]);
  });
});

it.each<[string, string, string, string]>([
  ['a date', '2024年', '3月15日', '2024年3月15日'],
  ['a number of the form that its column has', '1,25', '8.40', '1,258.40'],
])('joins the pieces of %s', async (_, above, rest, whole) => {
  const rows: Row[] = [
    HEAD,
    { height: 38, cells: ['甲', '第一批', '1,200.10'], at: 'top' },
    { height: 38, cells: ['乙', '第二批', '2,310.25'], at: 'top' },
    { height: 38, cells: ['丙', '第三批', '1,105.00'], at: 'top' },
  ];
  const [table] = await tablesOf(
    page(640, [...rows, { height: 14, cells: ['丁', '第四批', above], at: 'top' }]),
    page(60, [{ height: 26, cells: ['', '', rest], at: 'top' }]),
  );
  expect(said(table!).slice(12)).toEqual(['5,1 丁', '5,2 第四批', `5,3 ${whole}`]);
});

it('adds no row for the rest of a merged cell below the break', async () => {
  const [table] = await tablesOf(
    page(
      600,
      [
        HEAD,
        { height: 36, cells: ['甲', '按合同约/定的时间/完成验收', '9'] },
        { height: 36, cells: ['乙', '并由各方/共同签字/确认后归', '8'] },
      ],
      ['h:2:1'],
    ),
    page(60, [
      { height: 40, cells: ['', '档保存。', ''], at: 'top' },
      { height: 26, cells: ['丙', '第三批', '7'] },
    ]),
  );
  expect(said(table!).slice(3)).toEqual([
    '2,1 甲',
    '2,2 2x1 按合同约定的时间完成验收并由各方共同签字确认后归档保存。',
    '2,3 9',
    '3,1 乙',
    '3,3 8',
    '4,1 丙',
    '4,2 第三批',
    '4,3 7',
  ]);
});

it('goes on with numbered lists, and takes a first item for another row', async () => {
  const xs = [60, 110, 250];
  const above: Row[] = [
    { height: 26, cells: ['目标', '内容'] },
    { height: 26, cells: ['名称', '职工培训'] },
    { height: 26, cells: ['单位', '培训中心'] },
    { height: 26, cells: ['上半年', '1.全年办班五期；'], at: 'top' },
  ];
  const rows = async (...next: Row[]): Promise<string[]> => {
    const [table] = await tablesOf(page(680, above, [], xs), page(60, next, [], xs));
    return said(table!).slice(7);
  };
  expect(await rows({ height: 26, cells: ['', '2.参训三百人次。'], at: 'top' })).toEqual([
    '4,2 1.全年办班五期；2.参训三百人次。',
  ]);
  expect(await rows({ height: 26, cells: ['下半年', '1.印发教材两种。'], at: 'top' })).toEqual([
    '4,2 1.全年办班五期；',
    '5,1 下半年',
    '5,2 1.印发教材两种。',
  ]);
});

it('joins the head cells over both rows of a head that the break parts', async () => {
  const xs = [60, 120, 180, 240];
  const [table] = await tablesOf(
    page(720, [{ height: 26, cells: ['名称', '决算数', ''] }], ['v:2:0'], xs),
    page(
      60,
      [
        { height: 26, cells: ['', '基本支出', '项目支出'] },
        { height: 26, cells: ['办公费', '12.50', ''] },
        { height: 26, cells: ['', '3.00', '4.00'] },
      ],
      [],
      xs,
    ),
  );
  expect(said(table!).slice(0, 4)).toEqual([
    '1,1 2x1 名称',
    '1,2 1x2 决算数',
    '2,2 基本支出',
    '2,3 项目支出',
  ]);
});

describe('what stands close below a table', () => {
  const above = page(700, [HEAD, { height: 26, cells: ['甲', '第一批', '9'] }]);
  const next = page(60, [{ height: 26, cells: ['乙', '第二批', '8'] }]);

  it('a line over footnotes is no edge of it, and notes of larger text do not part it', async () => {
    const note = line(60, 755.6, 160, 755.6) + text(60, 770, '1 含上年结转资金。', 12);
    const tables = await tablesOf(above + note, next);
    expect(tables.map((table) => [table.rows, table.columns])).toEqual([[3, 3]]);
  });

  it('a line of a cell at the pitch of those over it belongs to the cell', async () => {
    const wide = (y: number, words: string): string => text(92, y, words);
    const [table, ...others] = await tablesOf(
      page(680, [HEAD, { height: 48, cells: ['甲', '', '9'] }]) +
        wide(718, '按期') +
        wide(740, '完成') +
        wide(762, '验收'),
      page(60, [{ height: 26, cells: ['', '工作', ''], at: 'top' }]),
    );
    expect(others).toEqual([]);
    expect(said(table!).slice(3)).toEqual(['2,1 甲', '2,2 按期完成验收工作', '2,3 9']);
  });
});

describe('text beside a page break', () => {
  it('that leaves room above it in its cell is whole', async () => {
    // 年度目标 fills its line and stands at the foot of a merged cell; 一级指标 below begins another.
    const xs = [60, 104, 150, 200];
    const [table] = await tablesOf(
      page(
        640,
        [
          { height: 26, cells: ['单位', '某局', '9'] },
          { height: 26, cells: ['', '预期', '实际'] },
          { height: 80, cells: ['', '办班/五期', '已完成'] },
        ],
        ['h:2:0'],
        xs,
      ) + text(62, 768, '年度目标'),
      page(60, [{ height: 18, cells: ['一级指标', '二级', '三级'] }], [], xs),
    );
    expect(said(table!).filter((cell) => /,1 /.test(cell))).toEqual([
      '1,1 单位',
      '2,1 2x1 年度目标',
      '4,1 一级指标',
    ]);
  });

  it('is no half of a label that stands on the page before the last', async () => {
    const tall = (words: string): Row => ({ height: 60, cells: ['', words, '9'] });
    const [table] = await tablesOf(
      page(
        640,
        [HEAD, { height: 100, cells: ['资金投入', '到位率', '9'], at: 'top' }],
        [],
        [60, 102, 150, 190],
      ),
      page(60, [tall('支付率'), tall('合规率')], ['h:1:0'], [60, 102, 150, 190]),
      page(
        60,
        [{ height: 60, cells: ['资金管理', '安全率', '9'], at: 'top' }, tall('完整率')],
        ['h:1:0'],
        [60, 102, 150, 190],
      ),
    );
    expect(said(table!).filter((cell) => /,1 /.test(cell))).toEqual([
      '1,1 项',
      '2,1 3x1 资金投入',
      '5,1 2x1 资金管理',
    ]);
  });

  it('is a half where the head itself is cut in a column of one character', async () => {
    const xs = [60, 71, 130, 190, 250];
    const [table] = await tablesOf(
      page(750, [{ height: 14, cells: ['序', '内容', '做法', '成效'], at: 'top' }], [], xs),
      page(
        60,
        [
          { height: 14, cells: ['号', '', '', ''], at: 'top' },
          { height: 26, cells: ['1', '办班', '面授', '优'] },
          { height: 26, cells: ['2', '验收', '抽检', '良'] },
        ],
        [],
        xs,
      ),
    );
    expect(said(table!).slice(0, 5)).toEqual(['1,1 序号', '1,2 内容', '1,3 做法', '1,4 成效', '2,1 1']);
  });
});

it('a row is cut in columns that hold but one character', async () => {
  const xs = [60, 74, 83, 92, 101];
  const row = (cells: string[], lines: number): Row => ({ height: 12 * lines + 2, cells });
  const above = [
    row(['名/称', '1', '2', '3'], 2),
    row(['教/育', '1/2/5', '9/8/0', '7/5/5'], 3),
    row(['文', '3', '7', '5'], 1),
  ];
  const below = [row(['化/类', '1/0', '5/2', '6/8'], 2), row(['卫/生', '2/0/8', '8/1/2', '8/0/4'], 3)];
  const [table] = await tablesOf(page(600, above, [], xs), page(60, below, [], xs));
  expect(said(table!).slice(8)).toEqual([
    ...['3,1 文化类', '3,2 310', '3,3 752', '3,4 568'],
    ...['4,1 卫生', '4,2 208', '4,3 812', '4,4 804'],
  ]);
});

it('rows left blank on both sides of a break are two', async () => {
  const row = (...cells: string[]): Row => ({ height: 20, cells });
  const blank = row('', '', '');
  const [table] = await tablesOf(
    page(600, [row('单位', '内容', '金额'), row('甲', '办班', '3.5'), blank]),
    page(60, [blank, row('合计', '', '3.5')]),
  );
  expect(said(table!).slice(6)).toEqual([
    '3,1 ',
    '3,2 ',
    '3,3 ',
    '4,1 ',
    '4,2 ',
    '4,3 ',
    '5,1 合计',
    '5,2 ',
    '5,3 3.5',
  ]);
});

describe('what says that a break is unclear', () => {
  const xs = [60, 102, 150, 190];
  const confidence = async (above: Row[], next: Row[], missing: string[]): Promise<string> => {
    const [table] = await tablesOf(page(640, above, [], xs), page(60, next, missing, xs));
    return table!.confidence;
  };

  it('is a full line above a merged cell that no other cell explains', async () => {
    const rows: Row[] = [HEAD, { height: 18, cells: ['资金投入', '到位率', '9'] }];
    const next = (label: string): Row[] => [
      { height: 30, cells: [label, '支付率', '8'] },
      { height: 30, cells: ['', '合规率', '7'] },
    ];
    expect(await confidence(rows, next('资金管理'), ['h:1:0'])).toBe('medium');
    // Both end as labels of this column do.
    const named: Row[] = [
      HEAD,
      { height: 18, cells: ['质量指标', '合格率', '9'] },
      { height: 18, cells: ['数量指标', '办班', '9'] },
    ];
    expect(await confidence(named, next('时效指标'), ['h:1:0'])).toBe('high');
  });

  it('is a row that says nothing at the top of a page', async () => {
    const rows: Row[] = [
      HEAD,
      { height: 30, cells: ['数量', '办班', '9'] },
      { height: 30, cells: ['质量', '合格', '8'] },
    ];
    const next = (cells: string[]): Row[] => [
      { height: 18, cells },
      { height: 30, cells: ['时效', '按期', '7'] },
    ];
    expect(await confidence(rows, next(['', '', '']), [])).toBe('medium');
    expect(await confidence(rows, next(['成本', '控制', '6']), [])).toBe('high');
  });
});

it.each<[string, string, string, string[]]>([
  ['names formed alike are two', '省级财政资金', '市级财政资金', ['3,1 省级财政资金', '4,1 市级财政资金']],
  ['a name and the rest of it are one', '省级财政专项', '补助资金', ['3,1 省级财政专项补助资金']],
])('%s, although what stands below says nothing else', async (_, above, below, labels) => {
  const xs = [60, 124, 170, 216];
  const row = (...cells: string[]): Row => ({ height: 15, cells });
  const [table] = await tablesOf(
    page(
      700,
      [row('资金来源', '预算', '到位'), row('合计', '8.20', '8.00'), row(above, '8.20', '8.00')],
      [],
      xs,
    ),
    page(60, [row(below, '', '')], [], xs),
  );
  expect(said(table!).filter((cell) => /^[3-9],1 /.test(cell))).toEqual(labels);
});

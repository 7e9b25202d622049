// Narratives of project self-evaluations for the property test.
import { count, joined, money, percent, type Dice, type Piece } from './narrative.js';

const PROJECTS = ['社区养老服务补助', '中小学校舍维修', '河道清淤整治', '普法宣传教育', '基层文化活动'];
const TASKS = ['宣传培训', '设施维护', '人员补贴', '设备购置', '调研差旅'];
const DISTRICTS = ['东城区', '西江区', '南河县', '北山县', '新港市'];

/** A whole narrative. */
export function projectNarrative(dice: Dice): Piece[] {
  const year = dice.whole(2019, 2025);
  const project = dice.pick(PROJECTS);
  const initial = dice.whole(3_000, 60_000);
  const added = dice.next() < 0.6 ? dice.whole(200, 9_000) : 0;
  const budget = initial + added;
  const arrived = dice.next() < 0.5 ? budget : Math.round(budget * (0.8 + dice.next() * 0.19));
  const spent = Math.round(arrived * (0.75 + dice.next() * 0.24));
  const places = dice.pick([1, 2, 2]);
  return [
    `${year}年度${project}项目支出绩效自评报告\n\n一、项目基本情况\n\n（一）项目概况\n\n`,
    ...planned(dice, project, initial, added, budget),
    '\n\n（二）资金到位和使用情况\n\n',
    ...used(dice, budget, arrived, spent, places),
    '\n\n二、资金使用情况\n\n',
    ...breakdown(dice, spent),
    '\n\n三、项目产出\n\n',
    ...output(dice),
  ];
}

function planned(dice: Dice, project: string, initial: number, added: number, budget: number): Piece[] {
  const i = money('年初预算', initial);
  const a = money('追加', added);
  const b = money('全年预算', budget);
  if (added === 0) return [`${project}项目年初预算`, money('年初预算', initial), '，年中预算未作调整。'];
  return dice.pick<Piece[]>([
    [`${project}项目年初预算`, i, '，追加预算', a, '，合计', b, '。'],
    [`该项目年初安排预算`, i, '，年中追加', a, '，全年预算为', b, '。'],
    [`项目年初预算数为`, i, '，年中调增', a, '，调整后预算数为', b, '。'],
  ]);
}

function used(dice: Dice, budget: number, arrived: number, spent: number, places: number): Piece[] {
  const b = money('全年预算', budget);
  const a = money('到位', arrived);
  const s = money('执行', spent);
  const left = money('结转', arrived - spent);
  return dice.pick<Piece[]>([
    [
      '项目全年预算数',
      b,
      '，实际到位',
      a,
      '，资金到位率',
      percent('到位率', arrived, budget, places),
      '；全年执行数',
      s,
      '，预算执行率',
      percent('执行率', spent, budget, places),
      '。',
    ],
    ['本年度预算安排', b, '，实际下达', a, '，实际支出', s, '，年末结转', left, '。'],
    [
      '截至年底，全年预算',
      b,
      '，实际支出',
      s,
      '，完成预算的',
      percent('执行率', spent, budget, places),
      '，结余',
      money('结余', budget - spent),
      '。',
    ],
    [
      '项目资金到位',
      a,
      '，实际支出',
      s,
      '，支出进度为',
      percent('进度', spent, arrived, places),
      '，结转下年',
      left,
      '。',
    ],
  ]);
}

function breakdown(dice: Dice, spent: number): Piece[] {
  const names = TASKS.slice(0, dice.whole(3, 5));
  const parts = dice.parts(spent, names.length);
  const total = money('支出合计', spent);
  const items = names.map((name, i): Piece[] => [name, money(name, parts[i]!)]);
  const shares = names.map((name, i): Piece[] => [
    `${name}支出`,
    money(name, parts[i]!),
    '，占',
    percent(`${name}占比`, parts[i]!, spent, 1),
  ]);
  return dice.pick<() => Piece[]>([
    () => ['项目共支出', total, '，分别为：', ...joined(items, '、'), '。'],
    () => [...joined(items, '、'), '，合计', total, '。'],
    () => ['全年实际支出', total, '，其中：', ...joined(shares, '；'), '。'],
    () => ['项目支出', total, '，由', ...joined(items, '、', '和'), '组成。'],
    () => [
      '项目共支出',
      total,
      `，其中：\n\n`,
      ...names.flatMap((name, i): Piece[] => [
        `${i + 1}.${name}支出`,
        money(name, parts[i]!),
        '，用于保障项目实施。\n\n',
      ]),
    ],
    () => {
      const districts = DISTRICTS.slice(0, names.length);
      return [
        '资金支出',
        total,
        '，其中：',
        ...joined(
          districts.map((name, i): Piece[] => [name, money(name, parts[i]!)]),
          '、',
        ),
        '。',
      ];
    },
  ])();
}

function output(dice: Dice): Piece[] {
  const people = dice.whole(30, 900);
  const standard = dice.pick([100, 200, 300, 500, 1000]);
  const amount = { what: '补贴金额', digits: people * standard, decimals: 0, unit: '元' };
  const trained = dice.whole(100, 2_000);
  const women = dice.whole(10, trained);
  return dice.pick<Piece[]>([
    [
      '发放补贴',
      count('人数', people, '人'),
      '，补贴标准为每人',
      { what: '标准', digits: standard, decimals: 0, unit: '元' },
      '，共计',
      amount,
      '。',
    ],
    [
      '全年补助',
      count('人数', people, '人'),
      '，按',
      { what: '标准', digits: standard, decimals: 0, unit: '元/人' },
      '的标准发放，共发放',
      amount,
      '。',
    ],
    [
      '举办培训',
      count('期数', dice.whole(2, 9), '期', true),
      '，培训',
      count('人数', trained, '人', true),
      '，其中女性',
      count('女性', women, '人', true),
      '。',
    ],
    [
      '参训学员',
      count('学员', trained, '人'),
      '，其中机关人员',
      count('机关', women, '人'),
      '、其他人员',
      count('其他', trained - women, '人'),
      '。',
    ],
  ]);
}

// Narratives of final accounts (部门决算情况说明) for the property test.
import { count, direction, joined, money, percent, type Dice, type Piece } from './narrative.js';

const CLASSES = [
  '一般公共服务支出',
  '教育支出',
  '社会保障和就业支出',
  '卫生健康支出',
  '住房保障支出',
  '农林水支出',
];
const REASONS = ['压减一般性支出', '人员调资', '新增专项任务', '年中机构调整', '厉行节约'];

interface Context {
  dice: Dice;
  year: number;
  unit: string;
}

type Section = (context: Context) => Piece[];

/** The change of a total against last year, in several wordings. `subject`: what is compared. */
function changed(c: Context, subject: string, now: number): Piece[] {
  const { dice, year } = c;
  const up = dice.next() < 0.5;
  const difference = dice.whole(Math.ceil(now / 40), Math.ceil(now / 6));
  const before = up ? now - difference : now + difference;
  const words = direction(dice, up);
  const places = dice.pick([1, 2, 2]);
  const d = money(`${subject}增减额`, difference);
  const r = percent(`${subject}增减率`, difference, before, places);
  const reason = dice.pick(REASONS);
  return dice.pick<Piece[]>([
    [`与${year - 1}年相比，${subject}${words.amount}`, d, `，${words.rate}`, r, `。主要原因是${reason}。`],
    [`${subject}比上年${words.amount}`, d, `，${words.rate}`, r, `，主要是${reason}。`],
    [`较${year - 1}年度${words.amount}`, d, `，${words.rate}`, r, `。变动原因：${reason}。`],
    [
      `较上年`,
      money(`${subject}上年数`, before),
      words.amount,
      d,
      `（${words.rate}`,
      r,
      `），主要原因：${reason}。`,
    ],
  ]);
}

const overall: Section = (c) => {
  const total = c.dice.whole(50_000, 900_000);
  const t = (): Piece => money('收支总计', total);
  return [
    '一、收入支出决算总体情况说明\n\n',
    ...c.dice.pick<Piece[]>([
      [`${c.year}年度收、支总计均为`, t(), '。', ...changed(c, '收、支总计', total)],
      [`${c.unit}${c.year}年度收入总计、支出总计均为`, t(), '。', ...changed(c, '收入、支出总计', total)],
      [`本部门${c.year}年度收入支出总计`, t(), '，', ...changed(c, '收入支出总计', total)],
    ]),
    '\n\n',
  ];
};

/** Parts with their shares of a total. */
function shared(c: Context, total: number, names: string[], base: string): Piece[] {
  const { dice } = c;
  const parts = dice.parts(total, names.length);
  const places = dice.pick([1, 2, 2]);
  const item = (i: number, words: string): Piece[] => [
    names[i]!,
    money(names[i]!, parts[i]!),
    words,
    percent(`${names[i]!}占比`, parts[i]!, total, places),
  ];
  return dice.pick<() => Piece[]>([
    () =>
      joined(
        names.map((_, i) => item(i, '，占')),
        '；',
      ),
    () =>
      joined(
        names.map((_, i) => item(i, `，占${base}的`)),
        '；',
      ),
    () =>
      joined(
        names.map((_, i) => [...item(i, '（占'), '）']),
        '、',
        '和',
      ),
    () =>
      joined(
        names.map((_, i) => item(i, '，占比')),
        '；',
      ),
  ])();
}

const income: Section = (c) => {
  const total = c.dice.whole(40_000, 800_000);
  const names = c.dice.pick([
    ['财政拨款收入', '其他收入'],
    ['一般公共预算财政拨款收入', '事业收入', '其他收入'],
    ['财政拨款收入', '上级补助收入', '经营收入', '其他收入'],
  ]);
  const head = c.dice.pick<Piece[]>([
    [`${c.year}年本年收入合计`, money('本年收入合计', total), '，其中：'],
    ['本年收入合计', money('本年收入合计', total), '，包括：'],
    [`${c.year}年度，${c.unit}本年收入合计`, money('本年收入合计', total), '。其中：'],
  ]);
  return ['二、收入决算情况说明\n\n', ...head, ...shared(c, total, names, '本年收入合计'), '。\n\n'];
};

const spending: Section = (c) => {
  const total = c.dice.whole(40_000, 800_000);
  const names = c.dice.pick([
    ['基本支出', '项目支出'],
    ['基本支出', '项目支出', '经营支出'],
  ]);
  const head = c.dice.pick<Piece[]>([
    [`${c.year}年本年支出合计`, money('本年支出合计', total), '，其中：'],
    [`本年支出合计`, money('本年支出合计', total), '，其中：'],
    [`本年度支出合计`, money('本年支出合计', total), '。其中：'],
  ]);
  return ['三、支出决算情况说明\n\n', ...head, ...shared(c, total, names, '本年支出合计'), '。\n\n'];
};

const fiscal: Section = (c) => {
  const { dice, year } = c;
  const n = dice.whole(2, 5);
  const names = CLASSES.slice(0, n);
  const budgets: number[] = [];
  const finals: number[] = [];
  for (let i = 0; i < n; i += 1) {
    const budget = dice.whole(2_000, 90_000);
    budgets.push(budget);
    finals.push(dice.next() < 0.2 ? budget : Math.round(budget * (0.7 + dice.next() * 0.45)));
  }
  const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);
  const [total, budget] = [sum(finals), sum(budgets)];
  const places = dice.pick([1, 2]);
  const style = dice.pick(['年初', '全年', '调整']);
  const named = { 年初: '年初预算', 全年: '全年预算', 调整: '调整预算' }[style]!;
  const word = (b: number, f: number): string => (f > b ? '大于' : f < b ? '小于' : '等于');
  const line = (i: number): Piece[] => [
    `${i + 1}.${names[i]!.replace(/支出$/, '')}（类）${['行政运行', '机关服务', '事业运行', '专项业务', '其他支出'][i]!}（款）综合（项）。${named}为`,
    money(`${names[i]!}预算`, budgets[i]!),
    '，支出决算为',
    money(`${names[i]!}决算`, finals[i]!),
    `，完成${named}的`,
    percent(`${names[i]!}完成率`, finals[i]!, budgets[i]!, places),
    finals[i] === budgets[i]
      ? '。决算数与预算数持平。\n\n'
      : `。决算数${word(budgets[i]!, finals[i]!)}${style === '年初' ? '年初' : ''}预算数的主要原因是${dice.pick(REASONS)}。\n\n`,
  ];
  return [
    '五、一般公共预算财政拨款支出决算情况说明\n\n（一）一般公共预算财政拨款支出决算总体情况\n\n',
    `${year}年度一般公共预算财政拨款支出`,
    money('财政拨款支出', total),
    '。',
    ...changed(c, '一般公共预算财政拨款支出', total),
    '\n\n（二）一般公共预算财政拨款支出决算结构情况\n\n',
    `${year}年度一般公共预算财政拨款支出`,
    money('财政拨款支出结构', total),
    '，主要用于以下方面：',
    ...joined(
      names.map((name, i): Piece[] => [
        `${name}（类）`,
        money(`${name}类`, finals[i]!),
        '，占',
        percent(`${name}占比`, finals[i]!, total, 2),
      ]),
      '；',
    ),
    '。\n\n（三）一般公共预算财政拨款支出决算具体情况\n\n',
    `${year}年度一般公共预算财政拨款支出${named}为`,
    money('财政拨款预算合计', budget),
    '，支出决算为',
    money('财政拨款决算合计', total),
    `，完成${named}的`,
    percent('财政拨款完成率', total, budget, places),
    '。其中：\n\n',
    ...names.flatMap((_, i) => line(i)),
  ];
};

const basic: Section = (c) => {
  const { dice, year } = c;
  const staff = dice.whole(20_000, 300_000);
  const office = dice.whole(5_000, 90_000);
  const pay = [
    '基本工资',
    '津贴补贴',
    '奖金',
    '机关事业单位基本养老保险缴费',
    '住房公积金',
    '其他工资福利支出',
  ];
  const costs = ['办公费', '印刷费', '差旅费', '工会经费', '其他商品和服务支出'];
  const list = (names: string[], total: number): Piece[] => {
    const parts = dice.parts(total, names.length);
    return joined(
      names.map((name, i): Piece[] => [name, money(name, parts[i]!)]),
      '、',
    );
  };
  const total = money('基本支出', staff + office);
  const [a, b] = [money('人员经费', staff), money('公用经费', office)];
  return [
    '六、一般公共预算财政拨款基本支出决算情况说明\n\n',
    ...dice.pick<() => Piece[]>([
      () => [
        `${year}年度一般公共预算财政拨款基本支出`,
        total,
        '，其中：\n\n人员经费',
        a,
        '，主要包括：',
        ...list(pay, staff),
        '。\n\n公用经费',
        b,
        '，主要包括：',
        ...list(costs, office),
        '。\n\n',
      ],
      () => [
        '一般公共预算财政拨款基本支出',
        total,
        '。其中：人员经费',
        a,
        '，主要包括：基本工资、津贴补贴、奖金等；公用经费',
        b,
        '，主要包括：办公费、差旅费等。\n\n',
      ],
      () => [
        `${year}年度一般公共预算财政拨款基本支出`,
        total,
        '，包括人员经费',
        a,
        '和公用经费',
        b,
        '。\n\n',
      ],
    ])(),
  ];
};

const publicMoney: Section = (c) => {
  const { dice, year } = c;
  const budget = [dice.whole(100, 900), dice.whole(500, 3_000), dice.whole(100, 900)];
  const spent = budget.map((b) => Math.round(b * (0.5 + dice.next() * 0.5)));
  const before = spent.map((s) => Math.round(s * (0.6 + dice.next() * 0.9)));
  const sum = (values: number[]): number => values.reduce((x, y) => x + y, 0);
  const names = ['因公出国（境）费', '公务用车购置及运行维护费', '公务接待费'];
  const delta = (what: string, now: number, then: number): Piece[] => {
    if (now === then) return ['与上年持平'];
    const words = direction(dice, now > then);
    return [
      `${dice.pick(['比上年', `较${year - 1}年`])}${words.amount}`,
      money(`${what}增减额`, Math.abs(now - then)),
      `，${words.rate}`,
      percent(`${what}增减率`, Math.abs(now - then), then, 2),
    ];
  };
  const rate = (what: string, s: number, b: number): Piece[] => [
    '，完成预算的',
    percent(`${what}完成率`, s, b, 2),
  ];
  return [
    '七、财政拨款“三公”经费支出决算情况说明\n\n（一）总体情况\n\n',
    `${year}年度“三公”经费财政拨款支出预算为`,
    money('三公预算', sum(budget)),
    '，支出决算为',
    money('三公决算', sum(spent)),
    ...rate('三公', sum(spent), sum(budget)),
    '，',
    ...delta('三公', sum(spent), sum(before)),
    '。\n\n（二）具体情况\n\n',
    `${year}年度“三公”经费财政拨款支出决算中，`,
    ...joined(
      names.map((name, i): Piece[] => [
        `${name}支出决算`,
        money(`${name}决算`, spent[i]!),
        '，占',
        percent(`${name}占比`, spent[i]!, sum(spent), 2),
      ]),
      '；',
    ),
    '。具体情况如下：\n\n',
    ...names.flatMap((name, i): Piece[] => [
      `${i + 1}.${name}支出预算为`,
      money(`${name}预算`, budget[i]!),
      '，支出决算为',
      money(`${name}支出`, spent[i]!),
      ...rate(name, spent[i]!, budget[i]!),
      `。${name}支出决算`,
      ...delta(name, spent[i]!, before[i]!),
      '。\n\n',
    ]),
  ];
};

const others: Section = (c) => {
  const { dice, year } = c;
  const running = dice.whole(10_000, 90_000);
  const bought = dice.whole(10_000, 200_000);
  const [goods, works, services] = dice.parts(bought, 3) as [number, number, number];
  const small = dice.whole(1, goods);
  const cars = Array.from({ length: 4 }, () => dice.whole(0, 9));
  return [
    '十、其他重要事项的情况说明\n\n（一）机关运行经费支出情况\n\n',
    `${year}年度，机关运行经费支出`,
    money('机关运行经费', running),
    '，',
    ...changed(c, '机关运行经费', running),
    '\n\n（二）政府采购支出情况\n\n',
    `${year}年度政府采购支出总额`,
    money('采购总额', bought),
    '，其中：政府采购货物支出',
    money('货物', goods),
    '、政府采购工程支出',
    money('工程', works),
    '、政府采购服务支出',
    money('服务', services),
    '。授予中小企业合同金额',
    money('中小企业', small),
    '，占政府采购支出总额的',
    percent('中小企业占比', small, bought, 2),
    '。\n\n（三）国有资产占有使用情况\n\n',
    `截至${year}年12月31日，本部门共有车辆`,
    count(
      '车辆',
      cars.reduce((a, b) => a + b, 0),
      '辆',
    ),
    '，其中：主要领导干部用车',
    count('领导用车', cars[0]!, '辆'),
    '、机要通信用车',
    count('机要用车', cars[1]!, '辆'),
    '、应急保障用车',
    count('应急用车', cars[2]!, '辆'),
    '、其他用车',
    count('其他用车', cars[3]!, '辆'),
    '；单价100万元以上设备',
    count('设备', dice.whole(0, 5), '台', true),
    '。\n\n',
  ];
};

/** A whole narrative. */
export function accountsNarrative(dice: Dice): Piece[] {
  const year = dice.whole(2019, 2025);
  const unit = dice.pick(['某市林业局', '某县司法局', '某区档案馆']);
  const context = { dice, year, unit };
  return [
    `${year}年度${unit}部门决算\n\n第二部分 ${year}年度部门决算情况说明\n\n`,
    ...[overall, income, spending, fiscal, basic, publicMoney, others].flatMap((section) => section(context)),
  ];
}

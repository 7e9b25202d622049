// Names of rates: which of them are parts of a whole and so lie between 0 and 100%.

const BOUNDED =
  /(?:参与|参会|参加|出席|出勤|到会|到课|参训|覆盖|合格|满意|到位|达标|准确|及时|办结|受理|知晓|普及|利用|使用|公开|拨付|发放|优良|优秀|通过|验收|完好|足额|保障|入学|入园|巩固|就业|参保|参合|签约|建档|规范|处置|处理|回收|答复|落实|响应|修复|合规|正确|保存|存活|成活|健全|达成|支持|认可|有效|管护|治愈|见面|结案|调解成功|破案|到岗|在岗|控制达标|纳入|完整|结业|毕业|升学|检出|阳性|持证|签到|送达|上线|在线|归档|整改|销号|录入|开放|接通|接听|投保|接种|筛查|随访|命中|分类|收集|清运|抽检|复检|返还|兑付|兑现)(?:率|度)$/;
const NOT_BOUNDED =
  /(?:变动|增长|提高|提升|下降|控制|完成|执行|支出|产出|调整|节约|结余|结转|周转|回报|投入产出)率$|(?:及时|有效)性/;

/** Whether the words end in the name of a rate that cannot exceed 100%: 参与率, 覆盖率, 满意度 …. 完成率 can. */
export function isBoundedRate(words: string): boolean {
  const name = words
    .replace(/[“”"'（(].*?[”"'）)]$/, '')
    .replace(/[（(][^（()）]*[）)]$/, '')
    .replace(/\s+/g, '');
  return BOUNDED.test(name) && !NOT_BOUNDED.test(name);
}

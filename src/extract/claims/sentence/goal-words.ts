// What is aimed at by having less of it: days, costs, deaths.
/** The less of it the better: who reaches such a goal has no more of it. */
export const LESS_IS_BETTER =
  /[天日月时钟]$|成本|费用|支出|时[长间]|死|漏损|事故|投诉|能耗|耗|损|误|差错|失业|负债|发病/;

// Characters printed where another one of the same shape is meant, and the one meant.

/** Of the block of radicals that Unicode does not decompose those that are whole characters, too. */
const SHAPES =
  '⺁厂⺄乙⺎兀⺐尢⺒巳⺓幺⺜日⺝月⺟母⺠民⺧牛⺩王⺬示⺮竹⺶羊⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风' +
  '⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

/** Others that fonts have one shape for: 80%～90%, 预算数／总数, —, and 用户, whose radical Unicode takes for 戶. */
const TWINS = '〜～∕／―—㬵胶\u2f3e户';

/** The one printed → the one meant. Browsers and Mac programs name a shape by the first character that a font has it for. */
export const sameShapes: ReadonlyMap<string, string> = new Map([
  ...Array.from({ length: 0x2fd6 - 0x2f00 }, (_, i) => String.fromCharCode(0x2f00 + i)).map(
    (radical): [string, string] => [radical, radical.normalize('NFKC')],
  ),
  ...Array.from((SHAPES + TWINS).matchAll(/(.)(.)/gu), ([, printed, meant]): [string, string] => [
    printed!,
    meant!,
  ]),
]);

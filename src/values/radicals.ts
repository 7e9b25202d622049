// Characters that stand for a part of a character, printed where the whole character of the same shape is meant.

/** Of the block of radicals that Unicode does not decompose those that are whole characters, too. */
const SHAPES =
  '⺁厂⺄乙⺎兀⺐尢⺒巳⺓幺⺜日⺝月⺟母⺠民⺧牛⺩王⺬示⺮竹⺶羊⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风' +
  '⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

/** Radical → character. Browsers and Mac programs print 长, 民 or 见 so where a font has one shape for both. */
export const radicals: ReadonlyMap<string, string> = new Map([
  ...Array.from({ length: 0x2fd6 - 0x2f00 }, (_, i) => String.fromCharCode(0x2f00 + i)).map(
    (radical): [string, string] => [radical, radical.normalize('NFKC')],
  ),
  ...Array.from(SHAPES.matchAll(/(.)(.)/gu), ([, radical, character]): [string, string] => [
    radical!,
    character!,
  ]),
]);

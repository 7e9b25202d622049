// A regular expression for one of many words, written as a tree: a long plain list costs a try for every word.

interface Branch {
  isEnd: boolean;
  next: Map<string, Branch>;
}

const inClass = (char: string): string => char.replace(/[\\\]^-]/, '\\$&');
const alone = (char: string): string => char.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');

/** Matches any of the words, of several that begin alike the longest first: what `a.*|ab|a` does in that order. */
export function anyOf(words: Iterable<string>): string {
  const root: Branch = { isEnd: false, next: new Map() };
  for (const word of words) {
    let branch = root;
    for (const char of word) {
      let next = branch.next.get(char);
      if (next === undefined) branch.next.set(char, (next = { isEnd: false, next: new Map() }));
      branch = next;
    }
    branch.isEnd = true;
  }
  return following(root);
}

function following({ next }: Branch): string {
  const last: string[] = [];
  const longer: string[] = [];
  for (const [char, branch] of next) {
    if (branch.next.size === 0) last.push(char);
    else longer.push(`${alone(char)}(?:${following(branch)})${branch.isEnd ? '?' : ''}`);
  }
  // no two begin with the same character, so their order does not matter
  if (last.length === 1) longer.push(alone(last[0]!));
  else if (last.length > 1) longer.push(`[${last.map(inClass).join('')}]`);
  return longer.join('|');
}
